"""What the tests of the window share: a store in memory, a clock that stands still, and a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.application.ports import (
    CaseRow,
    CaseStore,
    IssuedLetter,
    JournalEntry,
    StoredCase,
    Summary,
)
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message
from desktop.ui.look import Look
from desktop.ui.palette import LIGHT

TODAY = date(2026, 11, 20)


@dataclass
class FixedClock:
    """A clock that stands still until it is set."""

    day: date = TODAY

    def today(self) -> date:
        """Return the day."""
        return self.day

    def now(self) -> datetime:
        """Return nine in the morning of the day."""
        return datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=ZoneInfo("Europe/Brussels"))


@dataclass
class MemoryStore:
    """A store without a disk. *broken* makes it refuse the next changes."""

    cases: dict[int, StoredCase] = field(default_factory=dict)
    summaries: dict[int, Summary] = field(default_factory=dict)
    entries: dict[int, list[JournalEntry]] = field(default_factory=dict)
    kept_letters: dict[int, list[IssuedLetter]] = field(default_factory=dict)
    broken: bool = False
    fetched: list[tuple[int, int]] = field(default_factory=list)

    def close(self) -> None:
        """Nothing is open."""

    def add(self, case: CaseFile, summary: Summary, entry: JournalEntry) -> StoredCase:
        """Keep a new case."""
        stored = StoredCase(len(self.cases) + 1, 1, case)
        self._keep(stored, summary, entry)
        return stored

    def load(self, case_id: int) -> StoredCase:
        """Return a case."""
        return self.cases[case_id]

    def append(self, stored: StoredCase, summary: Summary, entry: JournalEntry) -> None:
        """Replace a case."""
        assert stored.revision == self.cases[stored.id].revision + 1
        self._keep(stored, summary, entry)

    def journal(self, case_id: int) -> Sequence[JournalEntry]:
        """Return the journal."""
        return self.entries[case_id]

    def find(self, words: str, *, closed: bool = False, limit: int = 200, offset: int = 0) -> Sequence[CaseRow]:  # noqa: ARG002
        """Return a page of the files found."""
        self.fetched.append((offset, limit))
        return self._found(words)[offset : offset + limit]

    def count(self, words: str = "", *, closed: bool = False) -> int:  # noqa: ARG002 - the port
        """Return how many files are found."""
        return len(self._found(words))

    def keep_letter(self, case_id: int, letter: IssuedLetter, entry: JournalEntry) -> None:
        """Keep a letter."""
        self.kept_letters.setdefault(case_id, []).append(letter)
        self.entries[case_id].append(entry)

    def letters(self, case_id: int) -> Sequence[IssuedLetter]:
        """Return the letters of a case."""
        return self.kept_letters.get(case_id, [])

    def _keep(self, stored: StoredCase, summary: Summary, entry: JournalEntry) -> None:
        if self.broken:
            raise CaseworkError(Message("The disk is full: make room and try again."))
        self.cases[stored.id] = stored
        self.summaries[stored.id] = summary
        self.entries.setdefault(stored.id, []).append(entry)

    def _found(self, words: str) -> list[CaseRow]:
        rows = [self._row(stored) for stored in self.cases.values()]
        wanted = words.lower().split()
        found = [
            row
            for row in rows
            if all(word in f"{row.reference} {row.consumer} {row.trader}".lower() for word in wanted)
        ]
        return sorted(found, key=lambda row: (row.summary.next_safe or date.max, row.id))

    def _row(self, stored: StoredCase) -> CaseRow:
        case = stored.case
        return CaseRow(
            id=stored.id,
            reference=case.reference,
            title=case.title,
            consumer=case.consumer.name,
            trader=case.trader.name,
            trader_country=str(case.facts.get("trader.country", "")),
            closed=False,
            summary=self.summaries[stored.id],
        )


@dataclass
class FakeDesks:
    """Desks without files: one passphrase opens them all."""

    store: CaseStore
    known: tuple[Path, ...] = ()
    created: list[tuple[Path, str]] = field(default_factory=list)

    def recent(self) -> Sequence[Path]:
        """Return the desks of before."""
        return self.known

    def suggested_place(self) -> Path:
        """Return a place."""
        return Path("desk.quatorze")

    def create_desk(self, path: Path, passphrase: str) -> CaseStore:
        """Create a desk."""
        self.created.append((path, passphrase))
        return self.store

    def open_desk(self, path: Path, passphrase: str) -> CaseStore:  # noqa: ARG002 - the port
        """Open a desk."""
        if passphrase != "correct horse battery":
            raise CaseworkError(Message("This is not the passphrase of this desk."))
        return self.store

    def sample_desk(self) -> CaseStore:
        """Return the desk."""
        return self.store


@pytest.fixture
def clock() -> FixedClock:
    """A clock on 20 November 2026."""
    return FixedClock()


@pytest.fixture
def look() -> Look:
    """The window in English and in light colours."""
    return Look(Wording("en"), LIGHT)


@pytest.fixture
def store() -> MemoryStore:
    """An empty store."""
    return MemoryStore()


@pytest.fixture
def keep(store: MemoryStore, clock: FixedClock) -> Callable[..., int]:
    """Put a case into the store: ``keep(case, next_safe=day)``; returns its id."""

    def put(case: CaseFile, *, state: str = "open", next_safe: date | None = None) -> int:
        entry = JournalEntry(clock.now(), "Test", "created", "{}")
        return store.add(case, Summary(state, next_safe, "withdrawal"), entry).id

    return put


def named(number: int) -> CaseFile:
    """Return a case with invented parties."""
    case = CaseFile(reference=f"TEST-{number:04}")
    return replace(case, consumer=replace(case.consumer, name=f"Consumer {number}"))
