"""What the timeline shows of a case, as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.application.results import Bounds
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile, Document, Event
from desktop.domain.dates import WrittenDay
from desktop.domain.facts import NOTHING, Disputed
from desktop.ui.palette import Meaning
from desktop.ui.timeline.model import timeline
from desktop.ui.timeline.view import FactRow, Proof, TimelineView, deadline_of, event_of
from tests.ui.timeline.samples import TODAY, assessed, by_hand, case, deadline, event, running, sofa, vague

ENGLISH = Wording("en")


def view_of(one: CaseFile, *deadlines: object) -> TimelineView:
    """Return the view of a case with an assessment made by hand."""
    return timeline(one, by_hand(*deadlines), TODAY)  # type: ignore[arg-type]


def fact(view: TimelineView, name: str) -> FactRow:
    """Return a fact by its row."""
    found = view.row(name)
    assert isinstance(found, FactRow)
    return found


def test_facts_stand_by_day_and_what_did_not_happen_stands_last() -> None:
    """The order of the file does not matter, that of the days does."""
    view = view_of(
        case(
            event("e1", "complaint_sent", NOTHING),
            event("e2", "goods_received", "2026-10-18"),
            event("e3", "contract_concluded", "2026-10-05"),
        )
    )

    assert [one.row for one in view.facts] == ["event:e3", "event:e2", "event:e1"]
    assert view.facts[-1].absent
    assert not view.facts[-1].spots


def test_deadlines_stand_consumers_first_then_by_safe_end() -> None:
    """A trader's deadline comes after, even when it ends sooner."""
    view = view_of(
        running(),
        deadline("refund", owner="trader", safe=date(2026, 10, 28), arguable=date(2026, 10, 28)),
        deadline("return_goods", safe=date(2026, 11, 20), arguable=date(2026, 11, 20)),
        deadline("withdrawal"),
        deadline("delivery", owner="trader", state="blocked", safe=None, arguable=None, status=None),
    )

    assert [one.deadline.id for one in view.lanes] == ["withdrawal", "return_goods", "refund", "delivery"]


@pytest.mark.parametrize(
    ("on", "fields", "documents", "proof"),
    [
        ("2026-10-18", {}, (), Proof.REPORTED),
        ("2026-10-18?", {}, (), Proof.UNPROVEN),
        ("2026-10-18", {"proof": True}, (), Proof.PROVEN),
        ("2026-10-18", {"proof": False}, (), Proof.REPORTED),
        ("2026-10-18?", {}, (Document("d1", proves=("e1",)),), Proof.PROVEN),
    ],
)
def test_a_fact_is_proven_by_a_document_or_by_its_own_proof(
    on: str, fields: dict[str, object], documents: tuple[Document, ...], proof: Proof
) -> None:
    """Reported, unproven and proven are told apart."""
    one = replace(case(event("e1", "withdrawal_sent", on, **fields)), documents=documents)

    assert fact(view_of(one), "event:e1").proof is proof


def test_a_disputed_day_has_two_places_and_asks_for_attention() -> None:
    """Each side has its own."""
    disputed = fact(view_of(vague()), "event:e3")

    assert [(spot.side, spot.earliest) for spot in disputed.spots] == [
        ("consumer", date(2026, 10, 20)),
        ("trader", date(2026, 10, 24)),
    ]
    assert disputed.meaning is Meaning.ATTENTION


def test_a_side_that_says_it_did_not_happen_has_no_place() -> None:
    """The other side still has."""
    one = case(event("e1", "goods_received", Disputed(WrittenDay(date(2026, 10, 1), date(2026, 10, 1)), NOTHING)))

    assert [spot.side for spot in fact(view_of(one), "event:e1").spots] == ["consumer"]


def test_a_bar_begins_with_the_first_counted_day() -> None:
    """The day of the act is not counted."""
    bar = view_of(running(), deadline()).lanes[0].bar
    assert bar is not None

    assert bar.first == Bounds(date(2026, 10, 19), date(2026, 10, 19))
    assert bar.nominal == Bounds(date(2026, 11, 1), date(2026, 11, 1))
    assert bar.safe == Bounds(date(2026, 11, 2), date(2026, 11, 2))
    assert bar.arguable is None


@pytest.mark.parametrize(
    ("parts", "meaning"),
    [
        ({"status": "running"}, Meaning.RUNNING),
        ({"status": "running", "safe": TODAY + timedelta(days=3)}, Meaning.ATTENTION),
        ({"status": "running", "safe": TODAY + timedelta(days=4)}, Meaning.RUNNING),
        ({"status": "met"}, Meaning.MET),
        ({"status": "missed"}, Meaning.BREACH),
        ({"status": "suspended", "state": "not_started", "safe": None}, Meaning.ATTENTION),
        ({"status": "not_started", "state": "not_started", "safe": None}, Meaning.NEUTRAL),
        ({"status": None, "state": "blocked", "safe": None}, Meaning.ATTENTION),
    ],
)
def test_a_deadline_means_what_its_state_says(parts: dict[str, Any], meaning: Meaning) -> None:
    """Soon is three days or fewer."""
    assert view_of(running(), deadline(**parts)).lanes[0].meaning is meaning


def test_a_lane_is_tied_to_the_fact_that_started_it() -> None:
    """The withdrawal runs from the delivery, the return of the goods from the withdrawal."""
    view = timeline(sofa(), assessed(sofa()), TODAY)
    started = {lane.deadline.id: lane.started_by for lane in view.lanes}

    assert started["withdrawal"] == "event:e2"
    assert started["return_goods"] == "event:e3"


def test_what_belongs_together_is_known_both_ways() -> None:
    """Selecting a fact lights its deadlines; selecting a deadline lights its facts."""
    view = timeline(sofa(), assessed(sofa()), TODAY)

    assert "event:e2" in view.related["deadline:withdrawal"]
    assert "deadline:withdrawal" in view.related["event:e2"]
    assert "event:e1" not in view.related["deadline:return_goods"]


def test_an_empty_year_is_folded_and_every_day_that_matters_stays() -> None:
    """A fortnight keeps its room beside it."""
    one = case(event("e1", "contract_concluded", "2025-10-05"), event("e2", "complaint_sent", "2026-10-20"))
    axis = view_of(one).axis

    assert len(axis.folds) == 1
    assert axis.folds[0].first > date(2025, 10, 5)
    assert axis.folds[0].last < date(2026, 10, 20)


def test_a_short_case_is_not_folded() -> None:
    """Forty empty days in a case of two months are seen as such."""
    one = case(event("e1", "contract_concluded", "2026-09-05"), event("e2", "complaint_sent", "2026-10-20"))

    assert view_of(one).axis.folds == ()


def test_the_law_is_one_band_or_is_cut_at_its_changes() -> None:
    """The wording that counts for the contract is marked."""
    plain = timeline(running(), by_hand(), TODAY)
    cut = timeline(running(), by_hand(), TODAY, law_changes=(date(2026, 6, 19), date(2026, 12, 1)))

    assert [band.governs for band in plain.law] == [True]
    assert [band.governs for band in cut.law] == [False, True, False]
    assert cut.law[1].last == date(2026, 11, 30)


def test_a_row_is_spoken_with_its_end_and_the_days_left() -> None:
    """What a blind adviser hears."""
    view = view_of(running(), deadline(safe=date(2026, 11, 7), arguable=date(2026, 11, 7)))
    said = ENGLISH.say(view.lanes[0].spoken).lower().replace("\u00a0", " ")

    assert said == "period, withdrawal period, ends on saturday 7 november 2026, 12 days left"


def test_row_names_tell_what_they_name() -> None:
    """An event or a deadline, never both."""
    assert (event_of("event:e1"), deadline_of("event:e1")) == ("e1", None)
    assert (event_of("deadline:refund"), deadline_of("deadline:refund")) == (None, "refund")


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.parametrize("one", [sofa(), running(), vague()])
def test_every_row_can_be_said(one: CaseFile, language: str) -> None:
    """No code without a name."""
    wording = Wording(language)
    for row in timeline(one, assessed(one), TODAY).rows:
        for message in (row.name, row.days, row.status, row.spoken):
            assert isinstance(wording.say(message), str)
        assert wording.say(row.spoken)


def test_absurd_days_do_not_break_the_axis() -> None:
    """The first and the last day that a calendar knows are days like any other."""
    first, last = date(1000, 1, 1), date.max
    one = case(
        Event("e1", "contract_concluded", WrittenDay(first, first)),
        Event("e2", "goods_received", WrittenDay(last, last)),
    )
    axis = view_of(one).axis

    assert (axis.first, axis.last) == (date(999, 12, 28), date.max)


days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@settings(max_examples=60, deadline=None)
@given(contract=days, delivery=days, withdrawal=st.none() | days, today=days, late=st.booleans())
def test_the_bars_end_where_the_engine_says(
    contract: date, delivery: date, withdrawal: date | None, today: date, late: bool
) -> None:
    """Whatever the case, picture and engine cannot disagree."""
    events = [event("e1", "contract_concluded", f"{contract}"), event("e2", "goods_received", f"{delivery}")]
    if withdrawal is not None:
        events.append(event("e3", "withdrawal_sent", f"{withdrawal}"))
    one = case(*events, **{"info.withdrawal": "none" if late else "complete"})
    assessment = assessed(one, today)
    view = timeline(one, assessment, today)

    assert {lane.deadline.id for lane in view.lanes} == {found.id for found in assessment.deadlines}
    for lane in view.lanes:
        found = assessment.deadline(lane.deadline.id)
        assert found is not None
        if found.safe is None:
            assert lane.bar is None
            continue
        assert lane.bar is not None
        assert lane.bar.safe == _range(found.safe)
        assert (lane.bar.arguable or lane.bar.safe) == _range(found.arguable)


def _range(outcome: object) -> object:
    return Bounds(outcome, outcome) if isinstance(outcome, date) else outcome
