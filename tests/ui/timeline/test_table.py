"""The twin of the timeline: same rows, same order, same selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from desktop.application.wording import Wording
from desktop.ui.palette import LIGHT
from desktop.ui.timeline.model import timeline
from desktop.ui.timeline.table import TimelineTable
from desktop.ui.timeline.table_model import DAYS, KIND, LEFT, OWNER, STATUS, WHAT, TimelineTableModel
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.widget import TimelineWidget
from tests.ui.timeline.samples import TODAY, assessed, by_hand, deadline, running, sofa, vague

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def table(qtbot: QtBot) -> TimelineTable:
    """Return a table that shows the sofa."""
    made = TimelineTable(Wording("en"), LIGHT)
    qtbot.addWidget(made)
    made.show_case(sofa(), assessed(sofa()), TODAY)
    return made


def test_the_model_is_sound_through_every_change(qtbot: QtBot) -> None:
    """Qt's own tester watches rows come, change and go."""
    model = TimelineTableModel(Texts(Wording("en")), LIGHT)
    tester = QAbstractItemModelTester(model, FATAL)
    for one in (sofa(), vague(), running(), running()):
        model.show(timeline(one, assessed(one), TODAY))
    model.show(None)

    assert model.rowCount() == 0
    assert tester.model() is model


def test_rows_are_those_of_the_timeline_and_of_what_did_not_happen(table: TimelineTable) -> None:
    """In the one order."""
    view = timeline(sofa(), assessed(sofa()), TODAY)
    model = table.model()
    names = [model.data(model.index(row, 0), Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]

    assert names == [row.row for row in view.rows]
    assert "event:e4" in names


def test_cells_say_kind_what_day_owner_status_and_days_left(qtbot: QtBot) -> None:
    """In words."""
    model = TimelineTableModel(Texts(Wording("en")), LIGHT)
    model.show(timeline(running(), by_hand(deadline()), TODAY))
    cells = [model.data(model.index(2, column)) for column in (KIND, WHAT, DAYS, OWNER, STATUS, LEFT)]

    assert [str(cell).replace("\u00a0", " ") for cell in cells] == [
        "Period",
        "Withdrawal period",
        "Until Monday 2 November 2026",
        "Consumer",
        "Running",
        "7 days left",
    ]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(6)][:2] == ["Kind", "What"]


def test_a_reader_hears_the_whole_row(table: TimelineTable) -> None:
    """In the first cell."""
    model = table.model()
    said = model.data(model.index(0, KIND), Qt.ItemDataRole.AccessibleTextRole)

    assert str(said).startswith("Fact, ")


def test_table_and_picture_keep_step(table: TimelineTable, qtbot: QtBot) -> None:
    """Both ways, and without an echo."""
    picture = TimelineWidget(Wording("en"), LIGHT)
    qtbot.addWidget(picture)
    picture.show_case(sofa(), assessed(sofa()), TODAY)
    picture.selected.connect(table.select)
    table.selected.connect(picture.select)

    table.selectRow(1)
    assert picture.selection() == table.selection() == "event:e2"
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert table.selection() == picture.selection() == "event:e3"


def test_keys_open_and_move(table: TimelineTable, qtbot: QtBot) -> None:
    """As on the picture."""
    table.select("event:e1")
    with qtbot.waitSignal(table.event_activated) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["event:e1"]
    with qtbot.waitSignal(table.event_moved) as moved:
        QTest.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert moved.args == ["event:e1", 1]


def test_the_selection_stays_while_its_row_is_there(table: TimelineTable, qtbot: QtBot) -> None:
    """Without telling, because nobody chose."""
    table.select("event:e2")
    with qtbot.assertNotEmitted(table.selected):
        table.show_case(running(), assessed(running()), TODAY)
    assert table.selection() == "event:e2"
    table.clear()
    assert table.selection() is None
