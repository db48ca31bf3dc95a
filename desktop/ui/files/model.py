"""The model of the file list: it knows how many files there are, and fetches only the pages that are looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.application.ports import CaseRow, CaseStore
from desktop.ui.files.rows import FileLine, file_line
from desktop.ui.look import Look

#: Rows fetched at once: a screen and a half.
PAGE = 60
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
ID_ROLE = LINE_ROLE + 1
_Index = QModelIndex | QPersistentModelIndex


class FileListModel(QAbstractListModel):
    """Lists the files that hold every searched word, by next safe date. Sorting and searching are the store's."""

    def __init__(self, store: CaseStore, look: Look, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._look = look
        self._today = today
        self._words = ""
        self._count = store.count()
        self._pages: dict[int, tuple[CaseRow, ...]] = {}

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of files found."""
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the line says, for the painter (LINE_ROLE), for a reader, or the id of the case."""
        if not index.isValid() or (row := self.row(index.row())) is None:
            return None
        if role == ID_ROLE:
            return row.id
        if role == LINE_ROLE:
            return self._line(row)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._look.say(self._line(row).spoken)
        return None

    def search(self, words: str) -> None:
        """List the files that hold these words."""
        self.beginResetModel()
        self._words = words
        self._count = self._store.count(words)
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Look again at the store; announce only the rows that differ, unless their order or number does."""
        before = self._pages
        pages = {page: self._fetch(page) for page in before}
        same = self._store.count(self._words) == self._count
        if not same or any(_ids(pages[page]) != _ids(before[page]) for page in before):
            self.search(self._words)
            return
        self._pages = pages
        for page, rows in pages.items():
            for place, (old, new) in enumerate(zip(before[page], rows, strict=True)):
                if old != new:
                    changed = self.index(page * PAGE + place)
                    self.dataChanged.emit(changed, changed)

    def row(self, number: int) -> CaseRow | None:
        """Return a row, fetching its page when needed; None when the store has become shorter meanwhile."""
        page, place = divmod(number, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(page)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def index_of(self, case_id: int) -> QModelIndex:
        """Return the index of a case among the pages fetched so far; an invalid one when it is not there."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == case_id:
                    return self.index(page * PAGE + place)
        return QModelIndex()

    def _fetch(self, page: int) -> tuple[CaseRow, ...]:
        return tuple(self._store.find(self._words, limit=PAGE, offset=page * PAGE))

    def _line(self, row: CaseRow) -> FileLine:
        return file_line(row, self._today())


def _ids(rows: tuple[CaseRow, ...]) -> tuple[int, ...]:
    return tuple(row.id for row in rows)
