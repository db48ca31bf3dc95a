"""One case: head, tabs and side pane. What the adviser does becomes a change of the session, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from desktop.application.assessment import assess
from desktop.application.changes import Change, DropEvent, PutEvent, SetDetails, SetFact, SetParty
from desktop.application.ports import Clock
from desktop.application.session import Session
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay
from desktop.domain.errors import CaseworkError
from desktop.domain.facts import Nothing
from desktop.domain.messages import Message
from desktop.domain.rules import Law
from desktop.letters import Sender
from desktop.ui.case.header import CaseHeader
from desktop.ui.case.side_pane import SidePane
from desktop.ui.case.timeline_tab import TimelineTab
from desktop.ui.contract.tab import ContractTab
from desktop.ui.events.days import moved
from desktop.ui.events.reading import EventReader
from desktop.ui.letter.pages import LetterOrder, PrintedLetter, issued
from desktop.ui.letter.tab import LetterTab
from desktop.ui.look import Look, complain, complaint, on_panel


class CasePage(QSplitter):
    """Shows the case of the session, and changes it."""

    def __init__(self, look: Look, session: Session, law: Law, clock: Clock, sender: Sender) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._session = session
        self._law = law
        self._clock = clock
        self._sender = sender
        self._case_id = 0
        self._drafts: dict[int, str] = {}
        reader = EventReader(look.wording.language, clock, lambda: session.case)
        self.header = CaseHeader(look)
        self.trouble = complaint(look)
        self.timeline = TimelineTab(look, reader.read)
        self.contract = ContractTab(look, reader.any_day)
        self.letter = LetterTab(look)
        self.tabs = self._tab_widget()
        self.side = SidePane(look, law.calendars, reader)
        self._arrange()
        self._connect()

    def show_case(self) -> None:
        """Show the case as it is now; each part repaints only what differs."""
        case, assessment = self._session.case, self._session.assessment
        self.header.show_case(case, assessment)
        self.header.show_history(self._session.undo_name, self._session.redo_name)
        self.timeline.show_case(case, assessment, self._today())
        self.contract.show_case(case)
        self.side.show_case(case, assessment)
        self._order_letter()

    def show_other(self, case_id: int) -> None:
        """Show the case that the session has opened in place of another; a line begun for either waits for its case."""
        self._drafts[self._case_id] = self.timeline.entry.line.text()
        self._case_id = case_id
        self.timeline.entry.line.setText(self._drafts.get(case_id, ""))
        self.timeline.select(None)
        self.show_case()
        self.timeline.picture.fit()

    def open_tab(self, tab: QWidget) -> None:
        """Bring a tab to the front and go to it."""
        self.tabs.setCurrentWidget(tab)
        tab.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter_event(self) -> None:
        """Go to the line in which events are typed."""
        self.open_tab(self.timeline)
        self.timeline.entry.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo(self) -> None:
        """Take the last change back."""
        self._try(self._session.undo)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._try(self._session.redo)

    def do(self, change: Change) -> bool:
        """Make a change; a refusal is said in place, and what was typed stays."""
        return self._try(lambda: self._session.do(change))

    # -- building ----------------------------------------------------------------------------------------------------

    def _tab_widget(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setAccessibleName(self._look.say(Message("Parts of the case")))
        tabs.addTab(self.timeline, self._look.say(Message("Timeline")))
        tabs.addTab(self.contract, self._look.say(Message("Contract")))
        tabs.addTab(self.letter, self._look.say(Message("Letter")))
        return tabs

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.trouble)
        column.addWidget(self.tabs, 1)
        self.addWidget(middle)
        self.addWidget(on_panel(self.side, self._look))
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([770, 340])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def _connect(self) -> None:
        self.header.part_changed.connect(self._write)
        # Names and first event in one go: Enter leads on, as it does on the phone.
        self.header.consumer.returnPressed.connect(self.header.trader.setFocus)
        self.header.trader.returnPressed.connect(self.enter_event)
        self.header.undo_wanted.connect(self.undo)
        self.header.redo_wanted.connect(self.redo)
        self.timeline.entry.event_entered.connect(self._keep_typed)
        self.timeline.event_activated.connect(self._edit)
        self.timeline.event_moved.connect(self._move)
        self.timeline.event_dragged.connect(self._show_dragged)
        self.timeline.selected.connect(self._select)
        self.contract.fact_answered.connect(self._answer)
        self.contract.part_changed.connect(self._write)
        self.side.form.event_changed.connect(self._keep)
        self.side.form.event_dropped.connect(self._drop)
        self.side.form.closed.connect(self._close_form)
        self.side.explanation.fact_activated.connect(self._reveal)
        self.side.questions.fact_answered.connect(self._answer)
        self.side.questions.event_answered.connect(self._enter_answer)
        self.side.questions.event_completed.connect(self._keep)
        self.side.questions.event_opened.connect(self._edit_id)
        self.letter.language_chosen.connect(self._choose_language)
        self.letter.issue_wanted.connect(self._issue)

    # -- what the adviser does ---------------------------------------------------------------------------------------

    def _keep_typed(self, event: Event) -> None:
        if self._keep(event):
            self.timeline.entry.taken()
            self.timeline.select(f"event:{event.id}")

    def _keep(self, event: Event) -> bool:
        return self.do(PutEvent(event))

    def _drop(self, event_id: str) -> None:
        if self.do(DropEvent(event_id)):
            self._close_form()

    def _answer(self, fact: str, value: object) -> None:
        self.do(SetFact(fact, value))

    def _write(self, part: str, field: str, text: str) -> None:
        case = self._session.case
        if part == "file":
            self.do(_details(case, field, text))
        else:
            party = case.consumer if part == "consumer" else case.trader
            self.do(SetParty(part, replace(party, **{field: text})))

    def _enter_answer(self, kind: str, day: WrittenDay | Nothing) -> None:
        self.do(PutEvent(Event(_free_id(self._session.case), kind, day)))

    def _move(self, row: str, days: int) -> None:
        event = self._event(row)
        if event is not None and days:
            self._keep(moved(event, days))

    def _show_dragged(self, row: str, days: int) -> None:
        """Let everything follow while an event is dragged: the case as it would be, which nobody has kept."""
        event = self._event(row)
        if event is None or not days:
            self.show_case()
            return
        case = self._session.case.with_event(moved(event, days))
        assessment = assess(case, self._law, self._today())
        self.header.show_case(case, assessment)
        self.timeline.show_case(case, assessment, self._today())
        self.side.show_case(case, assessment)

    def _choose_language(self, language: str) -> None:
        self.do(_details(self._session.case, "language", language))

    def _issue(self, printed: PrintedLetter) -> None:
        letter = issued(printed, self._session.assessment, self._clock.now())
        if self._try(lambda: self._session.issue(letter)):
            self.letter.tell(Message("Issued and kept with the file on {day}.", day=self._today()))

    # -- what is selected --------------------------------------------------------------------------------------------

    def _select(self, row: str) -> None:
        self.side.select(row or None, self._session.case, self._session.assessment)

    def _edit(self, row: str) -> None:
        self._select(row)
        if self._event(row) is not None:
            self.side.form.focus_day()

    def _edit_id(self, event_id: str) -> None:
        self.timeline.select(f"event:{event_id}")
        self._edit(f"event:{event_id}")

    def _close_form(self) -> None:
        self.timeline.select(None)
        self._select("")
        self.timeline.focus_rows()

    def _reveal(self, name: str) -> None:
        """Go to the fact or the event on which a step of the explanation rests."""
        if self._session.case.event(name) is not None:
            self._edit_id(name)
        else:
            self.open_tab(self.contract)
            self.contract.reveal(name)

    def _order_letter(self) -> None:
        case = self._session.case
        language = case.language if case.language in self.letter.languages else self._look.wording.language
        assessment = self._session.assessment
        self.letter.order(LetterOrder(case, assessment, language, self._sender, self._today(), self._law))

    def _event(self, row: str) -> Event | None:
        kind, _, name = row.partition(":")
        return self._session.case.event(name) if kind == "event" else None

    def _today(self) -> date:
        return self._clock.today()

    def _try(self, action: Callable[[], None]) -> bool:
        complain(self.trouble, "")
        try:
            action()
        except CaseworkError as error:
            complain(self.trouble, self._look.say(error.message))
            return False
        return True


def _details(case: CaseFile, field: str, text: str) -> SetDetails:
    """Return the change of one of title, reference and language."""
    held = {"title": case.title, "reference": case.reference, "language": case.language}
    return SetDetails(**{**held, field: text})


def _free_id(case: CaseFile) -> str:
    taken = {event.id for event in case.events}
    return next(name for number in range(1, len(taken) + 2) if (name := f"e{number}") not in taken)
