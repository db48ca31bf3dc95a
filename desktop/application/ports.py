"""What the application needs from outside: a store of cases, a clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from desktop.domain.case import CaseFile


class Clock(Protocol):
    """Tells the day and the moment in Europe/Brussels."""

    def today(self) -> date:
        """Return the present day."""
        ...

    def now(self) -> datetime:
        """Return the present moment, with its time zone."""
        ...


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal: who did what, when. *change* is the change as JSON (``changes.to_json``)."""

    at: datetime
    author: str
    action: str
    change: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the file list shows of a case without computing it: the state of the right, and the next safe date."""

    state: str
    next_safe: date | None
    next_deadline: str | None


@dataclass(frozen=True, slots=True)
class StoredCase:
    """A case as it stands in the store. *revision* grows by one with each change."""

    id: int
    revision: int
    case: CaseFile


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the file list. *snippet* shows where a search matched, with the match between ``[`` and ``]``."""

    id: int
    reference: str
    title: str
    consumer: str
    trader: str
    trader_country: str
    closed: bool
    summary: Summary
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter that left the desk: immutable content, law stamp and hash, and the PDF itself."""

    issued_at: datetime
    language: str
    content: str
    law_release: str
    sha256: str
    pdf: bytes


class CaseStore(Protocol):
    """Keeps cases. Every method either does all of it or nothing, and raises ``CaseworkError`` when it cannot."""

    def add(self, case: CaseFile, summary: Summary, entry: JournalEntry) -> StoredCase:
        """Keep a new case and its first journal line; return it with its id and revision 1."""
        ...

    def load(self, case_id: int) -> StoredCase:
        """Return the case as it stands."""
        ...

    def append(self, stored: StoredCase, summary: Summary, entry: JournalEntry) -> None:
        """Replace the case by ``stored.case`` as revision ``stored.revision`` and write *entry*, in one transaction.

        Refused when the store does not hold exactly revision ``stored.revision - 1``.
        """
        ...

    def journal(self, case_id: int) -> Sequence[JournalEntry]:
        """Return the journal of a case, oldest first."""
        ...

    def find(self, words: str, *, closed: bool = False, limit: int = 200, offset: int = 0) -> Sequence[CaseRow]:
        """Return the files that hold every one of *words* (prefixes count), by next safe date, undated last."""
        ...

    def count(self, words: str = "", *, closed: bool = False) -> int:
        """Return how many files :meth:`find` would list without a limit."""
        ...

    def keep_letter(self, case_id: int, letter: IssuedLetter, entry: JournalEntry) -> None:
        """Keep an issued letter and its journal line."""
        ...

    def letters(self, case_id: int) -> Sequence[IssuedLetter]:
        """Return the letters of a case, oldest first."""
        ...

    def close(self) -> None:
        """Close the store; it is not used any more."""
        ...
