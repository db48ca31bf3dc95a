"""The rows of the timeline as an item model: one row each, in the same order."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.messages import Message
from desktop.ui import theme
from desktop.ui.palette import Meaning, Palette
from desktop.ui.theme import colour
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.view import Lane, Row, TimelineView

Index = QModelIndex | QPersistentModelIndex

KIND, WHAT, DAYS, OWNER, STATUS, LEFT = range(6)
_HEADERS = (
    Message("Kind"),
    Message("What"),
    Message("Day or period"),
    Message("Whose"),
    Message("Status"),
    Message("Days left"),
)
_FACT, _PERIOD = Message("Fact"), Message("Period")
_DISPLAY = Qt.ItemDataRole.DisplayRole
#: The name of a row, ``"event:e1"``, and its meaning, for the sign that the delegate paints.
ROW_ROLE = Qt.ItemDataRole.UserRole
MEANING_ROLE = Qt.ItemDataRole.UserRole + 1


class TimelineTableModel(QAbstractTableModel):
    """Kind, what, days, owner, status and days left of every row; also of facts that did not happen."""

    def __init__(self, texts: Texts, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._palette = palette
        self._rows: tuple[Row, ...] = ()

    def show(self, view: TimelineView | None) -> None:
        """Show other rows. Where only their contents changed, the selection and the place in the table stay."""
        rows = view.rows if view else ()
        if [row.row for row in rows] == [row.row for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, LEFT))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def words_of_kind(self) -> tuple[str, ...]:
        """Return all that the first column can say."""
        return tuple(self._texts.say(word) for word in (_FACT, _PERIOD))

    def row_number(self, name: str | None) -> int | None:
        """Return the number of the row of that name."""
        return next((number for number, row in enumerate(self._rows) if row.row == name), None)

    def row_name(self, number: int) -> str | None:
        """Return the name of a row by number."""
        return self._rows[number].row if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(_HEADERS):
            if role == _DISPLAY:
                return self._texts.say(_HEADERS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return what a cell shows; the accessible text of the first cell is the sentence of the whole row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == _DISPLAY:
            return self._cell(row, index.column())
        if role == ROW_ROLE:
            return row.row
        if role == MEANING_ROLE:
            return row.meaning
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == KIND:
            return self._texts.say(row.spoken)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._texts.say(row.spoken)
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(theme.BODY, semibold=index.column() == WHAT)
        if role == Qt.ItemDataRole.ForegroundRole:
            return colour(self._ink(row, index.column()))
        return None

    def _ink(self, row: Row, column: int) -> str:
        if column in {STATUS, LEFT} and row.meaning is not Meaning.NEUTRAL:
            return self._palette.tone(row.meaning).ink
        return self._palette.text if column in {WHAT, DAYS} else self._palette.muted

    def _cell(self, row: Row, column: int) -> str:
        text = self._words(row, column)
        return text[:1].upper() + text[1:]

    def _words(self, row: Row, column: int) -> str:
        say = self._texts.say
        if column == WHAT:
            return self._texts.name(row)
        if column == DAYS:
            return self._days(row)
        if column == STATUS:
            return say(row.status)
        if not isinstance(row, Lane):
            return say(_FACT) if column == KIND else ""
        if column == KIND:
            return say(_PERIOD)
        if column == OWNER:
            return say(row.owner)
        return self._texts.left(row) if row.left is not None else ""

    def _days(self, row: Row) -> str:
        """Return one day in full; two or a range in short, because a date that is cut off is no date."""
        if isinstance(row, Lane):
            bar = row.bar
            plain = bar is None or (bar.arguable is None and bar.safe.earliest == bar.safe.latest)
            return self._texts.say(row.days) if plain else self._texts.end(row)
        plain = len(row.spots) < 2 and not any(spot.vague for spot in row.spots)
        return self._texts.say(row.days) if plain else self._texts.short_days(row)
