"""Reads what is typed about the open case: whole events, and days. Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.application.event_line import NotUnderstood, Understood, read_line
from desktop.application.ports import Clock
from desktop.application.typed.days import read_typed_day
from desktop.domain.case import CaseFile
from desktop.domain.dates import WrittenDay, read_day
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message

_FULL_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")


@dataclass(frozen=True, slots=True)
class EventReader:
    """Reads in the language of the screen, as of today. *case* gives the open case when it is wanted."""

    language: str
    clock: Clock
    case: Callable[[], CaseFile]

    def read(self, text: str) -> Understood | NotUnderstood:
        """Return the event that a typed line states."""
        return read_line(text, self.clock.today(), self.language, self.case())

    def past_day(self, text: str) -> WrittenDay:
        """Return a day on which something has happened.

        Raises:
            CaseworkError: it cannot be read, or has not come yet.
        """
        day = _as_in_the_file(text) or read_typed_day(text, self.clock.today(), self.language)
        if day.earliest is not None and day.earliest > self.clock.today():
            raise CaseworkError(Message("{day} has not come yet: enter what has happened.", day=day.earliest))
        return day

    def any_day(self, text: str) -> WrittenDay:
        """Return a day that may lie ahead, such as an agreed delivery; without a year it is one that has been.

        Raises:
            CaseworkError: it cannot be read.
        """
        return _as_in_the_file(text) or _full_day(text) or read_typed_day(text, self.clock.today(), self.language)


def _as_in_the_file(text: str) -> WrittenDay | None:
    try:
        return read_day(text)
    except ValueError:
        return None


def _full_day(text: str) -> WrittenDay | None:
    found = _FULL_DAY.fullmatch(text.strip())
    if found is None:
        return None
    try:
        day = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
    return WrittenDay(day, day)
