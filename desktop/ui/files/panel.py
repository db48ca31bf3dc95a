"""The left pane: search, the list of files, and the way to a new one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from desktop.application.ports import CaseStore
from desktop.domain.messages import Message
from desktop.ui.files.delegate import FileDelegate
from desktop.ui.files.model import ID_ROLE, FileListModel
from desktop.ui.look import LineEdit, Look, muted_label, on_panel, push_button
from desktop.ui.theme import SMALL, TARGET


class FilePanel(QWidget):
    """Lists the files of the desk. ``file_chosen`` carries the id of a case."""

    file_chosen = Signal(int)
    new_file_wanted = Signal()

    def __init__(self, store: CaseStore, look: Look, today: Callable[[], date]) -> None:
        super().__init__()
        self._look = look
        self._chosen: int | None = None
        self.model = FileListModel(store, look, today, self)
        self.search = self._search_line()
        self.list = self._list_view()
        self._count = muted_label(look, size=SMALL, wrap=False)
        self._empty = muted_label(look)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(12, 12, 12, 12)
        self._arrange()
        self._tell_count()

    def refresh(self) -> None:
        """Show what has changed in the store."""
        self.model.refresh()
        self.mark_chosen(self._chosen)
        self._tell_count()

    def mark_chosen(self, case_id: int | None) -> None:
        """Mark the line of the open case, without choosing it again."""
        self._chosen = case_id
        if case_id is None:
            return
        self.model.row(0)
        index = self.model.index_of(case_id)
        selection = self.list.selectionModel()
        if index.isValid() and index != self.list.currentIndex():
            selection.blockSignals(True)
            self.list.setCurrentIndex(index)
            selection.blockSignals(False)
            self.list.viewport().update()

    def words(self) -> str:
        """Return the words searched for."""
        return self.search.text()

    def _arrange(self) -> None:
        new_file = push_button(self._look.say(Message("New file")))
        new_file.setToolTip(self._look.say(Message("Start a new file (Ctrl+N)")))
        new_file.clicked.connect(self.new_file_wanted)
        below = QHBoxLayout()
        below.setContentsMargins(4, 0, 0, 0)
        below.addWidget(self._count, 1)
        below.addWidget(new_file)
        top = QVBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.setSpacing(4)
        top.addWidget(self.search)
        top.addLayout(below)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(on_panel(self._empty, self._look))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _search_line(self) -> LineEdit:
        line = LineEdit()
        line.setPlaceholderText(self._look.say(Message("Search all files")))
        line.setAccessibleName(self._look.say(Message("Search all files")))
        line.setClearButtonEnabled(True)
        line.setMinimumHeight(TARGET + 4)
        line.textChanged.connect(self._search)
        return line

    def _list_view(self) -> QListView:
        view = _FileList()
        view.setModel(self.model)
        view.setItemDelegate(FileDelegate(self._look, view))
        view.setAccessibleName(self._look.say(Message("Files")))
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().selectionChanged.connect(self._choose)
        return view

    def _search(self, words: str) -> None:
        self.model.search(words)
        self.mark_chosen(self._chosen)
        self._tell_count()

    def _choose(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            self._chosen = index.data(ID_ROLE)
            self.file_chosen.emit(self._chosen)

    def _tell_count(self) -> None:
        count = self.model.rowCount()
        self._count.setText(self._look.say(Message("{count} file", "{count} files", count=count)))
        nothing = Message("No file holds these words.") if self.words() else Message("No file yet: Ctrl+N starts one.")
        self._empty.setText(self._look.say(nothing))
        self._stack.setCurrentIndex(0 if count else 1)


class _FileList(QListView):
    """A list in which Enter goes on to the case."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the window, which moves on to the case."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
