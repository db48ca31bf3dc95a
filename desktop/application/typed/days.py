"""Reads a day as people type it, in French, Dutch, German or English: always day first, never in the future.

* A day without a year is the nearest such day on or before today; so is a month, a weekday, a bare ``le 5``.
* ``mi-octobre`` is the 11th to the 20th, ``début`` the 1st to the 10th, ``fin`` the 21st to the end.
* ``avant le 5`` ends on the 4th, ``au plus tard le 5`` on the 5th; ``après`` and ``à partir de`` likewise.
* ``lundi dernier`` is the last Monday before today; ``lundi`` alone is refused on a Monday.
* ``18/10?`` is unproven. Two figures of a year are 20xx.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, time, timedelta

from dateutil.relativedelta import relativedelta

from desktop.application.typed.grammar import Phrase, Point, find_days
from desktop.application.typed.tokens import Token, tokens
from desktop.application.typed.vocabulary import vocabulary
from desktop.domain.dates import ONE_DAY, WrittenDay
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message

#: How many years back a day without a year is looked for: far enough for 29 February.
_YEARS_BACK = 8
_LONGEST_BARE_GAP = timedelta(31)
_PARTS = {"begin": (1, 10), "middle": (11, 20), "end": (21, None)}


def read_typed_day(text: str, today: date, language: str = "fr") -> WrittenDay:
    """Read a text that is nothing but a day.

    Raises:
        CaseworkError: it is none, or names a day that does not exist or lies in the future.
    """
    parts = tokens(text, vocabulary(language))
    phrases, rest = find_days(parts, today)
    times = [part for part in rest if part.form == "time"]
    left = [part for part in rest if part.form not in {"time", "question", "dash"} and not _is_mark(part)]
    if len(phrases) != 1 or len(times) > 1 or left:
        word = left[0].said if left else text
        raise CaseworkError(Message("“{text}” was not read as a day: write it as 18/10/2026.", text=word))
    return written(phrases[0], today, times[0] if times else None, proven=not is_unproven(rest))


def is_unproven(parts: list[Token]) -> bool:
    """Tell whether a question mark, or the words for it, stand beside the day."""
    return any(part.form == "question" or part.number_as("unproven") for part in parts)


def _is_mark(part: Token) -> bool:
    return any(part.number_as(cls) for cls in ("unproven", "article", "of", "at"))


def written(phrase: Phrase, today: date, at: Token | None = None, *, proven: bool = True) -> WrittenDay:
    """Return what a statement of time means today.

    Raises:
        CaseworkError: the day does not exist, is not that weekday, lies in the future, or a time has no single day.
    """
    moment = at.values[0] if at is not None else phrase.point.at
    assert moment is None or isinstance(moment, time)
    earliest, latest = _bounds(phrase, today)
    if earliest is not None and earliest > today:
        raise CaseworkError(
            Message(
                "{day} lies in the future: what is entered here has happened by {today}.", day=earliest, today=today
            )
        )
    certain = earliest is not None and earliest == latest
    if moment is not None and not certain:
        raise CaseworkError(Message("A time of day needs one certain day."))
    return WrittenDay(earliest, latest, moment, proven=proven or not certain)


def _bounds(phrase: Phrase, today: date) -> tuple[date | None, date | None]:
    if phrase.other is not None:
        return _between(phrase.point, phrase.other, today)
    earliest, latest = _nearest(phrase.point, today)
    return {
        "on": (earliest, latest),
        "before": (None, earliest - ONE_DAY),
        "until": (None, latest),
        "after": (latest + ONE_DAY, None),
        "from": (earliest, None),
    }[phrase.relation]


def first_on_or_after(point: Point, day: date) -> date:
    """Return the first day that *point* can mean on or after *day*: for a limit that was set on *day*.

    Raises:
        CaseworkError: there is none.
    """
    for year in range(day.year, day.year + _YEARS_BACK + 1):
        for _, latest in _occurrences(point, year):
            if latest >= day:
                return latest
    raise _no_such_day(point)


def _between(first: Point, second: Point, today: date) -> tuple[date, date]:
    """Return the range; the first day takes month and year from the second where it has none of its own."""
    if second.month is not None and first.month is None and second.year is not None:
        ends = list(_occurrences(second, second.year))
        starts = _backwards(first, ends[0][1]) if ends else ()
        for start in starts:
            return start[0], ends[0][1]
        raise _no_such_day(first if ends else second)
    given = first.year if first.year is not None else second.year
    for start in _backwards(first, today if given is None else date(given, 12, 31)):
        for end in _forwards(second, start[0]):
            if first.month is not None or first.fixed or end[1] - start[0] <= _LONGEST_BARE_GAP:
                return start[0], end[1]
            break
    raise _no_such_day(second)


def _nearest(point: Point, today: date) -> tuple[date, date]:
    """Return the days that *point* means: those of its year, else the last such days that have begun by *today*."""
    found = next(_backwards(point, today if point.year is None else date.max), None)
    if found is None:
        raise _no_such_day(point)
    if point.weekday is not None and found[0].weekday() != point.weekday:
        raise CaseworkError(Message("“{text}”: {day} is another day of the week.", text=point.said, day=found[0]))
    return found


def _backwards(point: Point, last_start: date) -> Iterator[tuple[date, date]]:
    newest = last_start.year if point.year is None else point.year
    for year in range(newest, max(newest - _YEARS_BACK, MINYEAR) - 1, -1):
        for occurrence in reversed(list(_occurrences(point, year))):
            if occurrence[0] <= last_start:
                yield occurrence


def _forwards(point: Point, first: date) -> Iterator[tuple[date, date]]:
    for year in range(first.year, min(first.year + 2, MAXYEAR)):
        for occurrence in _occurrences(point, year):
            if occurrence[1] >= first:
                yield occurrence


def _occurrences(point: Point, year: int) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of all that *point* can mean in *year*, in order."""
    if point.fixed is not None:
        if point.fixed.year == year:
            yield point.fixed, point.fixed
        return
    if point.year is not None and point.year != year:
        return
    if point.month is None and point.day is None:
        yield date(year, 1, 1), date(year, 12, 31)
        return
    for month in range(1, 13) if point.month is None else [point.month]:
        if 1 <= month <= 12:
            yield from _in_month(point, date(year, month, 1))


def _in_month(point: Point, first: date) -> Iterator[tuple[date, date]]:
    last = first + relativedelta(months=1) - ONE_DAY
    if point.part is not None:
        start, end = _PARTS[point.part]
        yield first.replace(day=start), last if end is None else first.replace(day=end)
    elif point.day is None:
        yield first, last
    elif 1 <= point.day <= last.day:
        yield first.replace(day=point.day), first.replace(day=point.day)


def _no_such_day(point: Point) -> CaseworkError:
    if point.month is not None and not 1 <= point.month <= 12:
        return CaseworkError(Message("“{text}” has no such month: the day comes first, as in 18/10.", text=point.said))
    return CaseworkError(Message("“{text}” is no day of the calendar: write it as 18/10/2026.", text=point.said))
