"""What timeline and table show: rows of facts, lanes of deadlines, the axis, in days and words. No Qt, no pixel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.application.results import Bounds, Deadline
from desktop.domain.case import Event
from desktop.domain.facts import Disputed, Nothing
from desktop.domain.messages import Message
from desktop.ui.palette import Meaning
from desktop.ui.timeline import words

EVENT, DEADLINE = "event:", "deadline:"
#: The deadline whose day is the first on which something may be done, not the last.
FIRST_DAY_ALLOWED = "energy_waiting_period"


class Proof(Enum):
    """How a fact stands: told by the consumer, told and marked as unproven, or proven."""

    REPORTED = "reported"
    UNPROVEN = "unproven"
    PROVEN = "proven"


class Family(Enum):
    """What kind of thing happened: the shape of its marker."""

    AGREEMENT = "agreement"
    THING = "thing"
    WORD = "word"
    MONEY = "money"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a fact on the axis: a day, or a range (None: no bound known). *side* is who says so, if disputed."""

    earliest: date | None
    latest: date | None
    side: str = ""

    @property
    def vague(self) -> bool:
        """Whether it is more than one possible day."""
        return self.earliest is None or self.earliest != self.latest


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact above the axis. No *spots*: it did not happen, or nobody said when; then only the table lists it.

    Its words are made when they are asked for: two hundred events are viewed anew with every key that is typed.
    """

    row: str
    event: Event
    family: Family
    proof: Proof
    spots: tuple[Spot, ...]

    @property
    def event_id(self) -> str:
        """The id of the event."""
        return self.event.id

    @property
    def kind(self) -> str:
        """The kind of the event."""
        return self.event.kind

    @property
    def item(self) -> str:
        """The thing that the event is about, where the file names one."""
        item = self.event.fields.get("item")
        return item if isinstance(item, str) else ""

    @property
    def disputed(self) -> bool:
        """Whether the parties state different days."""
        return isinstance(self.event.on, Disputed)

    @property
    def absent(self) -> bool:
        """Whether the file says that it did not happen."""
        return isinstance(self.event.on, Nothing)

    @property
    def meaning(self) -> Meaning:
        """Unproven and disputed days ask for attention."""
        return Meaning.ATTENTION if self.disputed or self.proof is Proof.UNPROVEN else Meaning.NEUTRAL

    @property
    def name(self) -> Message:
        """What happened."""
        return words.fact_name(self)

    @property
    def days(self) -> Message:
        """When, in full."""
        return words.fact_days(self)

    @property
    def status(self) -> Message:
        """How well it stands."""
        return words.fact_status(self)

    @property
    def spoken(self) -> Message:
        """The sentence for a reader."""
        return words.fact_spoken(self)


@dataclass(frozen=True, slots=True)
class Bar:
    """A deadline on the axis, in days that belong to it. Each end is a day or a range, exactly as the engine gave it.

    *first* is the first counted day (the day after the start); *arguable* is None where it equals *safe*.
    """

    first: Bounds | None
    nominal: Bounds | None
    safe: Bounds
    arguable: Bounds | None


@dataclass(frozen=True, slots=True)
class Lane:
    """A deadline below the axis; no *bar* while it waits for an event or for an answer."""

    row: str
    deadline: Deadline
    meaning: Meaning
    bar: Bar | None
    started_by: str | None
    left: int | None
    name: Message
    owner: Message
    days: Message
    status: Message
    spoken: Message


Row = FactRow | Lane


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of days with nothing in it, folded away; both days belong to the fold."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from *first* to *last*, without those in *folds*."""

    first: date
    last: date
    folds: tuple[Fold, ...]


@dataclass(frozen=True, slots=True)
class LawBand:
    """A stretch of the axis under one wording of the law. *governs*: the wording that counts for this contract."""

    first: date | None
    last: date | None
    governs: bool
    name: Message


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All that timeline and table show. *related* names, for each row, the rows that have a part in it."""

    today: date
    axis: Axis
    facts: tuple[FactRow, ...]
    lanes: tuple[Lane, ...]
    law: tuple[LawBand, ...]
    related: Mapping[str, frozenset[str]]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the one order of picture, table and reader: facts by day, then deadlines, consumer's first."""
        return self.facts + self.lanes

    def row(self, name: str) -> Row | None:
        """Return the row of that name, or None."""
        return next((row for row in self.rows if row.row == name), None)


def event_of(row: str) -> str | None:
    """Return the id of the event that a row stands for, None for a deadline."""
    return row.removeprefix(EVENT) if row.startswith(EVENT) else None


def deadline_of(row: str) -> str | None:
    """Return the id of the deadline that a row stands for, None for an event."""
    return row.removeprefix(DEADLINE) if row.startswith(DEADLINE) else None
