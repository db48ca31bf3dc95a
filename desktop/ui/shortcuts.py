"""The commands of the keyboard: one list, for the menus and for the page that shows them (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.messages import Message
from desktop.ui.look import Look, muted_label, push_button, text_label
from desktop.ui.theme import TITLE

#: Command, its words, its key. Those of the menus first.
COMMANDS: dict[str, tuple[Message, str]] = {
    "new_file": (Message("New file"), "Ctrl+N"),
    "search": (Message("Search all files"), "Ctrl+F"),
    "close_desk": (Message("Close the desk"), "Ctrl+W"),
    "quit": (Message("Quit"), "Ctrl+Q"),
    "undo": (Message("Undo"), "Ctrl+Z"),
    "redo": (Message("Redo"), "Ctrl+Shift+Z"),
    "event_line": (Message("Enter an event"), "Ctrl+E"),
    "timeline": (Message("Timeline"), "Ctrl+1"),
    "contract": (Message("Contract"), "Ctrl+2"),
    "letter": (Message("Letter"), "Ctrl+L"),
    "ask_next": (Message("Answer the next question"), "Ctrl+J"),
    "help": (Message("Keyboard shortcuts"), "F1"),
}

#: Keys that work in one place only.
ELSEWHERE: tuple[tuple[Message, str], ...] = (
    (Message("Open the selected event"), "Enter"),
    (Message("Move the selected event by a day"), "Ctrl+Left / Ctrl+Right"),
    (Message("Leave the form of an event, or this page"), "Esc"),
    (Message("Go to the next field, or the one before"), "Tab / Shift+Tab"),
)


class ShortcutPage(QScrollArea):
    """Lists every key. Esc or the button goes back."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(look.say(Message("Keyboard shortcuts")))
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(text_label(look.say(Message("Keyboard shortcuts")), size=TITLE, semibold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, key) in enumerate((*COMMANDS.values(), *ELSEWHERE)):
            grid.addWidget(text_label(key, semibold=True), row, 0)
            grid.addWidget(muted_label(look, look.say(name)), row, 1)
        column.addLayout(grid)
        self.back = push_button(look.say(Message("Back")))
        self.back.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self.back.clicked.connect(self.closed)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(sheet)
