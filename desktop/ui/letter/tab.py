"""The letter tab: a language, the pages, and out: issue it, or write it to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.application.languages import LANGUAGES
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message
from desktop.letters.files import write
from desktop.ui.answers.editors import QuietComboBox
from desktop.ui.jobs import LatestJob
from desktop.ui.letter.pages import LetterOrder, PageImage, PrintedLetter, file_name
from desktop.ui.look import Look, complain, complaint, muted_label, push_button, text_label

_INCHES_WIDE = 8.27
_GAP = 12
_MOST_WIDE = 900


class LetterTab(QWidget):
    """Shows the letter of a case. ``issue_wanted`` carries the printed letter; what shows here is what leaves."""

    language_chosen = Signal(str)
    issue_wanted = Signal(object)

    def __init__(self, look: Look, choose_path: Callable[[QWidget, str, str], str] | None = None) -> None:
        super().__init__()
        self._look = look
        self._choose_path = choose_path or _ask_for_path
        self._order: LetterOrder | None = None
        self._stale = True
        self.printed: PrintedLetter | None = None
        self.language = self._language_list()
        self.export = push_button(look.say(Message("Export…")))
        self.issue = push_button(look.say(Message("Issue")))
        self.issue.setToolTip(look.say(Message("Keep this letter, as it is now, with the file")))
        self.news = muted_label(look)
        self.trouble = complaint(look)
        self._pages = QVBoxLayout()
        self.area = self._page_area()
        self._arrange()
        self._job = LatestJob(self)
        self._job.finished.connect(self._show_letter)
        self._job.failed.connect(self._show_trouble)
        self.language.activated.connect(self._change_language)
        self.export.clicked.connect(self._export)
        self.issue.clicked.connect(self._issue)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which a letter can be written."""
        return tuple(LANGUAGES)

    def order(self, order: LetterOrder | None) -> None:
        """Show the letter made from *order*: at once when the tab is in sight, else when it comes into sight."""
        if order == self._order:
            return
        self._order = order
        self._stale = True
        self.issue.setEnabled(False)
        self.export.setEnabled(False)
        if order is not None:
            self.language.setCurrentIndex(self.language.findData(order.language))
        if self.isVisible():
            self._print()

    def resolution(self) -> float:
        """Return the dots per inch at which a page fills the width of the tab."""
        width = min(max(self.area.viewport().width() - 2 * _GAP, 320), _MOST_WIDE)
        return width * self.devicePixelRatio() / _INCHES_WIDE

    def tell(self, sentence: Message) -> None:
        """Say in place what has happened to the letter."""
        self.news.setText(self._look.say(sentence))

    def showEvent(self, event: QShowEvent) -> None:
        """Print the letter when the tab comes into sight."""
        super().showEvent(event)
        # Once the tab has its size, which tells how large a page is.
        QTimer.singleShot(0, self, self._print_if_stale)

    # -- building ----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        label = text_label(self._look.say(Message("Language of the letter")))
        label.setBuddy(self.language)
        for widget in (label, self.language, self.issue, self.export):
            top.addWidget(widget)
        top.addWidget(self.news, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.trouble)
        column.addWidget(self.area, 1)

    def _language_list(self) -> QuietComboBox:
        box = QuietComboBox()
        box.setAccessibleName(self._look.say(Message("Language of the letter")))
        for code in LANGUAGES:
            box.addItem(self._look.wording.label("language", code), code)
        return box

    def _page_area(self) -> QScrollArea:
        sheet = QWidget()
        sheet.setLayout(self._pages)
        self._pages.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._pages.setSpacing(_GAP)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self._look.say(Message("Pages of the letter")))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    # -- the letter --------------------------------------------------------------------------------------------------

    def _print_if_stale(self) -> None:
        if self._stale and self.isVisible():
            self._print()

    def _print(self) -> None:
        self._stale = False
        complain(self.trouble, "")
        if self._order is not None:
            self.tell(Message("Preparing the pages…"))
            order, resolution = self._order, self.resolution()
            self._job.start(lambda: order.printed(resolution))

    def _show_letter(self, printed: PrintedLetter) -> None:
        self.printed = printed
        self.tell(Message("{count} page", "{count} pages", count=len(printed.pages)))
        self.issue.setEnabled(True)
        self.export.setEnabled(True)
        while (item := self._pages.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, page in enumerate(printed.pages, 1):
            self._pages.addWidget(self._page(page, number, len(printed.pages)), 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.addStretch(1)

    def _page(self, page: PageImage, number: int, total: int) -> QLabel:
        image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        label = QLabel()
        label.setPixmap(pixmap)
        label.setFixedSize(QSize(page.width, page.height) / self.devicePixelRatio())
        name = Message("Page {page} of {pages}", page=number, pages=total)
        label.setAccessibleName(self._look.say(name))
        return label

    def _show_trouble(self, sentence: Message) -> None:
        self.news.setText("")
        complain(self.trouble, self._look.say(sentence))

    def _change_language(self) -> None:
        self.language_chosen.emit(self.language.currentData())

    def _issue(self) -> None:
        if self.printed is not None:
            self.issue_wanted.emit(self.printed)

    def _export(self) -> None:
        if self.printed is None or self._order is None:
            return
        proposed = file_name(self._order.case, self._order.language)
        path = self._choose_path(self, self._look.say(Message("Export the letter")), proposed)
        if path:
            self._write(self.printed.pdf, Path(path))

    def _write(self, pdf: bytes, path: Path) -> None:
        try:
            write(pdf, path)
        except CaseworkError as error:
            self._show_trouble(error.message)
            return
        complain(self.trouble, "")
        self.tell(Message("Written to {path}.", path=str(path)))


def _ask_for_path(parent: QWidget, title: str, proposed: str) -> str:
    path, _ = QFileDialog.getSaveFileName(parent, title, proposed, "PDF (*.pdf)")
    return path
