"""The lanes of deadlines: from when to when, in which state, and the fact that started each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.application.results import Bounds, Deadline, Outcome
from desktop.application.session import FAR_OFF
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import ONE_DAY, DayRange, WrittenDay, plausible
from desktop.domain.facts import Disputed
from desktop.domain.messages import Label, Message
from desktop.ui.palette import SOON, Meaning
from desktop.ui.timeline.view import DEADLINE, EVENT, FIRST_DAY_ALLOWED, Bar, Lane

_OWNERS = ("consumer", "trader", "centre", "body")
#: During these the trader may not act; nobody keeps or misses them, they are only over one day.
_BANS = frozenset({"energy_waiting_period", "payment_ban"})
_MEANINGS = {
    "met": Meaning.MET,
    "missed": Meaning.BREACH,
    "suspended": Meaning.ATTENTION,
    "not_started": Meaning.NEUTRAL,
}


def lanes(deadlines: tuple[Deadline, ...], case: CaseFile, today: date) -> tuple[Lane, ...]:
    """Return one lane for each deadline: the consumer's first, then by safe end; what runs for years comes last."""
    events = {event.id: event for event in case.events}
    return tuple(sorted((_lane(one, events, today) for one in deadlines), key=_order))


def _order(lane: Lane) -> tuple[bool, int, date]:
    owner = lane.deadline.owner
    place = _OWNERS.index(owner) if owner in _OWNERS else len(_OWNERS)
    return (
        lane.deadline.id in FAR_OFF,
        place,
        (lane.bar and (lane.bar.safe.earliest or lane.bar.safe.latest)) or date.max,
    )


def _lane(deadline: Deadline, events: dict[str, Event], today: date) -> Lane:
    bar = bar_of(deadline)
    end = bar and (bar.safe.earliest or bar.safe.latest)
    left = (end - today).days if end else None
    name = Message("{deadline}", deadline=Label("deadline", deadline.id))
    status = _status(deadline, events, left)
    return Lane(
        row=DEADLINE + deadline.id,
        deadline=deadline,
        meaning=meaning(deadline, left),
        bar=bar,
        started_by=_started_by(deadline, events),
        left=left if deadline.status in {"running", None} and not _over(deadline, left) else None,
        name=name,
        owner=Message("{owner}", owner=Label("owner", deadline.owner)),
        days=_days(deadline),
        status=status,
        spoken=_spoken(deadline, left, status),
    )


def meaning(deadline: Deadline, left: int | None) -> Meaning:
    """Return what the state of a deadline means with *left* days to go: soon, open and suspended ask for attention."""
    if (deadline.state == "not_started" and deadline.status != "suspended") or _over(deadline, left):
        return Meaning.NEUTRAL
    if deadline.status == "running" and (left is None or left > SOON):
        return Meaning.RUNNING
    return _MEANINGS.get(deadline.status or "", Meaning.ATTENTION)


def _over(deadline: Deadline, left: int | None) -> bool:
    return deadline.id in _BANS and deadline.status is None and left is not None and left < 0


def bounds(outcome: Outcome) -> Bounds | None:
    """Return a day or a range as a range; None where there is neither."""
    if isinstance(outcome, date):
        return Bounds(outcome, outcome)
    if outcome is None or (outcome.earliest is None and outcome.latest is None):
        return None
    return outcome


def bar_of(deadline: Deadline) -> Bar | None:
    """Return the bar of a deadline, its ends exactly as the engine gave them; None without a safe end."""
    safe = bounds(deadline.safe)
    if safe is None:
        return None
    start = bounds(deadline.starts_on)
    first = start and Bounds(_day_after(start.earliest), _day_after(start.latest))
    arguable = bounds(deadline.arguable)
    return Bar(first, bounds(deadline.nominal), safe, arguable if arguable != safe else None)


def _day_after(day: date | None) -> date | None:
    return day if day is None or day == date.max else day + ONE_DAY


def _started_by(deadline: Deadline, events: dict[str, Event]) -> str | None:
    """Return the row of the fact from whose day the first count of the deadline starts."""
    counts = [(step.facts, step.count) for step in deadline.because if step.count is not None]
    for facts, count in counts:
        for fact in facts:
            if fact in events and _may_be(events[fact], count.start):
                return EVENT + fact
    named = [fact for step in deadline.because for fact in step.facts if fact in events]
    start = bounds(deadline.starts_on)
    if start is None or start.earliest is None or start.latest is None:
        return None
    return next((EVENT + one for one in named if _may_be(events[one], DayRange(start.earliest, start.latest))), None)


def _may_be(event: Event, start: DayRange) -> bool:
    """Tell whether one of the days stated for *event* is a possible *start*."""
    sides = (event.on.consumer, event.on.trader) if isinstance(event.on, Disputed) else (event.on,)
    return any(
        isinstance(day, WrittenDay)
        and (day.earliest or date.min) <= start.latest
        and ((plausible(start.earliest) or date.min) <= (day.latest or date.max))
        for day in sides
    )


def missing_names(deadline: Deadline, events: Mapping[str, Event]) -> tuple[Label, ...]:
    """Return the names of what the deadline waits for: facts, kinds of event, or events whose day is vague."""
    waited = () if deadline.waits_for is None or deadline.status == "suspended" else (deadline.waits_for,)
    return tuple(dict.fromkeys(_missing_name(name, events) for name in deadline.missing or waited))


def _missing_name(name: str, events: Mapping[str, Event]) -> Label:
    event = name.removeprefix("event:")
    if event == name:
        return Label("fact", name)
    return Label("event", events[event].kind if event in events else event)


def _days(deadline: Deadline) -> Message:
    if deadline.safe is None:
        return Message("")
    if deadline.id == FIRST_DAY_ALLOWED:
        return Message("allowed from {day} on", day=deadline.safe)
    if deadline.arguable is None or deadline.arguable == deadline.safe:
        return Message("until {day}", day=deadline.safe)
    return Message("until {day} (arguable: {arguable})", day=deadline.safe, arguable=deadline.arguable)


def _status(deadline: Deadline, events: Mapping[str, Event], left: int | None) -> Message:
    missing = missing_names(deadline, events)
    if deadline.state in {"blocked", "not_started"} and missing:
        return Message("waits for: {facts}", facts=missing)
    if _over(deadline, left):
        return Message("{status}", status=Label("status", "over"))
    status = deadline.status or ("not_started" if deadline.state == "not_started" else "undecided")
    return Message("{status}", status=Label("status", status))


def _spoken(deadline: Deadline, left: int | None, status: Message) -> Message:
    name = Label("deadline", deadline.id)
    # Translators: these are read aloud, for example "Period, withdrawal, ends on Monday 2 November 2026, 12 days left".
    if deadline.safe is None:
        return Message("Period, {name}, {status}", name=name, status=status)
    if deadline.id == FIRST_DAY_ALLOWED:
        return Message("Period, {name}, {status}, allowed from {day} on", name=name, day=deadline.safe, status=status)
    two = deadline.arguable is not None and deadline.arguable != deadline.safe
    if deadline.status != "running" or left is None or left < 0:
        if two:
            return Message(
                "Period, {name}, ends on {day}, arguable {arguable}, {status}",
                name=name,
                day=deadline.safe,
                arguable=deadline.arguable,
                status=status,
            )
        return Message("Period, {name}, ends on {day}, {status}", name=name, day=deadline.safe, status=status)
    if two:
        return Message(
            "Period, {name}, ends on {day}, arguable {arguable}, {count} day left",
            "Period, {name}, ends on {day}, arguable {arguable}, {count} days left",
            name=name,
            day=deadline.safe,
            arguable=deadline.arguable,
            count=left,
        )
    return Message(
        "Period, {name}, ends on {day}, {count} day left",
        "Period, {name}, ends on {day}, {count} days left",
        name=name,
        day=deadline.safe,
        count=left,
    )
