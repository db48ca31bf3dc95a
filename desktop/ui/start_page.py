"""The first thing one sees: create a desk, open one, or try the sample desk. In the window, never a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message
from desktop.ui.desks import Desks
from desktop.ui.look import (
    LineEdit,
    Look,
    complain,
    complaint,
    hairline,
    main_button,
    muted_label,
    push_button,
    text_label,
)
from desktop.ui.start_view_model import passphrase_hint, refusal
from desktop.ui.theme import HEADING, SMALL, TARGET, TITLE

if TYPE_CHECKING:
    from desktop.application.ports import CaseStore

_WIDTH = 460


class StartPage(QWidget):
    """Leads to an open desk. ``desk_opened`` carries its store."""

    desk_opened = Signal(object)

    def __init__(self, desks: Desks, look: Look) -> None:
        super().__init__()
        self._desks = desks
        self._look = look
        self._known = tuple(desks.recent())
        self.trouble = complaint(look)
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.addWidget(self._page())

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.passphrase.setFocus()

    def _page(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(text_label("Quatorze", size=TITLE, semibold=True))
        column.addWidget(muted_label(self._look, self._look.say(_WHAT_FOR)))
        column.addSpacing(12)
        self._fill(column)
        column.addWidget(self.trouble)
        column.addSpacing(12)
        column.addWidget(hairline(self._look))
        column.addSpacing(4)
        column.addWidget(muted_label(self._look, self._look.say(_SAMPLE_HINT)))
        column.addLayout(_left(self._button(Message("Open the sample desk"), self._open_sample, name="sample")))
        return _centred(column)

    def _fill(self, column: QVBoxLayout) -> None:
        if self._known:
            self._fill_opening(column, self._known[0])
        else:
            self._fill_creating(column)

    def _fill_opening(self, column: QVBoxLayout, desk: Path) -> None:
        """The usual start: the last desk, and its passphrase."""
        say = self._look.say
        self.place = self._line(Message("Desk"))
        self.place.setText(str(desk))
        self.passphrase = self._secret(Message("Passphrase"))
        self.passphrase.returnPressed.connect(self._open)
        column.addWidget(text_label(say(Message("Open my desk")), size=HEADING, semibold=True))
        self._add_place(column, Message("Choose…"), self._choose_existing)
        _labelled(column, self.passphrase, say(Message("Passphrase")))
        buttons = _left(
            self._button(Message("Open"), self._open, name="open", main=True),
            self._button(Message("Create another desk"), self._show_creating, name="other"),
        )
        column.addLayout(buttons)

    def _fill_creating(self, column: QVBoxLayout) -> None:
        """The first start: where the desk shall be, and its passphrase, twice."""
        say = self._look.say
        self.place = self._line(Message("Place of the desk"))
        self.place.setText(str(self._desks.suggested_place()))
        self.passphrase = self._secret(Message("Passphrase"))
        self.again = self._secret(Message("Passphrase once more"))
        self.hint = muted_label(self._look, say(passphrase_hint("")), size=SMALL)
        self.passphrase.textChanged.connect(self._hint)
        self.again.returnPressed.connect(self._create)
        column.addWidget(text_label(say(Message("Create my desk")), size=HEADING, semibold=True))
        column.addWidget(muted_label(self._look, say(_NO_WAY_BACK)))
        self._add_place(column, Message("Choose…"), self._choose_new)
        _labelled(column, self.passphrase, say(Message("Passphrase")))
        column.addWidget(self.hint)
        _labelled(column, self.again, say(Message("Passphrase once more")))
        buttons = _left(
            self._button(Message("Create my desk"), self._create, name="create", main=True),
            self._button(Message("Open an existing desk…"), self._choose_existing, name="other"),
        )
        column.addLayout(buttons)

    def _add_place(self, column: QVBoxLayout, action: Message, slot: Callable[[], None]) -> None:
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self._button(action, slot, name="choose"))
        column.addWidget(muted_label(self._look, self._look.say(Message("Place")), size=SMALL))
        column.addLayout(row)

    # -- what one can do here ----------------------------------------------------------------------------------------

    def _create(self) -> None:
        problem = refusal(self.passphrase.text(), self.again.text())
        if problem is not None:
            complain(self.trouble, self._look.say(problem))
            return
        self._try(lambda: self._desks.create_desk(Path(self.place.text()), self.passphrase.text()))

    def _open(self) -> None:
        self._try(lambda: self._desks.open_desk(Path(self.place.text()), self.passphrase.text()))

    def _open_sample(self) -> None:
        self._try(self._desks.sample_desk)

    def _try(self, opening: Callable[[], CaseStore]) -> None:
        """Open a desk; a refusal is said in place, and what was typed stays."""
        complain(self.trouble, "")
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            store = opening()
        except CaseworkError as error:
            complain(self.trouble, self._look.say(error.message))
            self.passphrase.setFocus()
            self.passphrase.selectAll()
            return
        finally:
            QApplication.restoreOverrideCursor()
        self.desk_opened.emit(store)

    def _choose_new(self) -> None:
        title = self._look.say(Message("Place of the desk"))
        chosen, _ = QFileDialog.getSaveFileName(self, title, self.place.text())
        if chosen:
            self.place.setText(chosen)

    def _choose_existing(self) -> None:
        title = self._look.say(Message("Open an existing desk"))
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path(self.place.text()).parent))
        if chosen:
            self._known = (Path(chosen), *self._known)
            self._rebuild()

    def _show_creating(self) -> None:
        self._known = ()
        self._rebuild()

    def _rebuild(self) -> None:
        self.trouble = complaint(self._look)
        item = self._holder.takeAt(0)
        if item is not None and (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
        self._holder.addWidget(self._page())
        self.focus_first()

    def _hint(self, passphrase: str) -> None:
        self.hint.setText(self._look.say(passphrase_hint(passphrase)))

    # -- pieces ------------------------------------------------------------------------------------------------------

    def _line(self, name: Message) -> LineEdit:
        line = LineEdit()
        line.setAccessibleName(self._look.say(name))
        line.setMinimumHeight(TARGET + 4)
        return line

    def _secret(self, name: Message) -> LineEdit:
        line = self._line(name)
        line.setEchoMode(LineEdit.EchoMode.Password)
        return line

    def _button(self, text: Message, slot: Callable[[], None], *, name: str, main: bool = False) -> QWidget:
        said = self._look.say(text)
        button = main_button(self._look, said) if main else push_button(said)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button


_WHAT_FOR = Message("May this consumer still withdraw, until when, and why?")
_NO_WAY_BACK = Message(
    "All files are kept in one encrypted desk on this computer. Nobody can open it without the passphrase, "
    "and nobody can recover a lost one."
)
_SAMPLE_HINT = Message("To look around first: invented cases, nothing is kept.")


def _labelled(column: QVBoxLayout, line: LineEdit, name: str) -> None:
    label = text_label(name, size=SMALL)
    label.setBuddy(line)
    column.addWidget(label)
    column.addWidget(line)


def _left(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _centred(column: QVBoxLayout) -> QWidget:
    page, sheet = QWidget(), QWidget()
    sheet.setLayout(column)
    sheet.setMaximumWidth(_WIDTH)
    sheet.setMinimumWidth(min(_WIDTH, 320))
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(sheet, 10)
    across.addStretch(1)
    down = QVBoxLayout(page)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    return page
