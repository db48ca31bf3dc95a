"""One line of the table: what was measured, against what, and what is promised."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """*ours* and *theirs* in milliseconds; *promised* is the highest ratio, None where nothing is promised.

    *note* says the figure in the words of the promise.
    """

    name: str
    ours: float
    against: str
    theirs: float
    promised: float | None
    note: str = ""

    @property
    def ratio(self) -> float:
        """How many times the other it takes."""
        return self.ours / self.theirs

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.promised is None or self.ratio <= self.promised


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of *work*: a busy machine does not change it much."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def pairs(ours: Callable[[], object], theirs: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the best times of both, run in turn, so that both see the same machine."""
    times = [(milliseconds(ours), milliseconds(theirs)) for _ in range(runs)]
    return min(one for one, _ in times), min(other for _, other in times)
