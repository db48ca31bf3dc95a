"""The day of an event keeps its form: certain, reported, vague, disputed, denied."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.case import Event, When
from desktop.domain.dates import WrittenDay
from desktop.domain.facts import NOTHING, Disputed
from desktop.ui.events.days import Certainty, DayEntry, entry_of, moved, of_kind, when, with_field

DAY = WrittenDay(date(2026, 10, 18), date(2026, 10, 18), time(21, 40))
REPORTED = replace(DAY, proven=False)
VAGUE = WrittenDay(date(2026, 10, 1), date(2026, 10, 31))
OPEN = WrittenDay(None, date(2026, 10, 18))


@pytest.mark.parametrize("on", [DAY, REPORTED, VAGUE, OPEN, Disputed(DAY, VAGUE), Disputed(None, DAY), NOTHING, None])
def test_the_form_gives_back_the_day_it_shows(on: When) -> None:
    """Opening the form of an event changes nothing."""
    assert when(entry_of(on)) == on


def test_a_day_becomes_reported_and_proven_again() -> None:
    """The day itself stays."""
    entry = entry_of(DAY).with_certainty(Certainty.REPORTED)

    assert when(entry) == REPORTED
    assert when(entry.with_certainty(Certainty.PROVEN)) == DAY


def test_a_vague_day_cannot_be_marked_unproven() -> None:
    """The case file has no mark for it, and a mark that is lost on saving would be a silent change."""
    assert when(DayEntry(Certainty.REPORTED, VAGUE)) == VAGUE


def test_a_dispute_of_which_no_day_is_known_is_no_day_yet() -> None:
    """Both sides silent is the same as nobody knowing."""
    assert when(DayEntry(Certainty.DISPUTED)) is None


def test_what_is_moved_keeps_its_form() -> None:
    """Both ends of a vague day and both sides of a dispute move together; the time of day stays."""
    event = Event("e1", "goods_received", Disputed(DAY, OPEN))

    assert moved(event, 2).on == Disputed(
        WrittenDay(date(2026, 10, 20), date(2026, 10, 20), time(21, 40)), WrittenDay(None, date(2026, 10, 20))
    )
    assert moved(moved(event, 2), -2) == event
    assert moved(replace(event, on=NOTHING), 2).on is NOTHING


def test_another_kind_keeps_only_the_fields_it_has() -> None:
    """A refund has an amount like a payment, but no purpose."""
    event = Event("e1", "payment_made", DAY, {"amount": "x", "purpose": "price"})

    assert of_kind(event, "refund_received") == Event("e1", "refund_received", DAY, {"amount": "x"})


def test_an_answer_taken_back_leaves_no_trace() -> None:
    """Unknown is the absence of the field."""
    event = Event("e1", "payment_made", DAY, {"purpose": "price"})

    assert with_field(event, "purpose", None).fields == {}
    assert with_field(event, "purpose", "delivery").fields == {"purpose": "delivery"}
