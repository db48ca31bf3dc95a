"""Work beside the window: one job at a time, the latest wins, errors come back to the thread of the window."""

from __future__ import annotations

from threading import Event, get_ident
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool

from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message
from desktop.ui.jobs import LatestJob

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_job_runs_on_another_thread_and_its_value_comes_back(qtbot: QtBot) -> None:
    """The window never waits for it."""
    jobs = LatestJob()

    with qtbot.waitSignal(jobs.finished) as finished:
        jobs.start(get_ident)

    assert finished.args != [get_ident()]
    assert not jobs.busy


def test_of_the_jobs_asked_for_meanwhile_only_the_last_is_run(qtbot: QtBot) -> None:
    """What is out of date is neither computed nor shown."""
    jobs, go_on = LatestJob(), Event()
    told: list[object] = []
    jobs.finished.connect(told.append)
    jobs.start(go_on.wait)
    jobs.start(lambda: "out of date")
    jobs.start(lambda: "wanted")

    go_on.set()
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["wanted"]


def test_what_the_adviser_can_act_on_comes_back_as_a_sentence(qtbot: QtBot) -> None:
    """A refusal is said in place."""
    jobs = LatestJob()
    sentence = Message("The disk is full.")

    def refuse() -> object:
        raise CaseworkError(sentence)

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start(refuse)

    assert failed.args == [sentence]


def test_a_fault_reaches_the_crash_window(qtbot: QtBot) -> None:
    """It is raised on the thread of the window, where uncaught errors are shown."""
    jobs = LatestJob()

    def fail() -> object:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.start(fail)
        qtbot.waitUntil(lambda: not jobs.busy)

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_job_outlives_whoever_started_it(qtbot: QtBot) -> None:
    """The window may close while a letter is being set."""
    jobs, go_on = LatestJob(), Event()
    jobs.start(go_on.wait)
    jobs.deleteLater()
    del jobs

    go_on.set()

    assert QThreadPool.globalInstance().waitForDone(5_000)
