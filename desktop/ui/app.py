"""Starts the window. Whatever is heavy is loaded after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from desktop.ui.crash import CrashHook
from desktop.ui.desks import Desks
from desktop.ui.main_window import MainWindow, Workplace
from desktop.ui.settings import Settings
from desktop.ui.theme import STARTED_WITH, apply_theme

if TYPE_CHECKING:
    from desktop.application.ports import Clock
    from desktop.domain.rules import Law
    from desktop.letters import Sender


def run(
    desks: Desks,
    clock: Clock,
    load_law: Callable[[], Law],
    *,
    author: str,
    settings_file: Path,
    arguments: Sequence[str] = (),
    sender: Callable[[], Sender] | None = None,
) -> int:
    """Show the window and return the exit status once it is closed.

    *author* stands in the journal; *sender* tells who signs letters (the author, when None).
    """
    application = QApplication(["quatorze", *STARTED_WITH, *arguments])
    application.setApplicationName("Quatorze")
    palette = apply_theme(application)
    workplace = Workplace(desks, clock, load_law, author, sender or (lambda: _signed_by(author)))
    window = MainWindow(workplace, Settings(settings_file), palette)
    hook = CrashHook(window.look)
    hook.install()
    application.styleHints().colorSchemeChanged.connect(lambda: window.wear(apply_theme(application)))
    window.seen.connect(_load_the_rest)
    window.show()
    status = application.exec()
    QThreadPool.globalInstance().waitForDone()
    return status


def _signed_by(author: str) -> Sender:
    from desktop.letters import Sender  # noqa: PLC0415 - after the first paint

    return Sender(adviser=author)


def _load_the_rest() -> None:
    """Load the desk while the passphrase is being typed."""
    import desktop.ui.desk_page  # noqa: F401, PLC0415 - after the first paint
