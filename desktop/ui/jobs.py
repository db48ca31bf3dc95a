"""Work beside the window: a job takes values and returns values, and only its result comes back to the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message

Job = Callable[[], object]


class LatestJob(QObject):
    """Runs one job at a time. Of those asked for meanwhile only the last is run: the others are out of date."""

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: _Run | None = None
        self._next: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._running is not None

    def start(self, job: Job) -> None:
        """Run *job* now, or after the one under way."""
        if self._running is not None:
            self._next = job
            return
        self._running = _Run(job)
        self._running.carrier.ended.connect(self._take)
        QThreadPool.globalInstance().start(self._running)

    def _take(self, outcome: object) -> None:
        """Back on the thread of the window: pass the outcome on, unless a later job makes it stale."""
        self._running = None
        if self._next is not None:
            job, self._next = self._next, None
            self.start(job)
        elif isinstance(outcome, Message):
            self.failed.emit(outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self.finished.emit(outcome)


class _Carrier(QObject):
    """Takes an outcome across threads. Whoever waits for it may be gone by then: the window can close at any time."""

    ended = Signal(object)


class _Run(QRunnable):
    """Carries a job to another thread and its outcome back: a value, a Message, or the error itself."""

    #: The pool holds no reference of Python's: a run must outlive whoever started it.
    under_way: ClassVar[set[_Run]] = set()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.carrier = _Carrier()
        self._job = job
        self.under_way.add(self)

    def run(self) -> None:
        """Run the job."""
        try:
            outcome = self._job()
        except CaseworkError as error:
            outcome = error.message
        except Exception as error:  # noqa: BLE001 - raised again on the thread of the window, where the crash window is
            outcome = error
        self.carrier.ended.emit(outcome)
        self.under_way.discard(self)
