"""Every question can be unknown, known or disputed, and nothing is told before it is answered."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QToolButton

from desktop.domain.dates import read_day
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, Disputed
from desktop.ui.answers.editors import TypedEditor
from desktop.ui.answers.names import asked_fact, asked_field
from desktop.ui.answers.stated import StatedEditor
from desktop.ui.look import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def editor(qtbot: QtBot, look: Look, fact: str) -> tuple[StatedEditor, list[object]]:
    """Return the editor of a fact on the screen, and a list of what it tells."""
    made = StatedEditor(asked_fact(FACTS[fact], look.wording, read_day), look)
    qtbot.addWidget(made)
    made.show_value(None)
    made.show()
    told: list[object] = []
    made.stated.connect(told.append)
    return made, told


def test_yes_no_and_back_to_unknown(qtbot: QtBot, look: Look) -> None:
    """Three buttons, one answer."""
    made, told = editor(qtbot, look, "contract.online")
    unknown, yes, no = made.findChildren(QRadioButton)

    for button in (yes, no, unknown):
        button.click()

    assert told == [True, False, None]


def test_a_dispute_begins_when_a_side_has_spoken(qtbot: QtBot, look: Look) -> None:
    """Opening the two sides of an unknown fact changes nothing yet."""
    made, told = editor(qtbot, look, "contract.online")
    switch = made.findChild(QToolButton)
    assert isinstance(switch, QToolButton)

    switch.click()
    assert told == []
    trader = [button for button in made.findChildren(QRadioButton) if "Trader" in button.accessibleName()]
    trader[2].click()

    assert told == [Disputed(None, False)]


def test_a_known_answer_becomes_the_consumers_side(qtbot: QtBot, look: Look) -> None:
    """And is what remains when the dispute is over."""
    made, told = editor(qtbot, look, "contract.online")
    made.show_value(True)
    switch = made.findChild(QToolButton)
    assert isinstance(switch, QToolButton)

    switch.click()
    switch.click()

    assert told == [Disputed(True, None), True]


def test_a_sum_that_cannot_be_read_stays_with_its_reason(qtbot: QtBot, look: Look) -> None:
    """Nothing is told, nothing typed is lost."""
    made, told = editor(qtbot, look, "contract.price")
    line = made.findChild(QLineEdit)
    row = made.findChild(TypedEditor)
    assert isinstance(line, QLineEdit)
    assert isinstance(row, TypedEditor)

    QTest.keyClicks(line, "1.234")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == []
    assert row.trouble.isVisible()
    assert line.text() == "1.234"
    line.setText("1234")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert told == [Decimal("1234.00")]
    assert not row.trouble.isVisible()


@pytest.mark.parametrize("fact", list(FACTS))
def test_every_fact_has_an_editor_with_names(qtbot: QtBot, look: Look, fact: str) -> None:
    """No code of the interchange is shown bare."""
    asked = asked_fact(FACTS[fact], look.wording, read_day)

    assert asked.name != fact
    assert all(name != value for value, name in asked.choices)


def test_every_field_of_every_event_has_names(look: Look) -> None:
    """The same for the particulars of events."""
    for kind in EVENT_KINDS.values():
        for name, field in kind.fields.items():
            asked = asked_field(name, field, look.wording, read_day)
            assert asked.name
            assert all(said != value for value, said in asked.choices)
