"""The right pane: why the answer or a date is what it is, or the selected event's form; under it, what to ask next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.application.results import Assessment
from desktop.domain.case import CaseFile
from desktop.domain.dates import Calendar
from desktop.domain.messages import Message
from desktop.ui.events.form import EventForm
from desktop.ui.events.reading import EventReader
from desktop.ui.explanation.panel import ExplanationPanel
from desktop.ui.look import Look, hairline, text_label
from desktop.ui.questions.card import AskNext
from desktop.ui.theme import HEADING, ROW

_NO_LIMIT = 16777215


class SidePane(QWidget):
    """Explains ``"deadline:refund"``, edits ``"event:e1"``; explains the whole answer while nothing is selected."""

    def __init__(self, look: Look, calendars: Mapping[str, Calendar], reader: EventReader) -> None:
        super().__init__()
        self.explanation = ExplanationPanel(look.wording, look.palette, calendars)
        self.form = EventForm(look, reader)
        self.questions = AskNext(look, reader)
        self._selection: str | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.explanation)
        self.stack.addWidget(self.form)
        title = text_label(look.say(Message("Ask next")), size=HEADING, semibold=True)
        title.setContentsMargins(12, 8, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 3)
        column.addWidget(hairline(look))
        column.addWidget(title)
        column.addWidget(self.questions, 2)
        self.setMinimumWidth(260)

    def show_case(self, case: CaseFile, assessment: Assessment) -> None:
        """Show the selection as it is now, and the open questions."""
        self.questions.show_case(case, assessment)
        # With nothing to ask, the room belongs to the explanation.
        self.questions.setMaximumHeight(_NO_LIMIT if assessment.questions else 3 * ROW)
        self._show_selection(case, assessment)

    def select(self, selection: str | None, case: CaseFile, assessment: Assessment) -> None:
        """Follow the selection."""
        self._selection = selection
        self._show_selection(case, assessment)

    def _show_selection(self, case: CaseFile, assessment: Assessment) -> None:
        kind, _, name = (self._selection or "").partition(":")
        event = case.event(name) if kind == "event" else None
        if event is not None:
            self.form.show_event(event)
            self.stack.setCurrentWidget(self.form)
            return
        if kind == "deadline":
            self.explanation.show_deadline(assessment.deadline(name), case)
        elif case.events:
            self.explanation.show_answer(assessment, case)
        else:
            self.explanation.show_deadline(None, case)
        self.stack.setCurrentWidget(self.explanation)
