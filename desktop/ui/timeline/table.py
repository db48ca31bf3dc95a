"""The timeline's twin: the same rows in the same order, for the keyboard and the screen reader."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableView, QWidget

from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.ui.palette import Palette


class TimelineTable(QTableView):
    """Shows the rows of the timeline as a table. Signals and methods are those of ``TimelineWidget``."""

    event_activated = Signal(str)
    event_moved = Signal(str, int)
    selected = Signal(str)

    def __init__(self, wording: Wording, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_case(self, case: CaseFile, assessment: Assessment, today: date) -> None:
        """Show the rows of the case; the selection stays where its row is still there."""

    def clear(self) -> None:
        """Show nothing."""

    def select(self, row: str | None) -> None:
        """Select a row by name, without sending ``selected``; None selects nothing."""

    def selection(self) -> str | None:
        """Return the name of the selected row."""
        return None

    def set_wording(self, wording: Wording) -> None:
        """Speak another language."""

    def set_palette(self, palette: Palette) -> None:
        """Wear other colours."""
