"""The assessment of a case: the one value from which screen, paper, calendar and command line are all made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.domain.messages import Message
from desktop.domain.rules import Step


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and the latest possible day; None where no bound is known."""

    earliest: date | None
    latest: date | None


#: A day, a range of days, or None where there is none.
Outcome = date | Bounds | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A question decided, open, or with two readings (*regime* and *binding*)."""

    state: str
    value: str | None
    open_points: tuple[str, ...]
    missing: tuple[str, ...]
    because: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Right:
    """The state of the statutory right; *arguable_state* is the better reading, equal where the law is clear."""

    state: str
    arguable_state: str
    grounds: tuple[str, ...]
    open_points: tuple[str, ...]
    missing: tuple[str, ...]
    because: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One of several ways to a deadline: its end and its reasons, when what it assumes is so.

    *assumed* pairs a fact's key, or ``event:<id>``, with the statement or the days taken as true.
    """

    assumed: tuple[tuple[str, object], ...]
    end: Outcome
    because: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """One time limit, as of *today*.

    *owner*: ``consumer``, ``trader`` or ``centre``. *state*: ``computed``, ``range``, ``not_started``, ``blocked``.
    *safe* is the day to rely on, *arguable* the other reading. *act* is the id of the event that keeps the limit.
    *arguable_because* holds the steps of the arguable reading where they differ from *because*. *ways* are those of a
    range on the safe reading, where disputed or vague facts lead to different days; *because* is then what they share.
    """

    id: str
    owner: str
    state: str
    starts_on: Outcome
    nominal: Outcome
    safe: Outcome
    arguable: Outcome
    calendar: str | None
    status: str | None
    open_points: tuple[str, ...]
    missing: tuple[str, ...]
    because: tuple[Step, ...]
    arguable_because: tuple[Step, ...] = ()
    act: str | None = None
    #: The event for which a period that has not begun waits, as ``event:<kind>``.
    waits_for: str | None = None
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in euro, or who pays; None while it cannot be told (*missing* says why) or exists on one reading only."""

    id: str
    safe: Decimal | str | None
    arguable: Decimal | str | None
    open_points: tuple[str, ...]
    missing: tuple[str, ...]
    because: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to be seen: a ``breach`` by the trader, a ``warning`` for the adviser, an ``info``."""

    id: str
    severity: str
    article: str
    because: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ElementState:
    """One fact or event of a checklist: ``yes``, ``no``, ``unknown`` or ``disputed``, and who must prove it."""

    fact: str
    state: str
    burden: str


@dataclass(frozen=True, slots=True)
class ChecklistVerdict:
    """What one exception or exclusion comes to: ``applies``, ``does_not_apply``, ``may_apply``, ``not_examined``.

    *title* names it in words, *elements* are its conditions in order.
    """

    id: str
    title: Message
    article: str
    directive: str
    verdict: str
    elements: tuple[ElementState, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A way out of court; *open* is None while it cannot be told (*missing* says why)."""

    id: str
    open: bool | None
    missing: tuple[str, ...]
    because: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Prospect:
    """What one answer to a question would lead to: *answer* is the code, *outcomes* the results still possible then."""

    answer: str
    outcomes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A fact (or ``event:<kind>``, or ``event:<id>`` for a vague day) worth asking, and what the answer decides.

    *name* is what the interchange format calls it: the fact, or ``event:<kind>``.
    """

    fact: str
    decides: tuple[str, ...]
    outcomes: int
    prospects: tuple[Prospect, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Assumption:
    """A value that counts while nobody has answered."""

    fact: str
    value: object


@dataclass(frozen=True, slots=True)
class LawStamp:
    """Which release of the law was used, when it was checked, and the day whose wordings govern the contract."""

    release: str
    checked_on: date
    version_date: date | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """All results for one case on one day."""

    reference: str
    today: date
    law: LawStamp
    regime: Verdict
    binding: Verdict | None
    right: Right
    deadlines: tuple[Deadline, ...]
    amounts: tuple[Amount, ...]
    flags: tuple[Flag, ...]
    questions: tuple[Question, ...]
    assumptions: tuple[Assumption, ...]
    exceptions: tuple[ChecklistVerdict, ...] = field(default=())
    #: Exclusions from the chapters on withdrawal.
    scope: tuple[ChecklistVerdict, ...] = field(default=())
    #: What follows without a date or a sum, and where special law stands.
    remarks: tuple[Flag, ...] = field(default=())
    routes: tuple[Route, ...] = field(default=())
    #: Exceptions and exclusions of which nothing is known, named so that nobody takes silence for an answer.
    not_examined: tuple[Message, ...] = field(default=())

    def deadline(self, deadline_id: str) -> Deadline | None:
        """Return the deadline of that id, or None when it does not arise."""
        return next((one for one in self.deadlines if one.id == deadline_id), None)

    def amount(self, amount_id: str) -> Amount | None:
        """Return the amount of that id, or None when it does not arise."""
        return next((one for one in self.amounts if one.id == amount_id), None)
