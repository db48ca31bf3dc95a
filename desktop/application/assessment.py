"""One case, one release of the law, one day: one assessment, from which screen, letter and command line all come.

Each result is explored on both stances. Its state follows from the two trees of outcomes: one day on every leaf is
``computed``; different days because of vague or disputed dates are a ``range``; different days because nobody has
answered something are ``blocked``, with what is missing. The two readings are never merged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.application.exploration import Explorer, Leaf, Tree, leaves, shared_steps
from desktop.application.questions import Essence, Examined, missing_keys, questions
from desktop.application.results import (
    Amount,
    Assessment,
    Assumption,
    Bounds,
    Deadline,
    Flag,
    LawStamp,
    Outcome,
    Right,
    Verdict,
)
from desktop.application.ways import ways
from desktop.domain.case import CaseFile
from desktop.domain.dates import DayRange, plausible
from desktop.domain.matter import Matter
from desktop.domain.rules import (
    AmountRule,
    Blocked,
    DeadlineRule,
    FlagRule,
    Law,
    Rule,
    Stance,
    StateOfRight,
    Step,
    Term,
    Timing,
    Waiting,
)


def assess(case: CaseFile, law: Law, today: date) -> Assessment:
    """Return every result for *case* on *today* under *law*."""
    return _Assessor(case, law, today).assess()


#: The results on which all others hang.
_DECISIVE = ("regime", "right", "withdrawal")
#: The deadline that is listed with both dates of the reading in which the right exists.
_WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class _Readings:
    """The outcomes of one rule on both stances, the open points that make them differ, and what is missing."""

    safe: Tree
    arguable: Tree
    open_points: tuple[str, ...]
    missing: tuple[str, ...]
    one_stance: bool = False


class _Assessor:
    def __init__(self, case: CaseFile, law: Law, today: date) -> None:
        self._case = case
        self._law = law
        self._today = today
        self._explorer = Explorer(Matter(case, today), law)
        self._presumed: dict[str, object] = {}
        self._examined: list[Examined] = []

    def assess(self) -> Assessment:
        regime = self._regime()
        right = self._right()
        deadlines = tuple(d for rule in self._law.deadlines if (d := self._deadline(rule)) is not None)
        amounts = tuple(a for rule in self._law.amounts if (a := self._amount(rule)) is not None)
        flags = tuple(f for rule in self._law.flags if (f := self._flag(rule)) is not None)
        return Assessment(
            reference=self._case.reference,
            today=self._today,
            law=LawStamp(self._law.release, self._law.checked_on, self._version_date()),
            regime=regime,
            binding=None,
            right=right,
            deadlines=deadlines,
            amounts=amounts,
            flags=flags,
            questions=tuple(replace(one, name=self._public(one.fact)) for one in questions(self._worth_asking(right))),
            assumptions=tuple(Assumption(fact, value) for fact, value in sorted(self._presumed.items())),
            not_examined=self._law.not_examined,
        )

    def _worth_asking(self, right: Right) -> list[Examined]:
        """Return the results that questions are asked for: while the right waits for an answer, nothing else is."""
        return [one for one in self._examined if one.name in _DECISIVE] if right.missing else self._examined

    # -- exploring ----------------------------------------------------------------------------------------------

    def _readings(self, name: str, rule: Rule[object], essence: Essence) -> _Readings:
        """Explore *rule* on both stances and find which open points, taken alone, change its result.

        What follows from the right is blocked all the same on the other stance: it is explored when it can be told.
        """
        safe = self._explorer.explore(rule)
        blocked = name not in _DECISIVE and bool(missing_keys(safe, essence))
        arguable = self._explorer.explore(rule, Stance.ARGUABLE) if safe.readings and not blocked else safe
        if isinstance(safe, Leaf) and safe is arguable and safe.finding is not None:
            self._presumed.update(safe.finding.presumed)
            return _Readings(safe, arguable, (), ())
        trees = (safe,) if safe is arguable else (safe, arguable)
        for tree in trees:
            for leaf in leaves(tree):
                self._presumed.update(leaf.finding.presumed if leaf.finding else {})
        if all(isinstance(tree, Leaf) and tree.finding is not None for tree in trees):
            return _Readings(safe, arguable, self._open_points(rule, essence, safe, arguable), ())
        self._examined.append(Examined(name, safe, arguable, essence))
        missing = dict.fromkeys(self._public(key) for tree in trees for key in missing_keys(tree, essence))
        points = () if missing else self._open_points(rule, essence, safe, arguable)
        return _Readings(safe, arguable, points, tuple(missing), one_stance=blocked)

    def _open_points(self, rule: Rule[object], essence: Essence, safe: Tree, arguable: Tree) -> tuple[str, ...]:
        """Return the points that alone (all others safe, or all others arguable) change the result."""
        if safe is arguable or essence(safe.outcomes) == essence(arguable.outcomes):
            return ()
        points = sorted(safe.readings | arguable.readings)
        if len(points) == 1:
            return tuple(points)
        deciding = tuple(point for point in points if self._decides(rule, point, essence, safe, arguable))
        return deciding or tuple(points)

    def _decides(self, rule: Rule[object], point: str, essence: Essence, safe: Tree, arguable: Tree) -> bool:
        alone = self._explorer.explore(rule, Stance.SAFE, {point: Stance.ARGUABLE})
        without = self._explorer.explore(rule, Stance.ARGUABLE, {point: Stance.SAFE})
        return essence(alone.outcomes) != essence(safe.outcomes) or essence(without.outcomes) != essence(
            arguable.outcomes
        )

    def _public(self, key: str) -> str:
        """Return the name that the interchange format uses for an open question: a fact, or ``event:<kind>``."""
        if not key.startswith("event:"):
            return key
        name = key.removeprefix("event:").split("@")[0].split(".")[0].removeprefix("?")
        event = self._case.event(name)
        return f"event:{event.kind if event else name}"

    # -- results ------------------------------------------------------------------------------------------------

    def _version_date(self) -> date | None:
        tree = self._explorer.explore(self._law.day_of_reference)
        day = tree.value if isinstance(tree, Leaf) else None
        return day.earliest if isinstance(day, DayRange) and day.certain else None

    def _regime(self) -> Verdict:
        found = self._readings("regime", self._law.regime, _all)
        safe, arguable = found.safe.outcomes, found.arguable.outcomes
        if len(safe) > 1 or any(isinstance(value, Blocked) for value in safe):
            return Verdict("open", None, (), found.missing, _steps(found.safe))
        if safe != arguable:
            return Verdict("two_readings", None, found.open_points, found.missing, _steps(found.safe))
        return Verdict("decided", str(next(iter(safe))), (), (), _steps(found.safe))

    def _right(self) -> Right:
        found = self._readings("right", self._law.right, _all)
        safe, arguable = _states(found.safe), _states(found.arguable)
        state = next(iter(safe)) if len(safe) == 1 else "undetermined"
        better = next(iter(arguable)) if len(arguable) == 1 else "undetermined"
        grounds = dict.fromkeys(ground for tree in (found.safe, found.arguable) for ground in _grounds(tree))
        return Right(state, better, tuple(grounds), found.open_points, found.missing, _steps(found.safe))

    def _deadline(self, rule: DeadlineRule) -> Deadline | None:
        found = self._readings(rule.id, rule.rule, _essence_of_deadline)
        values = found.safe.outcomes | found.arguable.outcomes
        if values == {None}:
            return None
        if rule.id == _WITHDRAWAL and not _terms(found.safe.outcomes):
            found = self._of_the_reading_with_a_right(rule, found)
        listed = _listed(rule, found)
        if found.missing:
            return replace(
                listed,
                state="blocked",
                status=None if found.one_stance else _status(rule, found),
                missing=found.missing,
            )
        safe, arguable = _terms(found.safe.outcomes), _terms(found.arguable.outcomes)
        terms = safe or arguable
        if not terms:
            suspended = all(value.suspended for value in values if isinstance(value, Waiting))
            return replace(listed, status="suspended" if suspended else "not_started")
        ends = _outcome(term.end for term in safe), _outcome(term.end for term in arguable)
        return replace(
            listed,
            state="range" if any(isinstance(end, Bounds) for end in ends) else "computed",
            starts_on=_outcome(term.starts_on for term in terms),
            nominal=_outcome(term.nominal for term in terms),
            safe=ends[0],
            arguable=ends[1],
            calendar=min((term.calendar for term in terms if term.calendar), default=None),
            status=_status(rule, found),
            ways=ways(found.safe),
        )

    def _of_the_reading_with_a_right(self, rule: DeadlineRule, found: _Readings) -> _Readings:
        """Return both dates of a right that exists on one reading only: the points it hangs on stay arguable."""
        explore = self._explorer.explore
        hangs_on = {
            point: Stance.ARGUABLE
            for point in found.arguable.readings
            if not _terms(explore(rule.rule, Stance.ARGUABLE, {point: Stance.SAFE}).outcomes)
        }
        return replace(found, safe=explore(rule.rule, Stance.SAFE, hangs_on))

    def _amount(self, rule: AmountRule) -> Amount | None:
        found = self._readings(rule.id, rule.rule, _all)
        safe, arguable = found.safe.outcomes, found.arguable.outcomes
        if safe == arguable == {None}:
            return None
        return Amount(rule.id, _single(safe), _single(arguable), found.open_points, found.missing, _steps(found.safe))

    def _flag(self, rule: FlagRule) -> Flag | None:
        """Return the flag when it is certain on one reading at least (some flags: on the safe one)."""
        trees = [self._explorer.explore(rule.rule)]
        if trees[0].readings and not rule.safe_only:
            trees.append(self._explorer.explore(rule.rule, Stance.ARGUABLE))
        raised = next((tree for tree in trees if tree.outcomes == {True}), None)
        if raised is None:
            return None
        steps = _steps(raised)
        return Flag(
            rule.id,
            rule.severity,
            steps[-1].article if steps else rule.rule.provision.versions[-1].article(None),
            steps,
        )


def _listed(rule: DeadlineRule, found: _Readings) -> Deadline:
    """Return the deadline without its dates: owner, reasons, open points and the act that keeps it."""
    terms = _terms(found.safe.outcomes) or _terms(found.arguable.outcomes)
    return Deadline(
        id=rule.id,
        owner=rule.owner,
        state="not_started",
        starts_on=None,
        nominal=None,
        safe=None,
        arguable=None,
        calendar=None,
        status=None,
        open_points=found.open_points,
        missing=(),
        because=_steps(found.safe) if _terms(found.safe.outcomes) or not terms else _steps(found.arguable),
        arguable_because=() if found.safe is found.arguable else _steps(found.arguable),
        act=min((term.act for term in terms if term.act), default=None),
    )


def _status(rule: DeadlineRule, found: _Readings) -> str | None:
    """Return the status on *today*: kept on the stricter reading is met, missed on the laxer one is missed.

    For the consumer the safe reading is the stricter one, for the trader the arguable one. While the trader may still
    withhold on one reading, nothing runs yet.
    """
    strict, lax = _timings(found.safe), _timings(found.arguable)
    if rule.owner != "consumer":
        strict, lax = lax, strict
    if strict == {Timing.MET}:
        return "met"
    if strict == {Timing.RUNNING} and not any(isinstance(value, Waiting) for value in found.safe.outcomes):
        return "running"
    if lax and lax <= {Timing.LATE, Timing.OVERDUE}:
        return "missed"
    return None


def _all(outcomes: frozenset[object]) -> object:
    return outcomes


def _states(tree: Tree) -> frozenset[str]:
    return frozenset(value.state if isinstance(value, StateOfRight) else "undetermined" for value in tree.outcomes)


def _grounds(tree: Tree) -> Iterable[str]:
    return sorted({ground for value in tree.outcomes if isinstance(value, StateOfRight) for ground in value.grounds})


def _single(values: frozenset[object]) -> Decimal | str | None:
    value = next(iter(values)) if len(values) == 1 else None
    return value if isinstance(value, (Decimal, str)) else None


def _terms(outcomes: frozenset[object]) -> list[Term]:
    return [value for value in outcomes if isinstance(value, Term)]


def _timings(tree: Tree) -> set[Timing | None]:
    return {value.timing if isinstance(value, Term) else None for value in tree.outcomes}


def _outcome(days: Iterable[DayRange]) -> Outcome:
    """Return the one day, or the bounds, of all *days*; None when there are none."""
    held = list(days)
    if not held:
        return None
    earliest, latest = min(day.earliest for day in held), max(day.latest for day in held)
    return earliest if earliest == latest else Bounds(plausible(earliest), plausible(latest))


def _essence_of_deadline(outcomes: frozenset[object]) -> object:
    """Sum terms up by what the reader sees: kinds of outcome, and the hull of starts and ends."""
    terms = _terms(outcomes)
    kinds = frozenset(Term if isinstance(value, Term) else value for value in outcomes)
    return kinds, _outcome(term.starts_on for term in terms), _outcome(term.end for term in terms)


def _steps(tree: Tree) -> tuple[Step, ...]:
    """Return the steps that every outcome shares; all of them where there is one outcome."""
    if isinstance(tree, Leaf):
        return tree.finding.steps() if tree.finding is not None else ()
    findings = [leaf.finding for leaf in leaves(tree) if leaf.finding is not None]
    if not findings:
        return ()
    return findings[0].steps() if len(findings) == 1 else tuple(shared_steps(findings))
