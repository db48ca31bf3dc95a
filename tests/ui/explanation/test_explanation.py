"""Why this date: the strip adds up, the steps are told, the text can be copied."""

from __future__ import annotations

import calendar as calendar_names
import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QScrollArea

from desktop.application.wording import Wording
from desktop.domain.dates import ONE_DAY, UNBOUNDED, Calendar, DayRange, Days, Months, Span, add
from desktop.domain.rules import Count
from desktop.law.calendars import load_calendars
from desktop.ui.explanation.model import explain
from desktop.ui.explanation.panel import ExplanationPanel
from desktop.ui.explanation.strip import CellKind, Strip, Unit, strips
from desktop.ui.explanation.text import as_text, cell_words
from desktop.ui.palette import DARK, LIGHT
from tests.ui.timeline.samples import TODAY, assessed, case, deadline, event, sofa, vague

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ENGLISH = Wording("en")
CALENDARS = load_calendars()
MONTHS = {name: number for number, name in enumerate(calendar_names.month_name) if name}
DAY = re.compile(r"(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})")


def count(start: DayRange, span: Span, calendar: Calendar | None) -> Count:
    """Return a counting as the law makes it."""
    nominal = start.plus(span)
    end = nominal.rolled(calendar) if calendar is not None else nominal
    return Count(start, span, nominal, end, calendar.id if calendar else None)


def days_in(text: str) -> list[date]:
    """Return the days written in an English text."""
    return [date(int(year), MONTHS[month], int(day)) for day, month, year in DAY.findall(text.replace("\u00a0", " "))]


def said(strip: Strip) -> list[str]:
    """Return the rendered boxes."""
    return [ENGLISH.say(cell_words(cell, strip)).replace("\u00a0", " ") for cell in strip.cells]


starts = st.dates(date(2014, 6, 1), date(2029, 12, 31))


@settings(deadline=None)
@given(starts, st.integers(1, 31), st.sampled_from(sorted(CALENDARS)))
def test_the_numbers_of_the_rendered_strip_add_up_to_the_result(start: date, length: int, calendar: str) -> None:
    """Read back from its words: start, then 1 to n on consecutive days, then the rolled days up to the end."""
    made = count(DayRange(start), Days(length), CALENDARS[calendar])
    (strip,) = strips(made, CALENDARS)
    first, *others = said(strip)
    numbered = [line for line in others if re.match(r"\d+: ", line)]
    rolled = others[len(numbered) :]

    assert days_in(first) == [start]
    assert [int(line.split(":")[0]) for line in numbered] == list(range(1, length + 1))
    assert [day for line in others for day in days_in(line)] == [
        start + timedelta(days=number) for number in range(1, len(others) + 1)
    ]
    assert days_in(numbered[-1]) == [made.nominal.latest]
    assert days_in(others[-1]) == [made.end.latest]
    assert "last day" in others[-1]
    assert all("no working day (" in line for line in rolled[:-1])


@settings(deadline=None)
@given(starts, st.sampled_from([12, 24, 60, 120]))
def test_months_and_years_add_up_too(start: date, months: int) -> None:
    """Twelve boxes for a year, ten for ten years; each begins where the one before ended."""
    made = count(DayRange(start), Months(months), CALENDARS["BE"])
    (strip,) = strips(made, CALENDARS)
    counted = [cell for cell in strip.cells if cell.kind is CellKind.COUNTED]

    assert strip.unit is (Unit.MONTH if months <= 24 else Unit.YEAR)
    assert len(counted) == (months if strip.unit is Unit.MONTH else months // 12)
    assert counted[0].first == start + ONE_DAY
    assert all(one.last + ONE_DAY == other.first for one, other in pairwise(counted))
    assert counted[-1].last == add(start, Months(months))
    assert strip.cells[-1].last == made.end.latest
    assert strip.cells[-1].ends


def test_a_long_count_of_days_gathers_its_middle() -> None:
    """365 boxes are too many: three, the rest, three."""
    (strip,) = strips(count(DayRange(date(2026, 1, 1)), Days(365), None), CALENDARS)
    kinds = [cell.kind for cell in strip.cells]

    assert kinds.count(CellKind.GATHERED) == 1
    assert len(strip.cells) == 8
    gathered = strip.cells[4]
    assert (gathered.number, gathered.upto) == (4, 362)
    assert strip.cells[-1].last == date(2027, 1, 1)


def test_rolled_days_are_named() -> None:
    """All Saints on a Sunday, then the day of the published list, then the last day."""
    (strip,) = strips(count(DayRange(date(2026, 10, 18)), Days(14), CALENDARS["BE+OJ"]), CALENDARS)

    assert said(strip)[-3:] == [
        "14: Sunday 1 November 2026, no working day (All Saints’ Day)",
        "Monday 2 November 2026: no working day (All Souls’ Day, on the list published under Regulation 1182/71)",
        "Tuesday 3 November 2026: the last day, until midnight",
    ]


def test_a_vague_start_is_counted_twice() -> None:
    """From its earliest and from its latest day; only the latter where no earliest is known."""
    both = strips(count(DayRange(date(2026, 10, 14), date(2026, 10, 18)), Days(14), CALENDARS["BE"]), CALENDARS)
    open_end = strips(count(DayRange(UNBOUNDED, date(2026, 10, 18)), Days(14), CALENDARS["BE"]), CALENDARS)

    assert [(strip.start, strip.end) for strip in both] == [
        (date(2026, 10, 14), date(2026, 10, 28)),
        (date(2026, 10, 18), date(2026, 11, 2)),
    ]
    assert all(strip.case is not None for strip in both)
    assert [strip.start for strip in open_end] == [date(2026, 10, 18)]


def test_both_readings_are_told_the_second_by_what_differs() -> None:
    """The live example: 2 November is safe, 3 November can be argued."""
    one = sofa()
    period = assessed(one).deadline("withdrawal")
    assert period is not None
    explanation = explain(period, CALENDARS, one)

    assert [reading.end for reading in explanation.readings] == [date(2026, 11, 2), date(2026, 11, 3)]
    assert set(explanation.readings[1].lines).isdisjoint(explanation.readings[0].lines)
    assert explanation.calendars == ("BE", "BE+OJ")


def test_each_counting_is_shown_once_and_ends_on_the_safe_day() -> None:
    """Although two steps tell of it."""
    one = sofa()
    period = assessed(one).deadline("withdrawal")
    assert period is not None
    (strip,) = [strip for line in explain(period, CALENDARS, one).readings[0].lines for strip in line.strips]

    assert strip.end == period.safe


def test_a_blocked_deadline_names_what_is_missing() -> None:
    """In words, not in codes."""
    blocked = deadline(state="blocked", safe=None, arguable=None, missing=("contract.object", "event:goods_received"))
    text = as_text(explain(blocked, CALENDARS), ENGLISH)

    assert "goods received" in text
    assert "contract.object" not in text
    assert "event:" not in text


@pytest.mark.parametrize("one", [sofa(), vague(), case(event("e1", "contract_concluded", "2026-10-05"))])
def test_every_deadline_can_be_explained_and_copied(qtbot: QtBot, one: object) -> None:
    """The panel shows it, the clipboard takes it."""
    panel = ExplanationPanel(ENGLISH, LIGHT, CALENDARS)
    qtbot.addWidget(panel)
    for found in assessed(one).deadlines:  # type: ignore[arg-type]
        panel.show_deadline(found, one)  # type: ignore[arg-type]
        panel.copy()
        assert QGuiApplication.clipboard().text() == panel.as_text()
        assert len(panel.as_text().splitlines()) >= 2


def test_the_panel_says_what_to_do_when_nothing_is_selected(qtbot: QtBot) -> None:
    """And has nothing to copy."""
    panel = ExplanationPanel(ENGLISH, LIGHT, CALENDARS)
    qtbot.addWidget(panel)
    panel.show_deadline(deadline())
    panel.show_deadline(None)

    assert panel.as_text() == ""
    assert any("Select a period" in label.text() for label in panel.findChildren(QLabel))


@pytest.mark.parametrize("width", [260, 320, 480])
def test_nothing_is_wider_than_the_panel(qtbot: QtBot, width: int) -> None:
    """Text wraps, boxes wrap: there is no scrolling sideways."""
    panel = ExplanationPanel(ENGLISH, DARK, CALENDARS)
    qtbot.addWidget(panel)
    panel.resize(width, 600)
    panel.show()
    one = sofa()
    panel.show_deadline(assessed(one, TODAY).deadline("withdrawal"), one)
    QGuiApplication.processEvents()

    area = panel.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    page = area.widget()
    assert page is not None
    assert page.width() <= area.viewport().width()
    image = QImage(width, 600, QImage.Format.Format_RGB32)
    panel.render(image)


def test_a_ground_leads_to_its_fact(qtbot: QtBot) -> None:
    """The link of a step carries the id of the event."""
    panel = ExplanationPanel(ENGLISH, LIGHT, CALENDARS)
    qtbot.addWidget(panel)
    one = sofa()
    panel.show_deadline(assessed(one).deadline("withdrawal"), one)
    link = next(label for label in panel.findChildren(QLabel) if "e2" in label.text())
    with qtbot.waitSignal(panel.fact_activated) as told:
        link.linkActivated.emit("e2")

    assert told.args == ["e2"]


def test_every_holiday_and_calendar_has_a_name() -> None:
    """A code without one would show in the window."""
    for calendar in CALENDARS.values():
        assert ENGLISH.label("calendar", calendar.id)
        for name in set(calendar.holidays.values()) | {"saturday", "sunday"}:
            assert ENGLISH.label("holiday", name)
