"""The panel that answers "why this date?" for the deadline that is selected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.application.results import Deadline
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.dates import Calendar
from desktop.ui.palette import Palette


class ExplanationPanel(QWidget):
    """Shows a deadline's reasons. *calendars* are the tables of holidays by id, as the law counts with them.

    ``fact_activated`` carries the id of a fact or of an event (``"e1"``) on which a step rests.
    """

    fact_activated = Signal(str)

    def __init__(
        self,
        wording: Wording,
        palette: Palette,
        calendars: Mapping[str, Calendar],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)

    def show_deadline(self, deadline: Deadline | None, case: CaseFile | None = None) -> None:
        """Explain *deadline*; None says what to do to get an explanation. *case* lends its events' names."""

    def as_text(self) -> str:
        """Return the whole explanation as plain text: what the Copy action puts on the clipboard."""
        return ""

    def set_wording(self, wording: Wording) -> None:
        """Speak another language."""

    def set_palette(self, palette: Palette) -> None:
        """Wear other colours."""
