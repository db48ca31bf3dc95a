"""What a screen reader finds where the eye finds the timeline: a list with one named item for each row.

The types of PySide6 do not say that Qt takes "nothing" for an answer here, hence the ignored overrides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from desktop.ui.timeline.view import Row
    from desktop.ui.timeline.widget import TimelineWidget

_installed: list[bool] = []
# Qt does not hold the Python side of an interface: it would be collected while a reader still asks it.
_kept: WeakKeyDictionary[QObject, TimelineInterface] = WeakKeyDictionary()


def install() -> None:
    """Teach Qt our interface; done by the widget itself, before it can have been shown."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_for)


def _interface_for(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    from desktop.ui.timeline.widget import TimelineWidget  # noqa: PLC0415 - the widget imports this module

    if not isinstance(thing, TimelineWidget):
        return None
    return _kept.setdefault(thing, TimelineInterface(thing))


def rows_changed(widget: TimelineWidget) -> None:
    """Tell readers that the rows are others now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.ObjectReorder))


def row_focused(widget: TimelineWidget, row: str) -> None:
    """Tell readers which row the keyboard has reached."""
    if not (QAccessible.isActive() and widget.hasFocus()):
        return
    names = [one.row for one in widget.shown_rows()]
    if row in names:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(names.index(row))
        QAccessible.updateAccessibility(event)


class TimelineInterface(QAccessibleWidget):
    """The timeline as a list."""

    def __init__(self, widget: TimelineWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._widget = widget
        self._items: list[RowInterface] = []

    def childCount(self) -> int:
        """Return the number of rows on the picture."""
        return len(self._widget.shown_rows())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a row by number."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._items) <= index:
            self._items.append(RowInterface(self._widget, len(self._items)))
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of a row."""
        return next((number for number, item in enumerate(self._items) if item is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the row at a place of the screen."""
        for number in range(self.childCount()):
            item = self.child(number)
            if item is not None and item.rect().contains(x, y):
                return item
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the row that the keyboard has reached."""
        names = [row.row for row in self._widget.shown_rows()]
        chosen = self._widget.selection()
        return self.child(names.index(chosen)) if chosen in names and self._widget.hasFocus() else None


class RowInterface(QAccessibleInterface):
    """One row of the timeline: its sentence, its place, whether it is selected."""

    def __init__(self, widget: TimelineWidget, number: int) -> None:
        super().__init__()
        self._widget = widget
        self._number = number

    def _row(self) -> Row | None:
        rows = self._widget.shown_rows()
        return rows[self._number] if self._number < len(rows) else None

    def isValid(self) -> bool:
        """Tell whether there is still such a row."""
        return self._row() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return None: a row is no widget."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window in which the row is."""
        return self._widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the timeline."""
        return QAccessible.queryAccessibleInterface(self._widget)

    def childCount(self) -> int:
        """Return 0: a row holds nothing further."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None: a row holds nothing further."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None: a row holds nothing further."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return -1: a row holds nothing further."""
        return -1

    def role(self) -> QAccessible.Role:
        """Return that it is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is selected and has the keyboard."""
        state = QAccessible.State()
        state.focusable = state.selectable = 1
        row = self._row()
        if row is not None and row.row == self._widget.selection():
            state.selected = 1
            state.focused = int(self._widget.hasFocus())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return what is said of the row."""
        row = self._row()
        return self._widget.say(row) if row is not None and kind == QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing: a row is changed by its event."""

    def rect(self) -> QRect:
        """Return the place on the screen."""
        row = self._row()
        if row is None:
            return QRect()
        place = self._widget.place_on_screen(row.row).toAlignedRect()
        return place.translated(self._widget.viewport().mapToGlobal(QPoint(0, 0)))
