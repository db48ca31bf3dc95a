"""One editor per type of answer. Each shows a value, and tells when the adviser has given another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import CaseworkError
from desktop.domain.facts import FactType
from desktop.domain.messages import Message
from desktop.ui.answers.asked import Asked
from desktop.ui.answers.reading import read_value, write_value
from desktop.ui.look import LineEdit, Look, complain, complaint

_CODE_COLUMNS = 2
_FEW_LETTERS = 150


class AnswerEditor(QWidget):
    """The common face of all editors. ``answered`` carries the new value, None for "unknown"."""

    answered = Signal(object)

    def show_value(self, value: object | None) -> None:
        """Show *value* without telling anybody."""
        raise NotImplementedError


class QuietComboBox(QComboBox):
    """A list that does not change when one scrolls past it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form around, unless this list is in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class YesNoEditor(AnswerEditor):
    """Unknown, yes, no: one click or one arrow key each."""

    def __init__(self, asked: Asked, look: Look) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._values: tuple[object | None, ...] = (None, True, False)
        for index, name in enumerate((Message("unknown"), Message("yes"), Message("no"))):
            button = QRadioButton(look.say(name))
            button.setAccessibleName(look.say(Message("{question}: {answer}", question=asked.name, answer=name)))
            self._group.addButton(button, index)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._tell)

    def show_value(self, value: object | None) -> None:
        """Check the button of *value*."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _tell(self, index: int) -> None:
        self.answered.emit(self._values[index])


class ChoiceEditor(AnswerEditor):
    """One answer out of a list; the first line of the list is "unknown"."""

    def __init__(self, asked: Asked, look: Look) -> None:
        super().__init__()
        self._values: list[object | None] = [None, *(value for value, _ in asked.choices)]
        self._list = QuietComboBox()
        self._list.setAccessibleName(asked.name)
        self._list.addItem(look.say(Message("unknown")))
        self._list.addItems([name for _, name in asked.choices])
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(18)
        _fill(self, self._list)
        self._list.activated.connect(self._tell)

    def show_value(self, value: object | None) -> None:
        """Select *value*, which the list takes in when it did not hold it."""
        if value not in self._values:
            self._values.append(value)
            self._list.addItem(str(value))
        self._list.setCurrentIndex(self._values.index(value))

    def _tell(self, index: int) -> None:
        self.answered.emit(self._values[index])


class CodesEditor(AnswerEditor):
    """Any number of answers out of a list; none ticked is "unknown"."""

    def __init__(self, asked: Asked, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        self._boxes: dict[object, QCheckBox] = {}
        for index, (value, name) in enumerate(asked.choices):
            box = QCheckBox(name)
            box.setAccessibleName(look.say(Message("{question}: {answer}", question=asked.name, answer=name)))
            box.clicked.connect(self._tell)
            grid.addWidget(box, index // _CODE_COLUMNS, index % _CODE_COLUMNS)
            self._boxes[value] = box
        grid.setColumnStretch(_CODE_COLUMNS, 1)

    def show_value(self, value: object | None) -> None:
        """Tick the boxes of *value*."""
        ticked = value if isinstance(value, tuple) else ()
        for code, box in self._boxes.items():
            box.setChecked(code in ticked)

    def _tell(self) -> None:
        self.answered.emit(tuple(code for code, box in self._boxes.items() if box.isChecked()) or None)


class TypedEditor(AnswerEditor):
    """A line of text, read when one leaves it; what cannot be read stays, with the reason under it."""

    def __init__(self, asked: Asked, look: Look) -> None:
        super().__init__()
        self._asked = asked
        self._look = look
        self._shown = ""
        self.line = LineEdit()
        self.line.setAccessibleName(asked.name)
        self.line.setPlaceholderText(look.say(_HINTS.get(asked.kind, Message("unknown"))))
        if asked.kind in _SHORT:
            self.line.setMaximumWidth(_FEW_LETTERS)
        self.trouble = complaint(look)
        _fill(self, self.line, self.trouble)
        self.line.editingFinished.connect(self._read)

    def show_value(self, value: object | None) -> None:
        """Write *value* into the line."""
        self._shown = write_value(self._asked.kind, value, self._look.wording.language)
        if self.line.text() != self._shown or self.line.isModified():
            self.line.settle(self._shown)
        complain(self.trouble, "")

    def _read(self) -> None:
        if self.line.text() == self._shown:
            complain(self.trouble, "")
            return
        try:
            value = read_value(self._asked.kind, self.line.text(), self._asked.read_day)
        except CaseworkError as error:
            complain(self.trouble, self._look.say(error.message))
            return
        self.show_value(value)
        self.answered.emit(value)


def editor(asked: Asked, look: Look) -> AnswerEditor:
    """Return the editor for that type of answer."""
    return _EDITORS.get(asked.kind, TypedEditor)(asked, look)


def _fill(holder: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    holder.setFocusProxy(widgets[0])


_EDITORS: dict[FactType, Callable[[Asked, Look], AnswerEditor]] = {
    FactType.BOOL: YesNoEditor,
    FactType.ENUM: ChoiceEditor,
    FactType.COUNTRY: ChoiceEditor,
    FactType.CODES: CodesEditor,
}
_SHORT = {FactType.INTEGER, FactType.MONEY, FactType.QUANTITY, FactType.DATE}
_HINTS = {
    FactType.DATE: Message("day"),
    FactType.MONEY: Message("euro"),
    FactType.INTEGER: Message("number"),
    FactType.LABELS: Message("names, separated by commas"),
}
