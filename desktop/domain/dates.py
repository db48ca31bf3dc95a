"""Days, vague days, spans of time, calendars.

A *day* is a ``datetime.date`` in Europe/Brussels. A vague day is a closed range of days; arithmetic on it works on both
ends, which is exact because every operation here is monotone (a later day never gives an earlier result).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum

from dateutil.relativedelta import relativedelta

ONE_DAY = timedelta(days=1)
#: Stands for "no earliest day is known". Results that grow from it are shown without an earliest end.
UNBOUNDED = date(1, 1, 1)
_FIRST_PLAUSIBLE_YEAR = 1000
#: Years that a case file may name; beyond them a slip of the pen is likelier than a date.
YEARS = range(1900, 2150)


@dataclass(frozen=True, slots=True)
class Days:
    """A span of calendar days; the first day is not counted (Reg. 1182/71 art. 3(1))."""

    count: int


@dataclass(frozen=True, slots=True)
class Months:
    """A span of months; it ends on the same day of the month, or on the last when that is missing (art. 3(2)(c))."""

    count: int


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A span that counts only the working days of a calendar."""

    count: int


Span = Days | Months


@dataclass(frozen=True, slots=True)
class Calendar:
    """The holidays of one state, by one list. Sundays are never working days, Saturdays only where *saturdays_work*.

    *holidays* maps each day to the name of the holiday; *known* is the range of years for which the list is complete.
    """

    id: str
    holidays: Mapping[date, str]
    known: range
    saturdays_work: bool = False

    def is_working_day(self, day: date) -> bool:
        """Tell whether *day* is neither a Sunday, nor a holiday of this calendar, nor a Saturday that counts as one."""
        return day.weekday() < (6 if self.saturdays_work else 5) and day not in self.holidays

    def why_not_working(self, day: date) -> str | None:
        """Return the holiday's name, ``"saturday"`` or ``"sunday"``; None for a working day."""
        if day in self.holidays:
            return self.holidays[day]
        return None if self.is_working_day(day) else {5: "saturday", 6: "sunday"}[day.weekday()]

    def roll(self, day: date) -> date:
        """Return *day*, or the next working day (Reg. 1182/71 art. 3(4))."""
        working = 6 if self.saturdays_work else 5
        while day.weekday() >= working or day in self.holidays:
            day += ONE_DAY
        return day


def add(day: date, span: Span) -> date:
    """Return the last day of a *span* that starts on *day* (not counted). A missing day becomes the month's last."""
    if isinstance(span, Days):
        return day + timedelta(days=span.count)
    moved: date = day + relativedelta(months=span.count)
    return moved


def add_working_days(day: date, span: WorkingDays, calendar: Calendar) -> date:
    """Return the day on which *span* working days after *day* have been counted."""
    for _ in range(span.count):
        day = calendar.roll(day + ONE_DAY)
    return day


class Answer(Enum):
    """The three values of a comparison between days that may be vague."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A date of the case that is only known within a range. *unknown*: nobody has said anything of it."""

    key: str
    earliest: date
    latest: date
    unknown: bool = False


class DayRange:
    """A day of which only the earliest and the latest possible value are known; both are equal when it is certain.

    *about* is the open date on which it depends, and *made* the monotone way in which it was made from that date (None:
    it is that date itself). The engine cuts the open date where a comparison stays open.
    """

    __slots__ = ("about", "earliest", "latest", "made")

    def __init__(
        self,
        earliest: date,
        latest: date | None = None,
        about: OpenDay | None = None,
        made: Callable[[date], date] | None = None,
    ) -> None:
        self.earliest = earliest
        self.latest = earliest if latest is None else latest
        self.about = about
        self.made = made

    @property
    def certain(self) -> bool:
        """Whether there is only one possible day."""
        return self.earliest == self.latest

    def mapped(self, function: Callable[[date], date]) -> DayRange:
        """Return the range under a monotone *function* (a later day never gives an earlier result)."""
        if self.about is None and self.earliest == self.latest:
            return DayRange(function(self.earliest))
        before = self.made
        made = function if before is None else lambda day: function(before(day))
        return DayRange(function(self.earliest), function(self.latest), self.about, made)

    def plus(self, span: Span) -> DayRange:
        """Return the range of the last days of *span*."""
        return self.mapped(lambda day: add(day, span))

    def rolled(self, calendar: Calendar) -> DayRange:
        """Return the range moved to working days of *calendar*."""
        return self.mapped(calendar.roll)

    def last_day_by(self, limit: date) -> date:
        """Return the last day of the open date for which this day is on or before *limit*, by halving.

        Only for a range that *limit* really divides.
        """
        assert self.about is not None
        low, high = self.about.earliest, self.about.latest
        while low < high:
            middle = low + (high - low + ONE_DAY) // 2
            if (self.made(middle) if self.made else middle) <= limit:
                low = middle
            else:
                high = middle - ONE_DAY
        return low

    def is_by(self, other: DayRange) -> Answer:
        """Tell whether this day is on or before *other*."""
        if self.latest <= other.earliest:
            return Answer.YES
        if self.earliest > other.latest:
            return Answer.NO
        return Answer.OPEN

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DayRange) and (self.earliest, self.latest) == (other.earliest, other.latest)

    def __hash__(self) -> int:
        return hash((self.earliest, self.latest))

    def __repr__(self) -> str:
        return f"{self.earliest}" if self.certain else f"[{self.earliest}..{self.latest}]"


def plausible(day: date) -> date | None:
    """Return *day*, or None when it only stands for "no bound known"."""
    return day if day.year >= _FIRST_PLAUSIBLE_YEAR else None


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as the case file writes it (ISO 8601-2 subset): its possible range, its time of day, whether it is proven.

    *earliest* or *latest* is None for an open end.
    """

    earliest: date | None
    latest: date | None
    at: time | None = None
    proven: bool = True

    @property
    def certain(self) -> bool:
        """Whether it names one single day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return write_day(self)


_DAY = r"(\d{4})-(\d{2})-(\d{2})"
_FORMS = (
    re.compile(rf"{_DAY}(?:T(\d{{2}}):(\d{{2}}))?(\?)?", re.ASCII),
    re.compile(r"(\d{4})(?:-(\d{2}))?", re.ASCII),
    re.compile(rf"\[(?:{_DAY})?\.\.(?:{_DAY})?\]", re.ASCII),
)


def read_day(text: str) -> WrittenDay:
    """Read a day in the subset of ISO 8601-2 (EDTF) that the case file uses.

    Raises:
        ValueError: the text is in none of the forms, names a day that does not exist, or a year far off.
    """
    written = _read(text)
    if any(day is not None and day.year not in YEARS for day in (written.earliest, written.latest)):
        raise ValueError(text)
    return written


def _read(text: str) -> WrittenDay:
    if found := _FORMS[0].fullmatch(text):
        year, month, day, hour, minute, unproven = found.groups()
        value = date(int(year), int(month), int(day))
        at = time(int(hour), int(minute)) if hour else None
        return WrittenDay(value, value, at, proven=not unproven)
    if found := _FORMS[1].fullmatch(text):
        year, month = found.groups()
        first = date(int(year), int(month or 1), 1)
        return WrittenDay(first, first + (relativedelta(months=1) if month else relativedelta(years=1)) - ONE_DAY)
    if found := _FORMS[2].fullmatch(text):
        parts = found.groups()
        earliest = date(*map(int, parts[:3])) if parts[0] else None
        latest = date(*map(int, parts[3:])) if parts[3] else None
        if (earliest or latest) is None or (earliest and latest and earliest > latest):
            raise ValueError(text)
        return WrittenDay(earliest, latest)
    raise ValueError(text)


def write_day(day: WrittenDay) -> str:
    """Write *day* in the form of the case file; the shortest one that says the same."""
    if day.earliest is not None and day.earliest == day.latest:
        return day.earliest.isoformat() + (day.at.strftime("T%H:%M") if day.at else "") + ("" if day.proven else "?")
    if day.earliest and day.latest:
        for length in (7, 4):
            if _same_range(day, short := day.earliest.isoformat()[:length]):
                return short
    return f"[{day.earliest or ''}..{day.latest or ''}]"


def _same_range(day: WrittenDay, text: str) -> bool:
    return read_day(text) == day
