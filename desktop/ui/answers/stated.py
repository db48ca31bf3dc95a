"""An answer with its states: unknown, known, or disputed between the parties."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.domain.facts import Disputed
from desktop.domain.messages import Message
from desktop.ui.answers.asked import Asked
from desktop.ui.answers.editors import AnswerEditor, editor
from desktop.ui.look import Look, tool_button
from desktop.ui.theme import colour


class StatedEditor(QWidget):
    """Asks one question. ``stated`` carries the value, ``Disputed(consumer, trader)``, or None for "unknown"."""

    stated = Signal(object)

    def __init__(self, asked: Asked, look: Look) -> None:
        super().__init__()
        self._asked = asked
        self._look = look
        self._value: object | None = None
        self._known = editor(asked, look)
        self._known.answered.connect(self._tell)
        self._sides: tuple[AnswerEditor, AnswerEditor] | None = None
        self._switch = self._dispute_switch()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._known, 1)
        row.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        self.setFocusProxy(self._known)

    def show_value(self, value: object | None) -> None:
        """Show an answer, or both sides of a disputed one, without telling anybody."""
        self._value = value
        disputed = isinstance(value, Disputed)
        self._switch.setChecked(disputed)
        self._known.setVisible(not disputed)
        if isinstance(value, Disputed):
            consumer, trader = self._both_sides()
            consumer.show_value(value.consumer)
            trader.show_value(value.trader)
        else:
            self._known.show_value(value)
        if self._sides is not None:
            self._box.setVisible(disputed)

    def _dispute_switch(self) -> QToolButton:
        name = self._look.say(Message("{question}: the parties say different things", question=self._asked.name))
        switch = tool_button(self._look.say(Message("disputed")), name)
        switch.setCheckable(True)
        palette = switch.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, colour(self._look.palette.muted))
        switch.setPalette(palette)
        switch.clicked.connect(self._dispute)
        return switch

    def _dispute(self, disputed: bool) -> None:
        self._tell(Disputed(self._value, None) if disputed else _first_side(self._value))

    def _tell(self, value: object | None) -> None:
        before = self._value
        self.show_value(value)
        # Two sides that say nothing are a question just opened: there is nothing to keep yet.
        silent = value == Disputed(None, None)
        if not silent or before not in (None, value):
            self.stated.emit(None if silent else value)

    def _both_sides(self) -> tuple[AnswerEditor, AnswerEditor]:
        if self._sides is None:
            self._sides = self._side(Message("Consumer")), self._side(Message("Trader"))
            self._box = QWidget()
            rows = QFormLayout(self._box)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setVerticalSpacing(4)
            rows.addRow(self._look.say(Message("Consumer says")), self._sides[0])
            rows.addRow(self._look.say(Message("Trader says")), self._sides[1])
            self._column.addWidget(self._box)
            self._sides[0].answered.connect(self._tell_consumer)
            self._sides[1].answered.connect(self._tell_trader)
        return self._sides

    def _side(self, who: Message) -> AnswerEditor:
        name = self._look.say(Message("{question}, {party}", question=self._asked.name, party=who))
        asked = self._asked
        return editor(Asked(name, asked.kind, asked.choices, asked.read_day), self._look)

    def _tell_consumer(self, value: object | None) -> None:
        trader = self._value.trader if isinstance(self._value, Disputed) else None
        self._tell(Disputed(value, trader))

    def _tell_trader(self, value: object | None) -> None:
        consumer = self._value.consumer if isinstance(self._value, Disputed) else None
        self._tell(Disputed(consumer, value))


def _first_side(value: object | None) -> object | None:
    return value.consumer if isinstance(value, Disputed) else value
