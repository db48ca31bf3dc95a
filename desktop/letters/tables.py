"""Sections 6 and 7: the time limits and the amounts, one line each, and the figure drawn from the same time limits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.application.results import Amount, Deadline
from desktop.domain.case import Event
from desktop.domain.dates import WrittenDay
from desktop.domain.facts import Disputed
from desktop.domain.messages import Message
from desktop.letters.draft import (
    Draft,
    earliest,
    latest,
    naming,
    sources_of_amount,
    sources_of_deadline,
)
from desktop.letters.events_told import in_order
from desktop.letters.letter import Bar, Block, Mark, Row, Table, TimelineFigure


def deadlines(draft: Draft) -> Iterator[Block]:
    """Yield the figure, where something can be drawn, and the table of all time limits."""
    if (figure := timeline(draft)) is not None:
        yield figure
    if not draft.assessment.deadlines:
        yield draft.paragraph(Message("No time limit arises on what is known."), ("right",))
        return
    header = (
        Message("Time limit"),
        Message("For"),
        Message("Safe date"),
        Message("Arguable date"),
        Message("Status"),
    )
    rows = tuple(_deadline_row(draft, deadline) for deadline in draft.assessment.deadlines)
    yield Table("deadlines", tuple(draft.say(cell) for cell in header), rows)


def _deadline_row(draft: Draft, deadline: Deadline) -> Row:
    cells = (
        draft.label("deadline", deadline.id),
        draft.label("owner", deadline.owner),
        draft.outcome(deadline.safe),
        draft.outcome(deadline.arguable),
        _status(draft, deadline),
    )
    return Row(cells, sources_of_deadline(deadline))


def _status(draft: Draft, deadline: Deadline) -> str:
    if deadline.state == "blocked":
        return draft.say(Message("cannot be stated; missing: {facts}", facts=naming(draft, deadline.missing)))
    if deadline.status is not None:
        return draft.label("status", deadline.status)
    return draft.label("status", "undecided")


def amounts(draft: Draft) -> Iterator[Block]:
    """Yield the table of amounts."""
    if not draft.assessment.amounts:
        yield draft.paragraph(Message("No amount arises on what is known."), ("right",))
        return
    header = (Message("Amount"), Message("Safe"), Message("Arguable"), Message("Remark"))
    rows = tuple(_amount_row(draft, amount) for amount in draft.assessment.amounts)
    yield Table("amounts", tuple(draft.say(cell) for cell in header), rows)


def _amount_row(draft: Draft, amount: Amount) -> Row:
    remark = Message("missing: {facts}", facts=naming(draft, amount.missing)) if amount.missing else None
    cells = (
        draft.label("amount", amount.id),
        draft.value(amount.safe),
        draft.value(amount.arguable),
        draft.say(remark) if remark else "",
    )
    return Row(cells, sources_of_amount(amount))


def timeline(draft: Draft) -> TimelineFigure | None:
    """Return the figure; None when fewer than two days are known, for then there is nothing to compare."""
    marks = tuple(mark for event in in_order(draft.case) if (mark := _mark(draft, event)) is not None)
    bars = tuple(bar for one in draft.assessment.deadlines if (bar := _bar(draft, one)) is not None)
    days = {day for mark in marks for day in (mark.first, mark.last, mark.other) if day}
    days |= {day for bar in bars for day in bar.days} | {draft.today}
    if not bars or len(days) < 2:
        return None
    return TimelineFigure(
        caption=draft.say(Message("The case on one line of time; the table of time limits says the same.")),
        marks=marks,
        bars=bars,
        today=draft.today,
        today_label=draft.say(Message("day of this letter: {day}", day=draft.wording.short_day(draft.today))),
        days=tuple((day, draft.wording.short_day(day)) for day in sorted(days)),
    )


def _mark(draft: Draft, event: Event) -> Mark | None:
    days = event.on
    other: date | None = None
    if isinstance(days, Disputed):
        sides = [side for side in (days.consumer, days.trader) if isinstance(side, WrittenDay)]
        if not sides:
            return None
        days = sides[0]
        other = sides[1].latest if len(sides) == 2 else None
    if not isinstance(days, WrittenDay):
        return None
    first, last = days.earliest or days.latest, days.latest or days.earliest
    if first is None or last is None:
        return None
    sure = days.proven and other is None
    return Mark(draft.label("event", event.kind), first, last, sure, other, (event.id,))


def _bar(draft: Draft, deadline: Deadline) -> Bar | None:
    """Return the bar of a time limit; of a range the consumer relies on the first day, and accuses on the last only."""
    start = earliest(deadline.starts_on)
    if deadline.owner == "consumer":
        safe, arguable = earliest(deadline.safe), latest(deadline.arguable)
    else:
        safe, arguable = latest(deadline.safe), earliest(deadline.arguable)
    if start is None or (safe is None and arguable is None):
        return None
    label, nominal = draft.label("deadline", deadline.id), latest(deadline.nominal)
    words = draft.say(_ends(draft, safe, arguable))
    return Bar(label, start, nominal, safe, arguable, words, sources_of_deadline(deadline))


def _ends(draft: Draft, safe: date | None, arguable: date | None) -> Message:
    first = draft.wording.short_day(safe) if safe is not None else ""
    second = draft.wording.short_day(arguable) if arguable is not None else ""
    if safe is None:
        return Message("(arguable: {day})", day=second)
    if arguable is None or arguable == safe:
        return Message("{day}", day=first)
    # Translators: two short dates on a drawing.
    return Message("{safe} (arguable: {arguable})", safe=first, arguable=second)
