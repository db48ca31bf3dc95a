"""The picture under the hand: keys, mouse, zoom, selection, what a reader hears."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.ui.palette import DARK, LIGHT, Palette
from desktop.ui.timeline.widget import TimelineWidget
from tests.ui.timeline.samples import TODAY, assessed, by_hand, case, crowded, deadline, event, running, sofa, vague

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def timeline(qtbot: QtBot) -> TimelineWidget:
    """Return a timeline that shows the sofa."""
    widget = TimelineWidget(Wording("en"), LIGHT)
    qtbot.addWidget(widget)
    widget.resize(900, 360)
    widget.show()
    widget.show_case(sofa(), assessed(sofa()), TODAY)
    return widget


def place(widget: TimelineWidget, row: str) -> QPoint:
    """Return the middle of a row on the viewport."""
    return widget.place_on_screen(row).center().toPoint()


def press(widget: TimelineWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(widget, key, modifier)


def test_arrows_walk_all_rows_in_their_order(timeline: TimelineWidget) -> None:
    """To the last one, where they stop; facts without a day are in the table only."""
    seen = []
    for _ in range(8):
        press(timeline, Qt.Key.Key_Right)
        seen.append(timeline.selection())

    rows = [row.row for row in timeline.shown_rows()]
    assert seen == rows + [rows[-1]] * (8 - len(rows))
    assert "event:e4" not in rows


def test_down_leads_from_a_fact_to_its_deadline_and_up_leads_back(timeline: TimelineWidget) -> None:
    """Along the thread."""
    timeline.select("event:e2")
    press(timeline, Qt.Key.Key_Down)
    assert timeline.selection() == "deadline:withdrawal"
    while timeline.selection() != "event:e2":
        before = timeline.selection()
        press(timeline, Qt.Key.Key_Up)
        assert timeline.selection() != before


def test_enter_opens_and_control_moves(timeline: TimelineWidget, qtbot: QtBot) -> None:
    """An event moves by a day; a deadline cannot be moved."""
    timeline.select("event:e2")
    with qtbot.waitSignal(timeline.event_activated) as opened:
        press(timeline, Qt.Key.Key_Return)
    assert opened.args == ["event:e2"]
    with qtbot.waitSignal(timeline.event_moved) as moved:
        press(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert moved.args == ["event:e2", -1]
    timeline.select("deadline:withdrawal")
    with qtbot.assertNotEmitted(timeline.event_moved):
        press(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


def test_a_click_selects_and_a_call_does_not_tell(timeline: TimelineWidget, qtbot: QtBot) -> None:
    """Otherwise table and picture would answer each other for ever."""
    with qtbot.waitSignal(timeline.selected) as told:
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place(timeline, "event:e2"))
    assert told.args == ["event:e2"]
    with qtbot.assertNotEmitted(timeline.selected):
        timeline.select("deadline:withdrawal")
    assert timeline.selection() == "deadline:withdrawal"


def drag(widget: TimelineWidget, row: str, days: int) -> None:
    """Press on a row and move the pointer so many days to the right, without letting go."""
    picture = widget.picture()
    assert picture is not None
    start = place(widget, row)
    end = start + QPoint(round(days * picture.scale.density), 0)
    QTest.mousePress(widget.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(widget.viewport(), end)


def test_a_drag_previews_and_then_moves(timeline: TimelineWidget, qtbot: QtBot) -> None:
    """The bars follow under the pointer; the change comes once, at the end."""
    shown: list[int] = []

    def follow(_row: str, days: int) -> None:
        shown.append(days)
        moved = case(
            event("e1", "contract_concluded", "2026-10-05"), event("e2", "goods_received", f"2026-10-{18 + days}")
        )
        timeline.show_case(moved, assessed(moved), TODAY)

    timeline.event_dragged.connect(follow)
    before = timeline.picture()
    assert before is not None
    with qtbot.waitSignal(timeline.event_moved) as moved:
        drag(timeline, "event:e2", 2)
        during = timeline.picture()
        assert during is not None
        lane = next(shape for shape in during.lanes if shape.lane.deadline.id == "withdrawal")
        assert lane.bar is not None
        assert during.scale is before.scale
        assert lane.bar.left == pytest.approx(before.scale.start(date(2026, 10, 21)))
        QTest.mouseRelease(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place(timeline, "event:e2"))
    assert moved.args == ["event:e2", 2]
    assert shown == [2]


def test_escape_gives_a_drag_up(timeline: TimelineWidget, qtbot: QtBot) -> None:
    """Whoever previewed is told to go back."""
    drag(timeline, "event:e2", 3)
    with qtbot.waitSignal(timeline.event_dragged) as told, qtbot.assertNotEmitted(timeline.event_moved):
        press(timeline, Qt.Key.Key_Escape)
        QTest.mouseRelease(timeline.viewport(), Qt.MouseButton.LeftButton)
    assert told.args == ["event:e2", 0]


def test_zoom_holds_the_day_in_the_middle(timeline: TimelineWidget) -> None:
    """And nothing is smaller than the whole."""
    picture = timeline.picture()
    assert picture is not None
    day = picture.scale.day_at(450)
    timeline.zoom(4)
    zoomed = timeline.picture()
    assert zoomed is not None
    assert zoomed.scale.density == pytest.approx(4 * picture.scale.density)
    assert abs((zoomed.scale.day_at(450 + timeline.horizontalScrollBar().value()) - day).days) <= 1
    timeline.zoom(1 / 100)
    back = timeline.picture()
    assert back is not None
    assert back.scale.density == pytest.approx(picture.scale.density)


def test_a_selected_row_is_brought_into_sight(timeline: TimelineWidget) -> None:
    """However far the picture was zoomed in."""
    timeline.zoom(6)
    for row in timeline.shown_rows():
        timeline.select(row.row)
        spot = timeline.place_on_screen(row.row)
        assert timeline.viewport().rect().intersects(spot.toAlignedRect())


def test_the_selection_stays_while_its_row_is_there(timeline: TimelineWidget) -> None:
    """And goes with it."""
    timeline.select("event:e3")
    timeline.show_case(sofa(), assessed(sofa()), TODAY)
    assert timeline.selection() == "event:e3"
    timeline.show_case(running(), assessed(running()), TODAY)
    assert timeline.selection() is None


def test_a_reader_finds_the_rows_of_the_picture(timeline: TimelineWidget) -> None:
    """Same rows, same order, with their sentences, their places and the selection."""
    timeline.setFocus()
    timeline.select("deadline:withdrawal")
    found = QAccessible.queryAccessibleInterface(timeline)
    items = [found.child(number) for number in range(found.childCount())]

    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Timeline"
    assert [item.text(QAccessible.Text.Name) for item in items] == [timeline.say(row) for row in timeline.shown_rows()]
    assert {item.role() for item in items} == {QAccessible.Role.ListItem}
    assert [bool(item.state().selected) for item in items] == [
        row.row == "deadline:withdrawal" for row in timeline.shown_rows()
    ]
    screen = QRect(timeline.mapToGlobal(QPoint(0, 0)), timeline.size())
    assert all(screen.intersects(item.rect()) for item in items)
    middle = items[0].rect().center()
    assert found.indexOfChild(found.childAt(middle.x(), middle.y())) == 0
    assert found.child(99) is None


def test_a_reader_hears_when_the_period_ends(qtbot: QtBot) -> None:
    """The sentence of the specification."""
    widget = TimelineWidget(Wording("en"), LIGHT)
    qtbot.addWidget(widget)
    ends = date(2026, 11, 7)
    widget.show_case(running(), by_hand(deadline(safe=ends, arguable=ends)), TODAY)
    found = QAccessible.queryAccessibleInterface(widget)
    said = found.child(found.childCount() - 1).text(QAccessible.Text.Name)

    assert "withdrawal" in said
    assert said.endswith("12 days left")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("one", [sofa(), vague(), running(), crowded(30), case()])
def test_every_case_can_be_painted(qtbot: QtBot, one: CaseFile, palette: Palette) -> None:
    """At any size, in both palettes, with and without a selection; the paint is not blank."""
    widget = TimelineWidget(Wording("en"), palette)
    qtbot.addWidget(widget)
    assessment = assessed(one if len(one.events) < 30 else running())
    widget.show_case(one, assessment, TODAY)
    for width, height in ((900, 360), (320, 160), (1600, 500)):
        widget.resize(width, height)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        widget.select(widget.shown_rows()[0].row if widget.shown_rows() else None)
        widget.render(image)
        assert len({image.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)}) > 2


def test_nothing_can_be_shown_again(timeline: TimelineWidget) -> None:
    """An empty timeline answers every key."""
    timeline.clear()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_0):
        press(timeline, key)
    assert timeline.selection() is None
    assert timeline.shown_rows() == ()
