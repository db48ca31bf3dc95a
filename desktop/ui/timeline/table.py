"""The timeline's twin: the same rows in the same order, for the keyboard and the screen reader."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QItemSelection, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtCore import QModelIndex as Index
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.messages import Message
from desktop.ui import theme
from desktop.ui.look import paint_sign
from desktop.ui.palette import Meaning, Palette
from desktop.ui.timeline.model import timeline
from desktop.ui.timeline.table_model import DAYS, KIND, LEFT, MEANING_ROLE, OWNER, STATUS, WHAT, TimelineTableModel
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.view import event_of

_NAME = Message("Timeline as a table")
_WIDTHS = {KIND: 56, WHAT: 196, OWNER: 84, STATUS: 104, LEFT: 92}
_SIGN_ROOM = 20
_CELL_PADDING = 12


class _StatusDelegate(QStyledItemDelegate):
    """Paints the sign of the meaning before the word of the status."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index | QPersistentModelIndex) -> None:
        """Paint sign and word."""
        meaning = index.data(MEANING_ROLE)
        if not isinstance(meaning, Meaning) or meaning is Meaning.NEUTRAL:
            super().paint(painter, option, index)
            return
        whole = QRect(option.rect)
        word = QStyleOptionViewItem(option)
        word.rect = whole.adjusted(_SIGN_ROOM, 0, 0, 0)
        super().paint(painter, word, index)
        middle = whole.adjusted(0, 0, _SIGN_ROOM + 4 - whole.width(), 0).toRectF().center()
        paint_sign(painter, middle, meaning, self.colours)


class TimelineTable(QTableView):
    """Shows the rows of the timeline as a table. Signals and methods are those of ``TimelineWidget``."""

    event_activated = Signal(str)
    event_moved = Signal(str, int)
    selected = Signal(str)

    def __init__(self, wording: Wording, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TimelineTableModel(Texts(wording), palette, self)
        self._quiet = False
        self._chosen: str | None = None
        self._status = _StatusDelegate(palette, self)
        self.setModel(self._rows)
        self.setItemDelegateForColumn(STATUS, self._status)
        self.setAccessibleName(wording.say(_NAME))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.ROW)
        self._set_out_columns()
        self.doubleClicked.connect(self._activate)

    def _set_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(DAYS, QHeaderView.ResizeMode.Stretch)
        header.setMinimumHeight(theme.ROW)
        kinds = (self.fontMetrics().horizontalAdvance(word) for word in self._rows.words_of_kind())
        widths = _WIDTHS | {KIND: max(_WIDTHS[KIND], max(kinds) + _CELL_PADDING)}
        # Words are longer in some languages: a heading is never cut.
        for column, width in widths.items():
            self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))

    # -- what is shown -----------------------------------------------------------------------------------------------

    def show_case(self, case: CaseFile, assessment: Assessment, today: date) -> None:
        """Show the rows of the case; the selection stays where its row is still there."""
        chosen = self._chosen
        self._quiet = True
        self._rows.show(timeline(case, assessment, today))
        self._chosen = None
        self.select(chosen)
        self._quiet = False

    def clear(self) -> None:
        """Show nothing."""
        self._chosen = None
        self._rows.show(None)

    def sizeHint(self) -> QSize:
        """Return the size that shows up to eight rows."""
        rows = min(max(self._rows.rowCount(), 3), 8)
        return QSize(900, (rows + 1) * theme.ROW + 2)

    # -- selection ---------------------------------------------------------------------------------------------------

    def selection(self) -> str | None:
        """Return the name of the selected row."""
        return self._chosen

    def select(self, row: str | None) -> None:
        """Select a row by name, without sending ``selected``; None selects nothing."""
        number = self._rows.row_number(row)
        quiet, self._quiet = self._quiet, True
        if number is None:
            self.clearSelection()
            self._chosen = None
        else:
            self.selectRow(number)
            self._chosen = row
        self._quiet = quiet

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row was chosen, unless the choice came from outside."""
        super().selectionChanged(selected, deselected)
        if self._quiet or not selected.indexes():
            return
        name = self._rows.row_name(selected.indexes()[0].row())
        if name is not None and name != self._chosen:
            self._chosen = name
            self.selected.emit(name)

    # -- keyboard ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, move an event by a day with Ctrl and an arrow."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._activate(self.currentIndex())
        elif control and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move_chosen(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _activate(self, index: Index) -> None:
        if (name := self._rows.row_name(index.row())) is not None:
            self.event_activated.emit(name)

    def _move_chosen(self, days: int) -> None:
        if self._chosen is not None and event_of(self._chosen) is not None:
            self.event_moved.emit(self._chosen, days)
