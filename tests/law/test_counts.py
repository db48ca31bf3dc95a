"""A time limit that was counted shows its days: the strip of days on the screen is drawn from that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import case_from_json
from desktop.application.results import Deadline
from desktop.domain.rules import Count
from tests.law.tables import FILES, LAW, rows, today

#: Time limits whose last day is counted from a first one, in a step that holds the counting.
COUNTED = (
    "conformity_guarantee",
    "conformity_notice",
    "delivery",
    "mediation_admissibility",
    "mediation_outcome",
    "refund_claim_limitation",
    "return_goods",
    "withdrawal",
    "withdrawal_contractual",
)
#: End of February after a leap year, late information past the twelve months: the shorter of two countings holds.
_CAPPED = "past the twelve months"


@cache
def _counted() -> dict[str, list[tuple[str, date, list[Count]]]]:
    """Return, by time limit, the row, the day on the safe reading, and the countings of its steps."""
    found: dict[str, list[tuple[str, date, list[Count]]]] = {one: [] for one in COUNTED}
    for row in (row for file in FILES for row in rows(file)):
        for deadline in assess(case_from_json(row.case), LAW, today(row)).deadlines:
            if deadline.id in COUNTED and isinstance(deadline.safe, date):
                found[deadline.id].append((row.name, deadline.safe, list(_counts(deadline))))
    return found


def _counts(deadline: Deadline) -> Iterator[Count]:
    yield from (step.count for step in deadline.because if step.count is not None)


@pytest.mark.parametrize("name", COUNTED)
def test_the_days_that_are_shown_end_on_the_day_that_is_told(name: str) -> None:
    """Whatever is drawn ends where the sentence says; where branches differ nothing is drawn."""
    shown = [(row, day, counts) for row, day, counts in _counted()[name] if counts and _CAPPED not in row]
    assert shown
    assert [(row, day) for row, day, counts in shown if all(one.end.latest != day for one in counts)] == []


def test_most_time_limits_show_their_days() -> None:
    """Only where branches differ there are none."""
    drawn = [bool(counts) for held in _counted().values() for _, _, counts in held]
    assert drawn.count(True) > 20 * drawn.count(False)


def test_a_roll_shows_the_days_as_well() -> None:
    """The sentence that moves the last day to a working day holds the counting, like the one that counts."""
    held = [counts for name in COUNTED for _, _, counts in _counted()[name]]
    rolled = [(counts, one) for counts in held for one in counts if one.nominal != one.end]
    assert rolled
    assert [one for counts, one in rolled if counts.count(one) == 1] == []
