"""One case prepared for the rules on one day: its events by kind, and the admissible days of each vague date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from desktop.domain.case import CaseFile, Event, When
from desktop.domain.dates import UNBOUNDED, DayRange, WrittenDay
from desktop.domain.events import ORDERS
from desktop.domain.facts import NOTHING

Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event as rules see it. *supposed*: it is not in the file, the engine tries what follows if it happened."""

    id: str
    kind: str
    on: When
    fields: Mapping[str, object] = field(hash=False)
    supposed: bool = False

    @property
    def at(self) -> time | None:
        """The time of day, where one is stated."""
        return self.on.at if isinstance(self.on, WrittenDay) else None


class Matter:
    """One case prepared for the rules on one day: events by kind, and the admissible days of each vague date.

    A vague day is not after *today* and keeps the order of the certain events; where no order allows any day, the
    stated range is kept (and the contradiction is flagged elsewhere).
    """

    def __init__(self, case: CaseFile, today: date) -> None:
        self.case = case
        self.today = today
        self.today_range = DayRange(today)
        self.facts = case.facts
        self._happened: dict[str, tuple[Occurrence, ...]] = {}
        self._denied: set[str] = set()
        grouped: dict[str, list[Occurrence]] = {}
        for event in case.events:
            if event.on is NOTHING:
                self._denied.add(event.kind)
            else:
                grouped.setdefault(event.kind, []).append(Occurrence(event.id, event.kind, event.on, event.fields))
        self._happened = {kind: tuple(events) for kind, events in grouped.items()}
        #: What the file says anything of: facts by their keys, and kinds of event as ``event:<kind>``.
        self.said = frozenset((*case.facts, *(f"event:{event.kind}" for event in case.events)))
        self._certain = _certain_days(case.events)

    def happened(self, kind: str) -> tuple[Occurrence, ...]:
        """Return the events of *kind* that the file says happened, in the order of the file."""
        return self._happened.get(kind, ())

    def denied(self, kind: str) -> bool:
        """Tell whether the file says that *kind* did not happen."""
        return kind in self._denied and kind not in self._happened

    def admissible(self, kind: str, written: WrittenDay | None) -> Interval:
        """Return the first and last admissible day of a vague date of an event of that *kind*."""
        earliest = written.earliest if written and written.earliest else UNBOUNDED
        latest = written.latest if written and written.latest else max(self.today, earliest)
        low, high = earliest, min(latest, self.today)
        for before, after in ORDERS:
            if after == kind and before in self._certain:
                low = max(low, min(self._certain[before]))
            if before == kind and after in self._certain:
                high = min(high, *self._certain[after])
        return (low, high) if low <= high else (earliest, latest)


def _certain_days(events: Iterable[Event]) -> dict[str, list[date]]:
    days: dict[str, list[date]] = {}
    for event in events:
        if isinstance(event.on, WrittenDay) and event.on.certain and event.on.earliest:
            days.setdefault(event.kind, []).append(event.on.earliest)
    return days
