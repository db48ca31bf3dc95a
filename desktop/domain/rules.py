"""Rules of law: what each one is, what it leaves behind, and the values that rules return.

A rule is a function of an :class:`~desktop.domain.inquiry.Inquiry`. It reads like its article: it asks for facts and
days, compares them, writes down its steps and returns a value. It never tests for "unknown": when it asks for
something open the inquiry interrupts it, and the engine runs it again for each possible answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.domain.dates import Calendar, DayRange, Span
from desktop.domain.messages import Message
from desktop.domain.provisions import Provision, Verified

if TYPE_CHECKING:
    from desktop.domain.checklists import Checklist
    from desktop.domain.inquiry import Inquiry

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Count:
    """One counting of days inside a step: from *start* (not counted), *span*, to *nominal*, rolled to *end*.

    *calendar* is the id of the holiday table used, None when nothing is rolled.
    """

    start: DayRange
    span: Span
    nominal: DayRange
    end: DayRange
    calendar: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of reasoning: the rule, its article as in force, the sentence, and the events and facts it rests on.

    *facts* holds ids of events and keys of facts.
    """

    rule: str
    article: str
    directive: str
    message: Message
    facts: tuple[str, ...]
    verified: Verified
    count: Count | None = None


@dataclass(frozen=True, eq=False)
class Rule(Generic[T_co]):
    """One rule of law, under its name in the list of rules; *decide* is the rule itself."""

    id: str
    name: str
    provision: Provision
    decide: Callable[[Inquiry], T_co]


def rule(provision: Provision) -> Callable[[Callable[[Inquiry], T]], Rule[T]]:
    """Make a rule of the decorated function; its name, articles and wordings are those of *provision*."""

    def declare(decide: Callable[[Inquiry], T]) -> Rule[T]:
        return Rule(provision.id, decide.__name__, provision, decide)

    return declare


class Finding(Generic[T_co]):
    """What a rule found in one run: its value, its reasons, and what this result depends on beside answered facts.

    *reasons* are its own steps and the findings of the rules it relied on, in order. *depends_on* names the open
    points, the open days and the surroundings that were consulted: the finding holds wherever these stay as they are.
    *readings* are the open points among them; *presumed* are the presumptions used.
    """

    # Not a frozen dataclass: one is made in every run, and making that takes three times as long.
    __slots__ = ("depends_on", "presumed", "readings", "reasons", "value")

    def __init__(
        self,
        value: T_co,
        reasons: tuple[Step | Finding[object], ...],
        depends_on: frozenset[str],
        readings: frozenset[str],
        presumed: Mapping[str, object],
    ) -> None:
        self.value = value
        self.reasons = reasons
        self.depends_on = depends_on
        self.readings = readings
        self.presumed = presumed

    def steps(self) -> tuple[Step, ...]:
        """Return all steps in order, each once."""
        seen: dict[int, Step] = {}
        self._gather(seen)
        return tuple(seen.values())

    def _gather(self, seen: dict[int, Step]) -> None:
        for reason in self.reasons:
            if isinstance(reason, Finding):
                reason._gather(seen)  # noqa: SLF001 - another finding
            else:
                seen.setdefault(id(reason), reason)


class Stance(Enum):
    """Which reading of the open points a run takes."""

    SAFE = "safe"
    ARGUABLE = "arguable"


class Openness(Enum):
    """Why something is open: nobody has answered, the parties differ, or the day is only known within a range."""

    UNKNOWN = "unknown"
    DISPUTED = "disputed"
    VAGUE = "vague"


class OpenQuestion(Exception):
    """Interrupts a rule that asked for something open. *answers* are all that remain possible."""

    def __init__(self, key: str, answers: tuple[object, ...], openness: Openness) -> None:
        super().__init__(key)
        self.key = key
        self.answers = answers
        self.openness = openness


class OpenComparison(OpenQuestion):
    """Interrupts a comparison of days that an open day leaves open; *answers* are the two parts of its range."""


class OpenRule(Exception):
    """Interrupts a rule that relied on another *rule* which is itself open."""

    def __init__(self, rule: Rule[object]) -> None:
        super().__init__(rule.name)
        self.rule = rule


class Unanswerable(Exception):
    """Interrupts a rule that asked for something unknown whose answers cannot be listed (an amount, a number).

    *depends_on* and *readings* are those of the rule that asked, where another one relied on it.
    """

    def __init__(
        self, key: str, depends_on: frozenset[str] = frozenset(), readings: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(key)
        self.key = key
        self.depends_on = depends_on
        self.readings = readings


class Timing(Enum):
    """How an act stands to the end of a period, on one reading and on *today*."""

    MET = "met"
    LATE = "late"
    RUNNING = "running"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Term:
    """A time limit on one reading: start day, nominal end, end, the act that keeps it, and how they stand."""

    starts_on: DayRange
    nominal: DayRange
    end: DayRange
    timing: Timing | None
    act: str | None = None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A time limit that has not begun: it waits for an event. *suspended*: a right to withhold lasts."""

    event: str
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class StateOfRight:
    """The state of the right in the words of the interchange format, and the exceptions and exclusions it rests on."""

    state: str
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocked:
    """A result that cannot be told because this fact is missing."""

    missing: str


#: Facts, and kinds of event as ``event:<kind>``, of which at least one must stand in the file for a result to arise.
#: Only to spend no time on what cannot arise; empty: the rule is always asked.
Needs = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class DeadlineRule:
    """A time limit that an assessment lists: id, who must act, and the rule that finds it (None: does not arise)."""

    id: str
    owner: str
    rule: Rule[Term | Waiting | None]
    needs: Needs = ()


@dataclass(frozen=True, eq=False)
class AmountRule:
    """A sum (or a payer) that an assessment lists; None: it does not arise."""

    id: str
    rule: Rule[Decimal | str | None]
    needs: Needs = ()


@dataclass(frozen=True, eq=False)
class FlagRule:
    """Something to be seen when its rule finds it true: a ``breach``, a ``warning``, an ``info`` or a ``remark``.

    *safe_only*: found on the safe reading only, for a deadline of the trader: nobody is accused too early.
    """

    id: str
    severity: str
    rule: Rule[bool]
    safe_only: bool = False
    needs: Needs = ()


@dataclass(frozen=True, eq=False)
class RouteRule:
    """A way out of court, and the rule that tells whether it is open."""

    id: str
    rule: Rule[bool]


@dataclass(frozen=True, eq=False)
class Law:
    """One release of the law: its rules, its holiday tables, and what it does not model.

    *calendars* are keyed by id. *kind* classifies the contract, *right* finds the state of the statutory right,
    *binding* whether the consumer is bound. *remarks* tell what follows without a date or a sum. *not_modelled* gives
    the reason for each rule of the list of rules that the program leaves out.
    """

    release: str
    checked_on: date
    calendars: Mapping[str, Calendar]
    day_of_reference: Rule[DayRange]
    regime: Rule[str]
    kind: Rule[str]
    right: Rule[StateOfRight]
    binding: Rule[str]
    exceptions: tuple[Checklist, ...]
    scope: tuple[Checklist, ...]
    deadlines: tuple[DeadlineRule, ...]
    amounts: tuple[AmountRule, ...]
    flags: tuple[FlagRule, ...]
    remarks: tuple[FlagRule, ...]
    routes: tuple[RouteRule, ...]
    not_modelled: Mapping[str, Message]
