"""Deadlines of others, bans, and what ends years from now, on the timeline."""

from __future__ import annotations

import pytest

from desktop.application.assessment import assess
from desktop.application.wording import Wording
from desktop.law import load_law
from desktop.ui.palette import Meaning
from desktop.ui.timeline.model import timeline
from desktop.ui.timeline.scale import Scale, density_at_fit
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.view import Lane, TimelineView
from tests.ui.acceptance import acceptance

TEXTS = Texts(Wording("en"))


def view(case_id: str) -> TimelineView:
    """Return the timeline of an acceptance case."""
    case, today = acceptance()[case_id]
    return timeline(case, assess(case, load_law(), today), today)


def lane(case_id: str, deadline: str) -> Lane:
    """Return one lane of it."""
    return next(one for one in view(case_id).lanes if one.deadline.id == deadline)


def test_an_out_of_court_body_and_the_centre_have_their_lanes() -> None:
    """Owned by neither party, drawn all the same."""
    assert TEXTS.say(lane("FOR-S08", "mediation_outcome").owner) == "Out-of-court body"
    assert TEXTS.say(lane("FOR-S07", "centre_first_answer").owner) == "Centre"
    assert lane("FOR-S08", "mediation_outcome").bar is not None


@pytest.mark.parametrize("case_id", ["FOR-S02", "N-10", "B-20"])
def test_what_ends_years_from_now_does_not_squeeze_the_axis(case_id: str) -> None:
    """The empty years are folded away: a day of the withdrawal period keeps its width."""
    shown = view(case_id)
    scale = Scale(shown.axis, density_at_fit(shown.axis, 760))
    period = next(one for one in shown.lanes if one.deadline.id == "withdrawal")
    assert period.bar is not None
    assert period.bar.safe.earliest is not None

    assert (shown.axis.last - shown.axis.first).days > 365
    assert scale.end(period.bar.safe.earliest) - scale.start(period.bar.safe.earliest) >= 2.5


def test_what_runs_for_years_stands_below_the_rest() -> None:
    """A guarantee of the consumer's comes after the trader's refund."""
    order = [one.deadline.id for one in view("B-20").lanes]

    assert order[-1] == "refund_claim_limitation"
    assert order.index("refund") < order.index("refund_claim_limitation")


def test_a_waiting_time_says_from_when_it_is_allowed() -> None:
    """Its day is the first lawful one; once it is past, it is over and nobody is late."""
    waiting = lane("ENE-S06", "energy_waiting_period")

    assert TEXTS.end(waiting).replace("\u00a0", " ") == "allowed from 11 Sept 2026 on"
    assert TEXTS.say(waiting.status) == "Over"
    assert (waiting.meaning, waiting.left) == (Meaning.NEUTRAL, None)


def test_a_ban_that_is_over_is_no_delay() -> None:
    """Nobody keeps or misses the ban on payment."""
    assert lane("BAN-S01", "payment_ban").meaning is Meaning.NEUTRAL


def test_a_period_that_has_not_begun_says_what_it_waits_for() -> None:
    """The goods have not come: the period waits for them, and the refund is suspended, which says more."""
    waiting = [one for one in view("V-E4").lanes if one.deadline.waits_for is not None]

    assert [TEXTS.say(one.status) for one in waiting if one.deadline.id == "withdrawal"] == [
        "waits for: goods received"
    ]
    assert TEXTS.say(lane("C-02", "refund").status) == "Suspended"
