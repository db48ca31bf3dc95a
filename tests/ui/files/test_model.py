"""The file list fetches the pages it is asked for, and announces only what differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from desktop.application.ports import Summary
from desktop.ui.files.model import ID_ROLE, PAGE, FileListModel
from desktop.ui.files.panel import FilePanel
from desktop.ui.look import Look
from tests.ui.conftest import FixedClock, MemoryStore, named

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MANY = 5 * PAGE


@pytest.fixture
def model(qtbot: QtBot, store: MemoryStore, look: Look, clock: FixedClock, keep: Callable[..., int]) -> FileListModel:
    """A list of many files, watched by the toolkit's own tester."""
    for number in range(MANY):
        keep(named(number))
    made = FileListModel(store, look, clock.today)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(made)
    store.fetched.clear()
    return made


def test_only_the_pages_looked_at_are_fetched(model: FileListModel, store: MemoryStore) -> None:
    """Five thousand files cost no more than the screen that shows some of them."""
    assert model.rowCount() == MANY

    model.index(3 * PAGE + 1).data()

    assert (3 * PAGE, PAGE) in store.fetched
    assert (4 * PAGE, PAGE) not in store.fetched


def test_a_search_lists_the_files_that_hold_every_word(model: FileListModel) -> None:
    """Every word counts, in any order."""
    model.search("test-0007 consumer")

    assert model.rowCount() == 1
    assert model.index(0).data() == "TEST-0007, Consumer 7 / Trader not named, Withdrawal possible"


def test_a_change_announces_its_row_alone(model: FileListModel, store: MemoryStore, qtbot: QtBot) -> None:
    """The rest of the list is not painted again."""
    model.row(0)
    stored = store.cases[3]
    store.cases[3] = replace(stored, case=replace(stored.case, title="x", reference="CHANGED"))

    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh()

    assert changed.args[0].row() == 2
    assert model.index(2).data().startswith("CHANGED")


def test_a_change_of_order_shows_the_new_order(model: FileListModel, store: MemoryStore) -> None:
    """A file with an earlier day moves up."""
    model.row(0)
    store.summaries[5] = Summary("open", date(2026, 11, 21), "withdrawal")

    model.refresh()

    assert model.index(0).data(ID_ROLE) == 5


def test_the_panel_keeps_the_open_file_marked_and_tells_what_is_chosen(
    qtbot: QtBot, store: MemoryStore, look: Look, clock: FixedClock, keep: Callable[..., int]
) -> None:
    """Arrow keys choose; a search without result says so."""
    first, second = keep(named(1)), keep(named(2))
    panel = FilePanel(store, look, clock.today)
    qtbot.addWidget(panel)
    panel.mark_chosen(first)

    with qtbot.waitSignal(panel.file_chosen) as chosen:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)

    assert chosen.args == [second]
    QTest.keyClicks(panel.search, "nothing like it")
    assert panel.model.rowCount() == 0
