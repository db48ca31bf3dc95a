"""An open desk: the files on the left, the case beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.application.ports import CaseStore, Clock
from desktop.application.session import Session
from desktop.domain.case import CaseFile
from desktop.domain.messages import Message
from desktop.domain.rules import Law
from desktop.letters import Sender
from desktop.ui.case.page import CasePage
from desktop.ui.files.model import ID_ROLE
from desktop.ui.files.panel import FilePanel
from desktop.ui.look import Look, main_button, muted_label, on_panel, text_label
from desktop.ui.theme import HEADING


class DeskPage(QSplitter):
    """Shows a desk in a look. Everything on it is made anew when the look changes; the session stays."""

    def __init__(self, look: Look, store: CaseStore, session: Session, law: Law, clock: Clock, sender: Sender) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.session = session
        self.files = FilePanel(store, look, clock.today)
        self.case = CasePage(look, session, law, clock, sender)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self.case)
        self.addWidget(self.files)
        self.addWidget(self._stack)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([256, 1110])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._open_id: int | None = None
        self.files.setMinimumWidth(200)
        self.files.file_chosen.connect(self.open_file)
        self.files.new_file_wanted.connect(self.new_file)
        self.files.list.activated.connect(self.case.enter_event)

    @property
    def open_id(self) -> int | None:
        """The id of the open case."""
        return self._open_id

    def open_first(self) -> None:
        """Open the first file of the list, where there is one."""
        index = self.files.model.index(0)
        if index.isValid():
            self.open_file(index.data(ID_ROLE))
            self.case.enter_event()

    def open_file(self, case_id: int) -> None:
        """Open a case of the list."""
        if case_id != self._open_id:
            self.session.open(case_id)

    def new_file(self) -> None:
        """Start an empty file, and go to the consumer's name. A file still empty is not left behind for another."""
        if self._open_id is None or not _untouched(self.session.case):
            self.files.search.clear()
            self.session.create(CaseFile(language=self._look.wording.language))
        self.case.open_tab(self.case.timeline)
        self.case.header.consumer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_case(self) -> None:
        """Show the case of the session: another one, or what has become of it."""
        other = self.session.case_id != self._open_id
        self._open_id = self.session.case_id
        self.files.refresh()
        self.files.mark_chosen(self._open_id)
        self._stack.setCurrentWidget(self.case)
        if other:
            self.case.show_other(self._open_id)
        else:
            self.case.show_case()

    def search(self) -> None:
        """Go to the search line."""
        self.files.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.files.search.selectAll()

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(8)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(text_label(self._look.say(Message("No file is open")), size=HEADING, semibold=True), 0, middle)
        hint = Message("Start one for the consumer on the phone, or choose one on the left.")
        column.addWidget(muted_label(self._look, self._look.say(hint), wrap=False), 0, middle)
        start = main_button(self._look, self._look.say(Message("New file")))
        start.clicked.connect(self.new_file)
        column.addWidget(start, 0, middle)
        column.addStretch(3)
        return on_panel(page, self._look)


def _untouched(case: CaseFile) -> bool:
    return case == CaseFile(language=case.language)
