"""One counting of days as a strip of boxes: start greyed, counted days numbered, rolled days named. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from desktop.domain.dates import ONE_DAY, Calendar, DayRange, Days, Months, Span, add, plausible
from desktop.domain.messages import Label, Message
from desktop.domain.rules import Count

#: More boxes than this are too many to read: the middle is gathered in one.
_MOST = 31
_SHOWN_AT_ENDS = 3
_YEARS_FROM = 25


class CellKind(Enum):
    """What a box stands for."""

    START = "start"
    COUNTED = "counted"
    GATHERED = "gathered"
    ROLLED = "rolled"


@dataclass(frozen=True, slots=True)
class Cell:
    """One box: the days from *first* to *last*, counted as *number* (to *upto*, when several are gathered).

    *reason* names why the day is no working day, where that moved the end. *ends* marks the last day of the period.
    """

    kind: CellKind
    first: date
    last: date
    number: int | None = None
    upto: int | None = None
    reason: Label | None = None
    ends: bool = False


class Unit(Enum):
    """What one numbered box holds."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Strip:
    """The boxes of one counting, from the start to the last day. *case* says which day was taken, when it is vague."""

    unit: Unit
    cells: tuple[Cell, ...]
    start: date
    nominal: date
    end: date
    calendar: str | None
    case: Message | None = None


def strips(count: Count, calendars: Mapping[str, Calendar]) -> tuple[Strip, ...]:
    """Return the strip of *count*; for a vague start the strips of its earliest and of its latest day."""
    calendar = calendars.get(count.calendar) if count.calendar else None
    if _one_day(count.start):
        return (_strip(count.start.latest, count.end.latest, count.span, count.calendar, calendar),)
    latest = _strip(count.start.latest, count.end.latest, count.span, count.calendar, calendar)
    latest = replace(latest, case=Message("If the start was as late as possible"))
    if plausible(count.start.earliest) is None:
        return (latest,)
    earliest = _strip(count.start.earliest, count.end.earliest, count.span, count.calendar, calendar)
    return replace(earliest, case=Message("If the start was as early as possible")), latest


def _one_day(days: DayRange) -> bool:
    return days.earliest == days.latest


def _strip(start: date, end: date, span: Span, calendar_id: str | None, calendar: Calendar | None) -> Strip:
    unit, counted = _counted(start, span)
    nominal = counted[-1].last if counted else start
    cells = [Cell(CellKind.START, start, start), *_gathered(counted)]
    if calendar is not None and nominal != end:
        cells[-1] = replace(cells[-1], reason=_reason(calendar, nominal))
    cells += _rolled(nominal, end, calendar)
    cells[-1] = replace(cells[-1], ends=True)
    return Strip(unit, tuple(cells), start, nominal, end, calendar_id)


def _counted(start: date, span: Span) -> tuple[Unit, list[Cell]]:
    if isinstance(span, Days):
        return Unit.DAY, list(_pieces(start, [Days(number) for number in range(1, span.count + 1)]))
    if span.count >= _YEARS_FROM and span.count % 12 == 0:
        return Unit.YEAR, list(_pieces(start, [Months(12 * number) for number in range(1, span.count // 12 + 1)]))
    return Unit.MONTH, list(_pieces(start, [Months(number) for number in range(1, span.count + 1)]))


def _pieces(start: date, spans: Sequence[Span]) -> Iterator[Cell]:
    first = start + ONE_DAY
    for number, span in enumerate(spans, 1):
        last = add(start, span)
        yield Cell(CellKind.COUNTED, first, last, number)
        first = last + ONE_DAY


def _gathered(cells: list[Cell]) -> list[Cell]:
    if len(cells) <= _MOST:
        return cells
    middle = cells[_SHOWN_AT_ENDS:-_SHOWN_AT_ENDS]
    whole = Cell(CellKind.GATHERED, middle[0].first, middle[-1].last, middle[0].number, middle[-1].number)
    return [*cells[:_SHOWN_AT_ENDS], whole, *cells[-_SHOWN_AT_ENDS:]]


def _rolled(nominal: date, end: date, calendar: Calendar | None) -> Iterator[Cell]:
    day = nominal + ONE_DAY
    while day <= end:
        yield Cell(CellKind.ROLLED, day, day, reason=_reason(calendar, day))
        day += ONE_DAY


def _reason(calendar: Calendar | None, day: date) -> Label | None:
    name = calendar.why_not_working(day) if calendar is not None else None
    return Label("holiday", name) if name is not None else None
