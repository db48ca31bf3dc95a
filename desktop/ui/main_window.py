"""The window: start page, desk, help. It builds its pages anew when language or colours change; the work stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QMenu, QScrollArea, QStackedWidget, QWidget

from desktop.application.languages import LANGUAGES
from desktop.domain.messages import Message
from desktop.ui.desks import Desks
from desktop.ui.first_words import first_words
from desktop.ui.look import Look
from desktop.ui.palette import Palette
from desktop.ui.settings import Settings
from desktop.ui.shortcuts import COMMANDS, ShortcutPage
from desktop.ui.start_page import StartPage

if TYPE_CHECKING:
    from desktop.application.ports import CaseStore, Clock
    from desktop.application.session import Session
    from desktop.application.wording import Wording
    from desktop.domain.rules import Law
    from desktop.letters import Sender
    from desktop.ui.desk_page import DeskPage

_MINUTE = 60_000
#: Each language by its own name, which is the same on every screen.
_OWN_NAMES = {"fr": "Français", "nl": "Nederlands", "en": "English", "de": "Deutsch"}


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the window works with. *load_law* is called when the first desk is opened."""

    desks: Desks
    clock: Clock
    load_law: Callable[[], Law]
    author: str
    sender: Callable[[], Sender]


class MainWindow(QMainWindow):
    """Leads from the start page to a desk and back. ``seen`` says once that the first picture is on the screen."""

    seen = Signal()

    def __init__(self, workplace: Workplace, settings: Settings, palette: Palette) -> None:
        super().__init__()
        self._workplace = workplace
        self._settings = settings
        self._look = Look(first_words(settings.language), palette)
        self._store: CaseStore | None = None
        self._session: Session | None = None
        self._translator: QTranslator | None = None
        self._day = date.min
        self.start: StartPage | None = None
        self.desk: DeskPage | None = None
        self.help: ShortcutPage | None = None
        self.commands: dict[str, QAction] = {}
        self._seen = False
        self.setWindowTitle("Quatorze")
        self.setMinimumSize(640, 420)
        self.resize(1366, 768)
        if settings.geometry is not None:
            self.restoreGeometry(settings.geometry)
        self._build()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.look_at_the_clock)

    @property
    def look(self) -> Look:
        """The words and the colours of the window now."""
        return self._look

    @property
    def session(self) -> Session | None:
        """The session on the open desk."""
        return self._session

    def speak(self, language: str) -> None:
        """Speak another language from now on."""
        self._settings.language = language
        self._change_look(Look(self._words(language), self._look.palette))

    def _words(self, language: str) -> Wording:
        """Return all words for a desk; for the start page those that load at once."""
        if self.desk is None:
            return first_words(language)
        from desktop.application.wording import Wording  # noqa: PLC0415 - after the first paint

        return Wording(language)

    def wear(self, palette: Palette) -> None:
        """Wear other colours."""
        if palette is not self._look.palette:
            self._change_look(Look(self._look.wording, palette))

    def open_desk(self, store: CaseStore) -> None:
        """Show an open desk."""
        from desktop.application.session import Session  # noqa: PLC0415 - after the first paint
        from desktop.application.wording import Wording  # noqa: PLC0415

        self._look = Look(Wording(self._look.wording.language), self._look.palette)
        law = self._workplace.load_law()
        self._store = store
        self._session = Session(store, self._workplace.clock, law, self._workplace.author)
        self._session.listen(self._case_changed)
        self._day = self._workplace.clock.today()
        self._build()
        assert self.desk is not None
        self.desk.open_first()
        self._minute.start()

    def close_desk(self) -> None:
        """Go back to the start page: whoever comes next needs the passphrase."""
        self._minute.stop()
        if self._store is not None:
            self._store.close()
        self._store = self._session = None
        self._build()

    def look_at_the_clock(self) -> None:
        """Compute everything anew when a new day has begun while the window was open."""
        today = self._workplace.clock.today()
        if today != self._day and self._session is not None and self.desk is not None:
            self._day = today
            self.desk.files.refresh()
            if self.desk.open_id is not None:
                self._session.open(self.desk.open_id)

    def show_help(self) -> None:
        """Show the page of shortcuts over what is open."""
        if self.help is None:
            self.help = ShortcutPage(self._look)
            self.help.closed.connect(self.hide_help)
            self._stack.addWidget(self.help)
        self._stack.setCurrentWidget(self.help)
        self.help.back.setFocus()

    def hide_help(self) -> None:
        """Go back to what was open."""
        self._stack.setCurrentIndex(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; say once that the window can be seen, so that what loads slowly loads behind it."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.seen.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place of the window. There is nothing to save."""
        self._settings.geometry = self.saveGeometry()
        super().closeEvent(event)

    # -- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Build the pages in the present look."""
        self.help = None
        self._stack = QStackedWidget()
        self._stack.addWidget(_scrolling(self._page()))
        self.setCentralWidget(self._stack)
        self._build_menus()
        self._translate_toolkit()

    def _page(self) -> QWidget:
        if self._store is None or self._session is None:
            self.desk = None
            self.start = StartPage(self._workplace.desks, self._look)
            self.start.desk_opened.connect(self.open_desk)
            QTimer.singleShot(0, self.start, self.start.focus_first)
            return self.start
        from desktop.ui.desk_page import DeskPage  # noqa: PLC0415 - after the first paint

        self.start = None
        work = self._workplace
        self.desk = DeskPage(self._look, self._store, self._session, work.load_law(), work.clock, work.sender())
        return self.desk

    def _change_look(self, look: Look) -> None:
        """Build everything anew and put the adviser back where they were."""
        self._look = look
        place = _Place.of(self.desk) if self.desk is not None else None
        self._build()
        if self.desk is not None and place is not None:
            place.restore(self.desk)

    def _build_menus(self) -> None:
        self.menuBar().clear()
        self.commands = {}
        file = self._menu(Message("&File"))
        for name in ("new_file", "search", "close_desk", "quit"):
            self._add(file, name)
        edit = self._menu(Message("&Edit"))
        for name in ("undo", "redo"):
            self._add(edit, name)
        view = self._menu(Message("&View"))
        for name in ("event_line", "timeline", "contract", "letter", "ask_next"):
            self._add(view, name)
        self._add_languages(self._menu(Message("&Language")))
        self._add(self._menu(Message("&Help")), "help")
        self._enable()

    def _menu(self, title: Message) -> QMenu:
        return self.menuBar().addMenu(self._look.say(title))

    def _add(self, menu: QMenu, name: str) -> None:
        words, key = COMMANDS[name]
        action = QAction(self._look.say(words), menu)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(self._commands()[name])
        menu.addAction(action)
        self.commands[name] = action

    def _add_languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for code in LANGUAGES:
            action = QAction(_OWN_NAMES.get(code, code), menu)
            action.setCheckable(True)
            action.setChecked(code == self._look.wording.language)
            action.triggered.connect(self._speaker(code))
            group.addAction(action)
            menu.addAction(action)

    def _speaker(self, code: str) -> Callable[[], None]:
        # The menu that is being clicked goes with the look: let it finish first.
        return lambda: QTimer.singleShot(0, self, lambda: self.speak(code))

    def _commands(self) -> dict[str, Callable[[], None]]:
        on_desk = self._on_desk
        return {
            "new_file": on_desk(lambda desk: desk.new_file()),
            "search": on_desk(lambda desk: desk.search()),
            "close_desk": self.close_desk,
            "quit": self._quit,
            "undo": on_desk(lambda desk: desk.case.undo()),
            "redo": on_desk(lambda desk: desk.case.redo()),
            "event_line": on_desk(lambda desk: desk.case.enter_event()),
            "timeline": on_desk(lambda desk: desk.case.open_tab(desk.case.timeline)),
            "contract": on_desk(lambda desk: desk.case.open_tab(desk.case.contract)),
            "letter": on_desk(lambda desk: desk.case.open_tab(desk.case.letter)),
            "ask_next": on_desk(lambda desk: desk.case.side.questions.focus_answer()),
            "help": self.show_help,
        }

    def _quit(self) -> None:
        self.close()

    def _on_desk(self, command: Callable[[DeskPage], None]) -> Callable[[], None]:
        def act() -> None:
            if self.desk is not None:
                self.hide_help()
                command(self.desk)

        return act

    def _enable(self) -> None:
        """Offer only what can be done now, and name what would be undone."""
        opened = self.desk is not None and self.desk.open_id is not None
        for name, action in self.commands.items():
            if name in {"new_file", "search", "close_desk"}:
                action.setEnabled(self.desk is not None)
            elif name not in {"quit", "help"}:
                action.setEnabled(opened)
        session = self._session
        self._name_step("undo", session.undo_name if opened and session else None)
        self._name_step("redo", session.redo_name if opened and session else None)

    def _name_step(self, command: str, change: Message | None) -> None:
        action = self.commands[command]
        action.setEnabled(change is not None)
        named = (
            Message("Undo: {change}", change=change) if command == "undo" else Message("Redo: {change}", change=change)
        )
        action.setText(self._look.say(named if change is not None else COMMANDS[command][0]))

    def _case_changed(self, _session: Session) -> None:
        if self.desk is not None:
            self.desk.show_case()
        self._enable()

    def _translate_toolkit(self) -> None:
        """Let the toolkit's own dialogs speak the language of the window."""
        application = QApplication.instance()
        if application is None:
            return
        if self._translator is not None:
            application.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{self._look.wording.language}", folder):
            application.installTranslator(self._translator)


def _scrolling(page: QWidget) -> QScrollArea:
    """Return the page in an area that scrolls where the screen is too small for it, as at 200 % on a laptop."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the adviser was on the desk: kept while its page is built anew."""

    case_id: int | None
    tab: int
    draft: str
    words: str
    selection: str | None

    @classmethod
    def of(cls, desk: DeskPage) -> _Place:
        return cls(
            desk.open_id,
            desk.case.tabs.currentIndex(),
            desk.case.timeline.entry.line.text(),
            desk.files.words(),
            desk.case.timeline.picture.selection(),
        )

    def restore(self, desk: DeskPage) -> None:
        desk.files.search.setText(self.words)
        if self.case_id is not None:
            desk.show_case()
            desk.case.timeline.select(self.selection)
        desk.case.timeline.entry.line.setText(self.draft)
        desk.case.tabs.setCurrentIndex(self.tab)
