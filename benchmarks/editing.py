"""From a change to the new picture, with a case of 200 events: kept on disk, assessed, shown, painted.

One frame is 16 ms. What the change is set against is a loop of a million additions, so that the ratio says the same on
another machine: here such a loop takes about 50 ms, so that a frame is about a third of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, milliseconds
from db import Vault
from desktop.application.changes import PutEvent
from desktop.application.session import Session
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay
from desktop.law import load_law
from desktop.ui.palette import LIGHT
from desktop.ui.theme import apply_theme
from desktop.ui.timeline.widget import TimelineWidget

EVENTS, RUNS, WARM_UP = 200, 30, 5
ADDITIONS = 1_000_000
TODAY = date(2026, 11, 20)
_KINDS = ("payment_made", "complaint_sent", "trader_replied", "goods_returned", "refund_received")
_FACTS = {
    "contract.channel": "distance",
    "contract.object": "sale",
    "contract.delivery": "single",
    "info.withdrawal": "complete",
    "trader.country": "BE",
}


class FixedClock:
    """A clock that stands still."""

    def today(self) -> date:
        """Return the fixed day."""
        return TODAY

    def now(self) -> datetime:
        """Return noon of the fixed day."""
        return datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/Brussels"))


def crowded() -> CaseFile:
    """Return a decided case of 200 events."""
    first = date(2026, 8, 1)
    days = [first + timedelta(days=number * 110 // EVENTS) for number in range(EVENTS - 2)]
    events = [Event(f"e{n}", _KINDS[n % 5], WrittenDay(day, day)) for n, day in enumerate(days)]
    concluded = Event("c", "contract_concluded", WrittenDay(first, first))
    received = Event("r", "goods_received", WrittenDay(TODAY, TODAY), {"by": "consumer"})
    return CaseFile(facts=_FACTS, events=(concluded, received, *events))


def measure() -> list[Row]:
    """Return a line for assessment, view and painting, and one with the commit to the encrypted desk as well."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    apply_theme(application, LIGHT)
    widget = TimelineWidget(Wording("en"), LIGHT)
    widget.resize(900, 360)
    widget.show()
    loop = min(milliseconds(_bare_loop) for _ in range(5))
    with TemporaryDirectory() as folder, Vault.create(Path(folder) / "desk.quatorze", "a passphrase") as vault:
        session = Session(vault, FixedClock(), load_law(), "benchmark")
        session.create(crowded())
        session.listen(lambda one: _repaint(widget, one))
        whole = _best(lambda number: session.do(PutEvent(_moved(session.case, number))))
        shown = _best(lambda _: _repaint(widget, session))
    note = f"a frame of 16 ms is {16 / loop:.2f} of the loop"
    return [
        Row("view and painting, 200 events", shown, "a million additions", loop, None, note),
        Row("edit to repaint, 200 events, kept on disk", whole, "a million additions", loop, 16 / loop, note),
    ]


def _best(work: Callable[[int], object]) -> float:
    times = [milliseconds(lambda number=number: work(number)) for number in range(RUNS + WARM_UP)]  # type: ignore[misc]
    return min(times[WARM_UP:])


def _moved(case: CaseFile, number: int) -> Event:
    event = case.events[2 + number]
    assert isinstance(event.on, WrittenDay)
    assert event.on.earliest is not None
    day = event.on.earliest + timedelta(1)
    return replace(event, on=WrittenDay(day, day))


def _repaint(widget: TimelineWidget, session: Session) -> None:
    widget.show_case(session.case, session.assessment, TODAY)
    widget.viewport().repaint()


def _bare_loop() -> int:
    total = 0
    for number in range(ADDITIONS):
        total += number
    return total
