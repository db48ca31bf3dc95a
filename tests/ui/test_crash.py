"""A fault of the program is shown calmly, with its text, and the work goes on."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from desktop.ui.crash import CrashHook
from desktop.ui.look import Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def fault() -> ZeroDivisionError:
    """Return an error as it is raised, with its place."""
    with pytest.raises(ZeroDivisionError) as raised:
        divide(1, 0)
    return raised.value


def divide(one: int, other: int) -> float:
    """Fail where *other* is nothing."""
    return one / other


def test_a_fault_from_any_thread_is_shown_once(qtbot: QtBot, look: Look) -> None:
    """The window opens on its own thread; the same fault again opens no second one."""
    hook, error = CrashHook(look), fault()
    threads = [Thread(target=hook.take, args=(ZeroDivisionError, error, error.__traceback__)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    qtbot.waitUntil(lambda: hook.window is not None)
    assert hook.window is not None
    assert "in divide" in hook.window.report.toPlainText()
    hook.window.accept()
    assert hook.window is None


def test_the_text_can_be_copied_and_nothing_else_happens(qtbot: QtBot, look: Look) -> None:
    """The adviser decides who gets it."""
    hook, error = CrashHook(look), fault()
    hook.take(ZeroDivisionError, error, error.__traceback__)
    qtbot.waitUntil(lambda: hook.window is not None)
    assert hook.window is not None

    copy = next(button for button in hook.window.findChildren(QPushButton) if button.text() == "Copy")
    copy.click()

    assert QGuiApplication.clipboard().text() == hook.window.report.toPlainText()
    hook.window.accept()
