"""A picture of the window with one case of a desk open: for a machine without a screen, and for the manual."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from desktop.application.ports import CaseStore, Clock
from desktop.law import load_law
from desktop.letters import Sender
from desktop.ui.main_window import MainWindow, Workplace
from desktop.ui.palette import LIGHT, Palette
from desktop.ui.settings import Settings
from desktop.ui.theme import STARTED_WITH, apply_theme

#: The smallest window in which everything has its place.
SIZE = QSize(1366, 768)


class _NoDesks:
    """For a window that is given its desk and never shows its start page."""

    def recent(self) -> Sequence[Path]:
        return ()

    def suggested_place(self) -> Path:
        return Path()

    def create_desk(self, path: Path, passphrase: str) -> CaseStore:
        raise NotImplementedError

    def open_desk(self, path: Path, passphrase: str) -> CaseStore:
        raise NotImplementedError

    def sample_desk(self) -> CaseStore:
        raise NotImplementedError


def picture_of_window(
    store: CaseStore, reference: str, clock: Clock, language: str, palette: Palette = LIGHT
) -> QPixmap:
    """Return the window with the desk of *store* and its case of that *reference* open."""
    application = QApplication.instance() or QApplication(["quatorze", *STARTED_WITH])
    assert isinstance(application, QApplication)
    apply_theme(application, palette)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.language = language
        window = MainWindow(Workplace(_NoDesks(), clock, load_law, "", Sender), settings, palette)
        window.open_desk(store)
        assert window.session is not None
        assert window.desk is not None
        window.desk.open_file(next(row.id for row in store.find("") if row.reference == reference))
        window.resize(SIZE)
        window.show()
        _settle()
        window.desk.case.enter_event()
        _settle()
        picture = window.grab()
        window.close()
        window.deleteLater()
    return picture


def _settle() -> None:
    """Let layouts and deferred work come to rest."""
    for _ in range(10):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
