"""Contradictions of the file (0.4): dates that are reported but unproven, and events in an impossible order.

The computation goes on with them; nobody may overlook them.
"""

from __future__ import annotations

from datetime import date

from desktop.domain.case import Event
from desktop.domain.dates import WrittenDay
from desktop.domain.events import REPORTED_ORDERS
from desktop.domain.facts import Disputed
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import provision
from desktop.domain.rules import FlagRule, rule

FILE = provision("0.4", Message("State of the file"), "-", source="order of evaluation")


@rule(FILE)
def unproven_date(ask: Inquiry) -> bool:
    """Some date is reported but unproven."""
    unproven = [event for event in ask.matter.case.events if not _proven(event)]
    for event in unproven:
        ask.step(Message("The date of “{event}” is reported but unproven.", event=Label("event", event.kind)), event.id)
    return bool(unproven)


def _proven(event: Event) -> bool:
    if isinstance(event.on, Disputed):
        return event.on.consumer is not None and event.on.trader is not None
    return not isinstance(event.on, WrittenDay) or event.on.proven


@rule(FILE)
def events_out_of_order(ask: Inquiry) -> bool:
    """Two certain dates stand in an impossible order."""
    found = False
    for earlier, later in REPORTED_ORDERS:
        pair = _reversed(ask, earlier, later)
        if pair is None:
            continue
        found = True
        ask.step(
            Message(
                "“{later}” ({later_day}) stands before “{earlier}” ({earlier_day}): one of the dates is wrong.",
                later=Label("event", later),
                later_day=pair[1].on,
                earlier=Label("event", earlier),
                earlier_day=pair[0].on,
            ),
            pair[1].id,
            pair[0].id,
        )
    return found


def _reversed(ask: Inquiry, earlier: str, later: str) -> tuple[Event, Event] | None:
    """Return the first *earlier* event and a *later* one that lies before it with certainty."""
    case = ask.matter.case
    before = [(day, event) for event in case.events if event.kind == earlier and (day := _bounds(event)) is not None]
    after = [(day, event) for event in case.events if event.kind == later and (day := _bounds(event)) is not None]
    if not before or not after:
        return None
    first = min(before, key=lambda held: held[0][0])
    last_possible = min(after, key=lambda held: held[0][1])
    return (first[1], last_possible[1]) if last_possible[0][1] < first[0][0] else None


def _bounds(event: Event) -> tuple[date, date] | None:
    if isinstance(event.on, WrittenDay) and event.on.earliest and event.on.latest:
        return event.on.earliest, event.on.latest
    return None


FLAGS = (
    FlagRule("unproven_date", "warning", unproven_date),
    FlagRule("events_out_of_order", "warning", events_out_of_order),
)
