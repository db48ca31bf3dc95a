"""Which day of a case the file list shows: what must be done next, not what runs for years beside it."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.application.assessment import assess
from desktop.application.session import summary
from desktop.law import load_law
from desktop.ui.files.rows import mark_of
from desktop.ui.look import Look
from desktop.ui.palette import Meaning
from tests.ui.acceptance import acceptance


@pytest.mark.parametrize(
    ("case_id", "deadline", "day"),
    [
        # The guarantee runs until 2028, and is not next.
        ("FOR-S02", "withdrawal", date(2026, 11, 24)),
        # Nothing else runs.
        ("EXC-S01", "conformity_guarantee", date(2028, 11, 10)),
        ("FOR-S08", "mediation_outcome", date(2026, 11, 30)),
        # A waiting time that is over is nobody's delay.
        ("ENE-S06", None, None),
    ],
)
def test_the_next_day_is_one_on_which_something_must_be_done(
    case_id: str, deadline: str | None, day: date | None
) -> None:
    """A guarantee or a limitation comes last, a ban never."""
    case, today = acceptance()[case_id]
    found = summary(assess(case, load_law(), today))

    assert (found.next_deadline, found.next_safe) == (deadline, day)


def test_a_file_whose_guarantee_alone_runs_shows_its_state(look: Look) -> None:
    """So many days would read as time left to withdraw."""
    case, today = acceptance()["EXC-S01"]
    mark = mark_of(summary(assess(case, load_law(), today)), today)

    assert look.say(mark.words) == "No right of withdrawal"
    assert mark.meaning is Meaning.NEUTRAL


def test_a_day_that_is_past_on_one_reading_only_is_no_delay() -> None:
    """The right was used in time on the other reading: nobody is late."""
    case, today = acceptance()["N-10"]

    assert summary(assess(case, load_law(), today)).next_safe is None
