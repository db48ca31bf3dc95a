"""The panel that answers "why this date?" for the deadline that is selected."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.application.results import Assessment, Deadline
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.dates import Calendar
from desktop.domain.messages import Message
from desktop.ui.explanation.model import (
    VERIFIED_MEANINGS,
    WHY_THIS_DATE,
    Explanation,
    Ground,
    Line,
    Reading,
    explain,
)
from desktop.ui.explanation.strip import Strip
from desktop.ui.explanation.strip_widget import StripWidget
from desktop.ui.explanation.text import as_text, cell_words, holidays_used, source
from desktop.ui.explanation.whole import explain_all
from desktop.ui.look import Look, Sign, muted_label, push_button, text_label
from desktop.ui.palette import Meaning, Palette
from desktop.ui.theme import BODY, HEADING, SMALL, STEP, TARGET

_NOTHING = Message("Select a period on the timeline to see how its end was counted.")
_LINK_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_COPY = Message("Copy")
_COPY_ALL = Message("Copy the whole explanation as text")


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
        self._look = Look(wording, palette)
        self._calendars = calendars
        self._explanation: Explanation | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy)
        self._build()

    def show_deadline(self, deadline: Deadline | None, case: CaseFile | None = None) -> None:
        """Explain *deadline*; None says what to do to get an explanation. *case* lends its events' names."""
        self._show(explain(deadline, self._calendars, case) if deadline is not None else None)

    def show_answer(self, assessment: Assessment, case: CaseFile) -> None:
        """Explain the whole answer to *case*: the right, its period, and what was found besides."""
        self._show(explain_all(assessment, self._calendars, case))

    def _show(self, explanation: Explanation | None) -> None:
        held = self._explanation
        if explanation == held:
            return
        same = explanation is not None and held is not None and explanation.name == held.name
        place = self._area.verticalScrollBar().value() if same else 0
        self._explanation = explanation
        self._build()
        self._area.verticalScrollBar().setValue(place)

    def as_text(self) -> str:
        """Return the whole explanation as plain text: what the Copy action puts on the clipboard."""
        return as_text(self._explanation, self._look.wording) if self._explanation is not None else ""

    def copy(self) -> None:
        """Put the whole explanation on the clipboard."""
        if self._explanation is not None:
            QGuiApplication.clipboard().setText(self.as_text())

    # -- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addLayout(self._head())
        if self._explanation is None:
            layout.addWidget(muted_label(self._look, self._look.say(_NOTHING)))
        else:
            self._fill(layout, self._explanation)
        layout.addStretch(1)
        self._area.setWidget(page)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = self._explanation.title if self._explanation is not None else WHY_THIS_DATE
        head.addWidget(muted_label(self._look, self._look.say(title), size=SMALL), 1)
        if self._explanation is not None:
            button = push_button(self._look.say(_COPY))
            button.setToolTip(self._look.say(_COPY_ALL))
            button.setAccessibleDescription(self._look.say(_COPY_ALL))
            button.clicked.connect(self.copy)
            head.addWidget(button)
        return head

    def _fill(self, layout: QVBoxLayout, explanation: Explanation) -> None:
        layout.addWidget(text_label(self._look.say(explanation.name), semibold=True, wrap=True))
        layout.addWidget(text_label(self._look.say(explanation.answer), size=HEADING, wrap=True))
        for reading in explanation.readings:
            if reading.title is not None:
                layout.addSpacing(STEP)
                layout.addLayout(self._title(reading, reading.title))
            for line in reading.lines:
                layout.addLayout(self._line(line))
        for calendar in explanation.calendars:
            layout.addWidget(muted_label(self._look, self._look.say(holidays_used(calendar)), size=SMALL))

    def _title(self, reading: Reading, title: Message) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        if reading.meaning is not None:
            row.addWidget(Sign(self._look, reading.meaning), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label(_capital(self._look.say(title)), semibold=True, wrap=True), 1)
        return row

    def _line(self, line: Line) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(STEP)
        column.addWidget(text_label(self._look.say(line.message), size=BODY, wrap=True))
        if told := source(line, self._look.wording):
            foot = QHBoxLayout()
            foot.setSpacing(STEP)
            foot.addWidget(Sign(self._look, VERIFIED_MEANINGS[line.verified]), 0, Qt.AlignmentFlag.AlignTop)
            foot.addWidget(muted_label(self._look, told, size=SMALL), 1)
            column.addLayout(foot)
        for ground in line.grounds:
            column.addWidget(self._ground(ground))
        for strip in line.strips:
            self._add_strip(column, strip)
        return column

    def _ground(self, ground: Ground) -> QLabel:
        """Return the name of what a step rests on, as a link that wraps: a button would push the panel wide."""
        words = escape(self._look.say(Message("rests on: {fact}", fact=ground.name)))
        ink = self._look.palette.tone(Meaning.RUNNING).ink
        label = muted_label(self._look, size=SMALL)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(f'<a href="{escape(ground.id)}" style="color: {ink}">{words}</a>')
        label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _LINK_KEYS)
        label.setMinimumHeight(TARGET)
        label.linkActivated.connect(self.fact_activated)
        return label

    def _add_strip(self, column: QVBoxLayout, strip: Strip) -> None:
        if strip.case is not None:
            column.addWidget(muted_label(self._look, self._look.say(strip.case), size=SMALL))
        column.addWidget(StripWidget(strip, self._look.wording, self._look.palette))
        for cell in strip.cells:
            if cell.reason is not None or (cell.ends and strip.end != strip.nominal):
                column.addWidget(muted_label(self._look, self._look.say(cell_words(cell, strip)), size=SMALL))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
