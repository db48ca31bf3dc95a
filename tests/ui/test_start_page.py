"""The start page leads to a desk without a dialog, and says in place what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.ui.look import Look
from desktop.ui.start_page import StartPage
from desktop.ui.start_view_model import FEWEST_CHARACTERS, passphrase_hint, refusal
from tests.ui.conftest import FakeDesks, MemoryStore

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PASSPHRASE = "correct horse battery"


def page(qtbot: QtBot, desks: FakeDesks, look: Look) -> StartPage:
    """Return a start page on the screen."""
    made = StartPage(desks, look)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def press(start: StartPage, name: str) -> None:
    """Press the button of that name."""
    button = start.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_first_start_creates_a_desk(qtbot: QtBot, store: MemoryStore, look: Look) -> None:
    """Passphrase twice, Enter, and the desk is open."""
    desks = FakeDesks(store)
    start = page(qtbot, desks, look)
    QTest.keyClicks(start.passphrase, PASSPHRASE)
    QTest.keyClicks(start.again, PASSPHRASE)

    with qtbot.waitSignal(start.desk_opened) as opened:
        QTest.keyClick(start.again, Qt.Key.Key_Return)

    assert opened.args == [store]
    assert desks.created == [(Path("desk.quatorze"), PASSPHRASE)]


@pytest.mark.parametrize(("first", "again"), [("short", "short"), (PASSPHRASE, "another one entirely")])
def test_a_passphrase_that_will_not_do_is_refused_in_place(
    qtbot: QtBot, store: MemoryStore, look: Look, first: str, again: str
) -> None:
    """Nothing is created, and what was typed stays."""
    desks = FakeDesks(store)
    start = page(qtbot, desks, look)
    start.passphrase.setText(first)
    start.again.setText(again)

    press(start, "create")

    assert desks.created == []
    assert start.trouble.isVisible()
    assert start.passphrase.text() == first


def test_a_wrong_passphrase_is_said_in_place(qtbot: QtBot, store: MemoryStore, look: Look) -> None:
    """The sentence of the desk stands on the page, and one can type again at once."""
    start = page(qtbot, FakeDesks(store, known=(Path("known.quatorze"),)), look)
    QTest.keyClicks(start.passphrase, "not this one")

    QTest.keyClick(start.passphrase, Qt.Key.Key_Return)

    assert start.trouble.text() == "This is not the passphrase of this desk."
    assert start.passphrase.selectedText()


def test_a_later_start_asks_for_the_passphrase_of_the_last_desk(qtbot: QtBot, store: MemoryStore, look: Look) -> None:
    """Only the passphrase is missing."""
    start = page(qtbot, FakeDesks(store, known=(Path("known.quatorze"),)), look)
    QTest.keyClicks(start.passphrase, PASSPHRASE)

    with qtbot.waitSignal(start.desk_opened):
        QTest.keyClick(start.passphrase, Qt.Key.Key_Return)

    assert start.place.text() == "known.quatorze"


def test_the_sample_desk_needs_nothing(qtbot: QtBot, store: MemoryStore, look: Look) -> None:
    """One button for whoever wants to look around."""
    start = page(qtbot, FakeDesks(store), look)

    with qtbot.waitSignal(start.desk_opened) as opened:
        press(start, "sample")
    assert opened.args == [store]


def test_another_desk_can_be_created_on_a_later_start(qtbot: QtBot, store: MemoryStore, look: Look) -> None:
    """The page changes in place."""
    start = page(qtbot, FakeDesks(store, known=(Path("known.quatorze"),)), look)

    press(start, "other")

    assert start.findChild(QPushButton, "create") is not None


def test_the_hint_counts_and_never_promises(look: Look) -> None:
    """It says how many characters are missing, and what it cannot know."""
    assert look.say(passphrase_hint("a" * (FEWEST_CHARACTERS - 1))) == "1 more character is needed."
    assert look.say(passphrase_hint("a" * 30)) == "Few different characters: easy to guess."
    assert "unless" in look.say(passphrase_hint("violin harbour cactus seven"))
    assert refusal("a" * FEWEST_CHARACTERS, "a" * FEWEST_CHARACTERS) is None
