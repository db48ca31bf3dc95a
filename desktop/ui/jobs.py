"""Work beside the window: a job takes values and returns values, and only its result comes back to the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message

Job = Callable[[], object]


class LatestJob(QObject):
    """Runs one job at a time. Of those asked for meanwhile only the last is run: the others are out of date."""

    finished = Signal(object)
    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: _Run | None = None
        self._next: Job | None = None
        self._ended.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._running is not None

    def start(self, job: Job) -> None:
        """Run *job* now, or after the one under way."""
        if self._running is not None:
            self._next = job
            return
        self._running = _Run(job, self._ended.emit)
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


class _Run(QRunnable):
    """Carries a job to another thread and its outcome back: a value, a Message, or the error itself."""

    def __init__(self, job: Job, tell: Callable[[object], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job = job
        self._tell = tell

    def run(self) -> None:
        """Run the job."""
        try:
            outcome = self._job()
        except CaseworkError as error:
            outcome = error.message
        except Exception as error:  # noqa: BLE001 - raised again on the thread of the window, where the crash window is
            outcome = error
        self._tell(outcome)
