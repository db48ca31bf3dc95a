"""When the program is at fault: a calm window with the text of the fault. The work is kept, nothing is sent."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from desktop.domain.messages import Message
from desktop.ui.look import Look, main_button, push_button, text_label
from desktop.ui.theme import HEADING

_LOG = logging.getLogger(__name__)
_KEPT = Message(
    "The program met a fault of its own. Everything entered so far is kept. Nothing is sent to anybody: you may copy "
    "the text below and pass it on; look through it first, it can hold words of a case."
)


class CrashWindow(QDialog):
    """Shows the text of a fault, and lets one copy it and go on."""

    def __init__(self, look: Look, report: str) -> None:
        super().__init__()
        self.setWindowTitle(look.say(Message("Quatorze met a fault")))
        self.resize(640, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(text_label(look.say(Message("Quatorze met a fault")), size=HEADING, semibold=True))
        column.addWidget(text_label(look.say(_KEPT), wrap=True))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(look.say(Message("Text of the fault")))
        column.addWidget(self.report, 1)
        buttons = QHBoxLayout()
        copy = push_button(look.say(Message("Copy")))
        go_on = main_button(look, look.say(Message("Go on")))
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.accept)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(go_on)
        column.addLayout(buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class CrashHook(QObject):
    """Takes the errors that nobody caught, from any thread, and shows them on the window's own."""

    _fault = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.window: CrashWindow | None = None
        self._fault.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the place where uncaught errors go."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error. The keyboard interrupt stays what it is."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("uncaught %s", kind.__name__)
        self._fault.emit("".join(traceback.format_exception(kind, error, trace)))

    def _show(self, report: str) -> None:
        # A fault while painting comes again with every paint: one window is enough.
        if self.window is None:
            self.window = CrashWindow(self.look, report)
            self.window.finished.connect(self._forget)
            self.window.open()

    def _forget(self) -> None:
        self.window = None
