"""The line in which events are typed. Under it stands what was understood, or why it was not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.application.event_line import NotUnderstood, Understood
from desktop.domain.messages import Message
from desktop.ui.look import LineEdit, Look, text_label, tinted
from desktop.ui.palette import Meaning
from desktop.ui.theme import ROW, SMALL

Reader = Callable[[str], Understood | NotUnderstood]


class EntryLine(QWidget):
    """Reads while one types. ``event_entered`` carries the event; :meth:`taken` says that it is kept."""

    event_entered = Signal(object)

    def __init__(self, look: Look, read: Reader) -> None:
        super().__init__()
        self._look = look
        self._read = read
        self._hint = look.say(Message("Type what happened and when, then Enter: received 18/10, withdrawn yesterday"))
        self.line = LineEdit()
        self.line.setMinimumHeight(ROW)
        self.line.setPlaceholderText(self._hint)
        self.line.setAccessibleName(look.say(Message("Enter an event")))
        self.line.setAccessibleDescription(self._hint)
        self.echo = text_label(size=SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.echo)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show_echo)
        self.line.returnPressed.connect(self._enter)
        self._show_echo("")

    def taken(self) -> None:
        """Empty the line: the event is kept."""
        self.line.settle("")

    def _show_echo(self, text: str) -> None:
        if not text.strip():
            self._say("", self._look.palette.muted)
            return
        read = self._read(text)
        if isinstance(read, Understood):
            self._say(self._look.say(read.echo), self._look.palette.tone(Meaning.RUNNING).ink)
        else:
            self._say(self._look.say(read.reason), self._look.palette.tone(Meaning.ATTENTION).ink)

    def _say(self, sentence: str, ink: str) -> None:
        self.echo.setText(sentence)
        self.echo.setAccessibleName(sentence)
        tinted(self.echo, ink)

    def _enter(self) -> None:
        read = self._read(self.line.text()) if self.line.text().strip() else None
        if isinstance(read, Understood):
            self.event_entered.emit(read.event)
