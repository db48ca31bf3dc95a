"""A line of the file list says how urgent a file is by shape, colour and number of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.application.ports import CaseRow, Summary
from desktop.ui.files.rows import SOON, file_line, mark_of
from desktop.ui.look import Look
from desktop.ui.palette import Meaning

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("days", "meaning", "words"),
    [
        (-1, Meaning.BREACH, "1 day late"),
        (0, Meaning.ATTENTION, "Today"),
        (1, Meaning.ATTENTION, "1 day"),
        (SOON, Meaning.ATTENTION, "3 days"),
        (SOON + 1, Meaning.RUNNING, "4 days"),
    ],
)
def test_the_mark_follows_the_days_left(look: Look, days: int, meaning: Meaning, words: str) -> None:
    """Late, today, soon and later differ in shape and colour, and the days are written."""
    mark = mark_of(Summary("open", TODAY + timedelta(days=days), "withdrawal"), TODAY)

    assert (mark.meaning, look.say(mark.words).lower()) == (meaning, words.lower())


def test_a_file_without_a_day_shows_its_state(look: Look) -> None:
    """Where nothing is due, the state of the right stands in place of the days."""
    assert look.say(mark_of(Summary("exercised_in_time", None, None), TODAY).words) == "Right exercised in time"
    assert mark_of(Summary("exercised_in_time", None, None), TODAY).meaning is Meaning.MET
    assert look.say(mark_of(Summary("", None, None), TODAY).words) == "nothing entered yet"


def test_a_closed_file_asks_for_nothing() -> None:
    """A closed file is never urgent."""
    assert mark_of(Summary("open", TODAY, "withdrawal"), TODAY, closed=True).meaning is Meaning.NEUTRAL


def test_a_missing_name_or_reference_is_said_and_never_blank(look: Look) -> None:
    """A screen reader hears the whole line."""
    row = CaseRow(1, "", "", "", "Sofa Test", "FR", False, Summary("open", None, None))

    assert look.say(file_line(row, TODAY).spoken) == (
        "Without reference, Consumer not named / Sofa Test, Withdrawal possible"
    )
