"""The timeline tab: the line to type in, the picture, and its twin as a table. Picture and table select together."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.application.results import Assessment
from desktop.domain.case import CaseFile
from desktop.domain.messages import Message
from desktop.ui.events.entry_line import EntryLine, Reader
from desktop.ui.look import Look
from desktop.ui.timeline.table import TimelineTable
from desktop.ui.timeline.widget import TimelineWidget


class TimelineTab(QWidget):
    """Passes on what happens on either of the two views, under one set of names."""

    event_activated = Signal(str)
    event_moved = Signal(str, int)
    event_dragged = Signal(str, int)
    selected = Signal(str)

    def __init__(self, look: Look, read: Reader) -> None:
        super().__init__()
        self.entry = EntryLine(look, read)
        self.picture = TimelineWidget(look.wording, look.palette)
        self.table = TimelineTable(look.wording, look.palette)
        self.picture.setAccessibleName(look.say(Message("Timeline")))
        self.table.setAccessibleName(look.say(Message("Timeline as a table")))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.picture)
        split.addWidget(self.table)
        split.setSizes([300, 220])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entry)
        column.addWidget(split, 1)
        self.setFocusProxy(self.entry)
        self._connect()

    def show_case(self, case: CaseFile, assessment: Assessment, today: date) -> None:
        """Show the case in both views."""
        self.picture.show_case(case, assessment, today)
        self.table.show_case(case, assessment, today)

    def select(self, row: str | None) -> None:
        """Select a row in both views and tell it."""
        self.picture.select(row)
        self.table.select(row)
        self.selected.emit(row or "")

    def focus_rows(self) -> None:
        """Go to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for view in (self.picture, self.table):
            view.event_activated.connect(self.event_activated)
            view.event_moved.connect(self.event_moved)
        self.picture.event_dragged.connect(self.event_dragged)
        self.picture.selected.connect(self.table.select)
        self.table.selected.connect(self.picture.select)
        self.picture.selected.connect(self.selected)
        self.table.selected.connect(self.selected)
