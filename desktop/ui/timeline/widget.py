"""The timeline as a picture: facts above, deadlines below, on one axis."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.ui.palette import Palette


class TimelineWidget(QAbstractScrollArea):
    """Shows a case on its axis. All signals carry the name of a row: ``"event:e1"``, ``"deadline:withdrawal"``.

    While an event is dragged, ``event_dragged`` tells the distance so far in days (0 when it is given up). Whoever
    listens may call :meth:`show_case` with the case as it would be: the scale holds still. ``event_moved`` comes once,
    at the end.
    """

    event_activated = Signal(str)
    event_moved = Signal(str, int)
    event_dragged = Signal(str, int)
    selected = Signal(str)

    def __init__(self, wording: Wording, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_case(self, case: CaseFile, assessment: Assessment, today: date) -> None:
        """Show the case; zoom and selection stay as they are."""

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

    def fit(self) -> None:
        """Show the whole case."""

    def zoom(self, factor: float) -> None:
        """Show less time, larger (*factor* above 1), or more (below 1), around the middle."""
