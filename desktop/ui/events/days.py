"""The day of an event as a form asks for it: how sure it is, and one or two days. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from desktop.domain.case import Event, Stated, When
from desktop.domain.dates import WrittenDay
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import NOTHING, Disputed
from desktop.domain.messages import Message


class Certainty(Enum):
    """How sure the day of an event is."""

    PROVEN = "proven"
    REPORTED = "reported"
    DISPUTED = "disputed"
    DID_NOT_HAPPEN = "did_not_happen"
    NO_DAY = "no_day"


CERTAINTIES: dict[Certainty, Message] = {
    Certainty.PROVEN: Message("On this day"),
    Certainty.REPORTED: Message("Reported, not proven"),
    Certainty.DISPUTED: Message("The parties differ"),
    Certainty.DID_NOT_HAPPEN: Message("Did not happen"),
    Certainty.NO_DAY: Message("Day not known"),
}


@dataclass(frozen=True, slots=True)
class DayEntry:
    """What the form holds: *day* is also the consumer's side of a dispute, *trader* the other side."""

    certainty: Certainty
    day: WrittenDay | None = None
    trader: WrittenDay | None = None

    def with_certainty(self, certainty: Certainty) -> DayEntry:
        """Return the same days, held otherwise."""
        return replace(self, certainty=certainty)


def entry_of(on: When) -> DayEntry:
    """Return the entry that shows the day of an event."""
    if isinstance(on, WrittenDay):
        return DayEntry(Certainty.PROVEN if on.proven else Certainty.REPORTED, on)
    if isinstance(on, Disputed):
        return DayEntry(Certainty.DISPUTED, _day(on.consumer), _day(on.trader))
    return DayEntry(Certainty.NO_DAY if on is None else Certainty.DID_NOT_HAPPEN)


def when(entry: DayEntry) -> When:
    """Return the day of the event that *entry* states; None while it names none."""
    if entry.certainty is Certainty.DID_NOT_HAPPEN:
        return NOTHING
    if entry.certainty is Certainty.DISPUTED:
        return Disputed(entry.day, entry.trader) if entry.day or entry.trader else None
    if entry.certainty is Certainty.NO_DAY or entry.day is None:
        return None
    # A vague day has no mark for "unproven" in the case file: it is not a proven day to begin with.
    reported = entry.certainty is Certainty.REPORTED and entry.day.certain
    return replace(entry.day, proven=not reported)


def of_kind(event: Event, kind: str) -> Event:
    """Return the event as one of another kind: only the fields that this kind has are kept."""
    known = EVENT_KINDS[kind].fields
    return replace(event, kind=kind, fields={name: held for name, held in event.fields.items() if name in known})


def with_field(event: Event, name: str, value: Stated | None) -> Event:
    """Return the event with one field answered; None takes the answer back."""
    fields = {key: held for key, held in event.fields.items() if key != name}
    if value is not None:
        fields[name] = value
    return replace(event, fields=fields)


def moved(event: Event, days: int) -> Event:
    """Return the event some days later (earlier where negative), whatever form its day has; without a day, as it is."""
    return replace(event, on=_shifted(event.on, timedelta(days=days)))


def _shifted(on: When, span: timedelta) -> When:
    if isinstance(on, Disputed):
        return Disputed(*(_shifted(_day(side), span) for side in (on.consumer, on.trader)))
    if not isinstance(on, WrittenDay):
        return on
    return replace(on, earliest=on.earliest and on.earliest + span, latest=on.latest and on.latest + span)


def _day(side: object) -> WrittenDay | None:
    return side if isinstance(side, WrittenDay) else None
