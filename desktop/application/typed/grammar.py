"""Finds the statements of time in a typed line: which words and figures together name a day, and how."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from desktop.application.typed.tokens import Token, full_year
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message

_RELATIONS = ("before", "until", "after", "from")
_PARTS = ("begin", "middle", "end")
_LONGEST_AGO = 3650


@dataclass(frozen=True, slots=True)
class Point:
    """A day as far as it was said: *fixed* for "yesterday", else any of day, part of the month, month, year."""

    said: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    part: str | None = None
    fixed: date | None = None
    weekday: int | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole statement of time: one point, or two (*relation* ``between``), or one side of a point."""

    relation: str
    point: Point
    other: Point | None = None


def find_days(parts: list[Token], today: date) -> tuple[list[Phrase], list[Token]]:
    """Return the statements of time of a line, and the parts that belong to none.

    Raises:
        CaseworkError: one is begun in a way that could mean two things.
    """
    grammar = _Grammar(parts, today)
    phrases: list[Phrase] = []
    rest: list[Token] = []
    place = 0
    while place < len(parts):
        found = grammar.phrase(place)
        if found is None:
            rest.append(parts[place])
            place += 1
        else:
            phrases.append(found[0])
            place = found[1]
    return phrases, rest


class _Grammar:
    """Looks for a statement of time from one place of the line on; returns it with the place after it, or None."""

    def __init__(self, parts: list[Token], today: date) -> None:
        self._parts = parts
        self._today = today

    def _is(self, place: int, *classes: str) -> str | None:
        if place < len(self._parts):
            for cls in classes:
                if self._parts[place].number_as(cls):
                    return cls
        return None

    def _form(self, place: int) -> str:
        return self._parts[place].form if place < len(self._parts) else ""

    def phrase(self, place: int) -> tuple[Phrase, int] | None:
        """Return the statement that begins at *place*."""
        for reader in (self._two, self._ago, self._one_side, self._single):
            if found := reader(place):
                return found
        if self._is(place, "about") and self._point(place + 1, licensed=True):
            raise CaseworkError(
                Message(
                    "“{word}” says too little: write the earliest and the latest day, as in between 15/10 and 20/10.",
                    word=self._parts[place].said,
                )
            )
        return None

    def _single(self, place: int) -> tuple[Phrase, int] | None:
        found = self._point(place)
        return (Phrase("on", found[0]), found[1]) if found else None

    def _one_side(self, place: int) -> tuple[Phrase, int] | None:
        relation = self._is(place, *_RELATIONS)
        found = self._point(place + 1, licensed=True) if relation else None
        return (Phrase(str(relation), found[0]), found[1]) if found else None

    def _two(self, place: int) -> tuple[Phrase, int] | None:
        """Read "between 3 and 7/11", "from 3 to 7/11", "3 - 7/11", "3-7 November"."""
        if self._form(place) == "pair" and (found := self._named_pair(place)):
            return found
        opened = self._is(place, "between", "span") is not None
        first = self._point(place + 1 if opened else place, licensed=True)
        if first is None or not (self._is(first[1], "and") if opened else self._form(first[1]) == "dash"):
            return None
        second = self._point(first[1] + 1, licensed=True)
        return (Phrase("between", first[0], second[0]), second[1]) if second else None

    def _named_pair(self, place: int) -> tuple[Phrase, int] | None:
        if not self._is(place + 1, "month"):
            return None
        _, last, first, _ = self._parts[place].values
        month, after = self._month_and_year(place + 1)
        said = self._parts[place].said
        assert isinstance(first, int)
        assert isinstance(last, int)
        return Phrase("between", Point(said, first), replace(month, day=last)), after

    def _ago(self, place: int) -> tuple[Phrase, int] | None:
        """Read "il y a 3 jours", "vor 3 Tagen", "3 days ago"."""
        start = place + 1 if self._is(place, "ago") else place
        if self._form(start) != "number" or not self._is(start + 1, "days"):
            return None
        if start == place and not self._is(start + 2, "ago"):
            return None
        count = self._parts[start].values[0]
        assert isinstance(count, int)
        after = start + 2 if start > place else start + 3
        said = " ".join(part.said for part in self._parts[place:after])
        if count > _LONGEST_AGO:
            raise CaseworkError(Message("“{text}” was not read as a day: write it as 18/10/2026.", text=said))
        return Phrase("on", Point(said, fixed=self._today - timedelta(count))), after

    def _point(self, place: int, *, licensed: bool = False) -> tuple[Point, int] | None:
        """Read one day. A bare number is one only where it is *licensed*: after an article, inside a range."""
        start = place
        place, licensed = self._past_articles(place, licensed=licensed)
        weekday = None
        if self._is(place, "last") and self._is(place + 1, "weekday"):
            return self._last_weekday(place + 1), place + 2
        if self._is(place, "weekday"):
            weekday = (self._parts[place].number_as("weekday") or 1) - 1
            place += 1
            if self._is(place, "last"):
                return self._last_weekday(place - 1), place + 1
            after, licensed = self._past_articles(place, licensed=True)
            if (found := self._simple(after, licensed=licensed)) is None:
                return self._bare_weekday(place - 1), place
        elif (found := self._simple(place, licensed=licensed)) is None:
            return None
        said = " ".join(part.said for part in self._parts[start : found[1]])
        return replace(found[0], weekday=weekday, said=said), found[1]

    def _past_articles(self, place: int, *, licensed: bool) -> tuple[int, bool]:
        while cls := self._is(place, "article", "of"):
            licensed = licensed or cls == "article"
            place += 1
        return place, licensed

    def _simple(self, place: int, *, licensed: bool) -> tuple[Point, int] | None:
        form = self._form(place)
        if form in {"iso", "iso_month", "date", "month_year", "pair", "year"}:
            year, month, day, at = self._parts[place].values if form != "year" else (*self._parts[place].values,)
            return _figures(self._parts[place].said, year, month, day, at), place + 1
        if form == "number":
            return self._numbered(place, licensed=licensed)
        if part := self._is(place, *_PARTS):
            after = place + 1
            while self._is(after, "of", "article") or self._form(after) == "dash":
                after += 1
            if not self._is(after, "month"):
                return None
            month_point, after = self._month_and_year(after)
            return replace(month_point, part=part), after
        if self._is(place, "month"):
            return self._month_first(place)
        for days_back, cls in enumerate(("today", "yesterday", "before_yesterday")):
            if self._is(place, cls):
                return Point(self._parts[place].said, fixed=self._today - timedelta(days_back)), place + 1
        return None

    def _numbered(self, place: int, *, licensed: bool) -> tuple[Point, int] | None:
        day, ordinal, _ = self._parts[place].values
        assert isinstance(day, int)
        after = place + 1
        while self._is(after, "of"):
            after += 1
        if self._is(after, "month"):
            month, after = self._month_and_year(after)
            return replace(month, day=day), after
        if (licensed or ordinal) and 1 <= day <= 31:
            return Point(self._parts[place].said, day), place + 1
        return None

    def _month_first(self, place: int) -> tuple[Point, int]:
        """Read "October 2026", "October 18, 2026", "Oct 18th"; refuse "Oct 18", which could be day or year."""
        if self._form(place + 1) == "number":
            day, ordinal, _ = self._parts[place + 1].values
            with_year = self._form(place + 2) == "year"
            assert isinstance(day, int)
            if not with_year and not ordinal:
                said = f"{self._parts[place].said} {self._parts[place + 1].said}"
                raise CaseworkError(
                    Message("“{text}” could be a day or a year: write the day first, or all four figures.", text=said)
                )
            year = self._parts[place + 2].values[0] if with_year else None
            point = _figures("", year, self._parts[place].number_as("month"), day, None)
            return point, place + (3 if with_year else 2)
        return self._month_and_year(place)

    def _month_and_year(self, place: int) -> tuple[Point, int]:
        month = self._parts[place].number_as("month")
        after = place + 1
        while self._is(after, "of"):
            after += 1
        if self._form(after) == "year":
            year = self._parts[after].values[0]
            return _figures("", year, month, None, None), after + 1
        if self._form(place + 1) == "number":
            figures, ordinal, length = self._parts[place + 1].values
            if length == 2 and not ordinal:
                return Point("", None, month, full_year(f"{figures:02}")), place + 2
        return Point("", None, month), place + 1

    def _last_weekday(self, place: int) -> Point:
        weekday = (self._parts[place].number_as("weekday") or 1) - 1
        back = (self._today.weekday() - weekday - 1) % 7 + 1
        return Point(self._parts[place].said, fixed=self._today - timedelta(back))

    def _bare_weekday(self, place: int) -> Point:
        point = self._last_weekday(place)
        if point.fixed == self._today - timedelta(7):
            raise CaseworkError(
                Message("Today is a “{weekday}” itself: write the day as 18/10.", weekday=self._parts[place].said)
            )
        return point


def _figures(said: str, year: object, month: object, day: object, at: object) -> Point:
    return Point(
        said,
        day if isinstance(day, int) else None,
        month if isinstance(month, int) else None,
        year if isinstance(year, int) else None,
        at=at if isinstance(at, time) else None,
    )
