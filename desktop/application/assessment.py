"""One case, one release of the law, one day: one assessment, from which screen, letter and command line all come.

Each result is explored on both stances. Its state follows from the two trees of outcomes: one day on every leaf is
``computed``; different days because of vague or disputed dates are a ``range``; different days because nobody has
answered something are ``blocked``, with what is missing. The two readings are never merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.application.checklists import Checklists, not_examined
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
    Route,
    Verdict,
)
from desktop.application.terms import essence_of_deadline, hull, loses_a_term, terms_of, timings_of, values_of
from desktop.application.ways import ways
from desktop.domain.case import CaseFile
from desktop.domain.dates import DayRange
from desktop.domain.matter import Matter
from desktop.domain.rules import (
    AmountRule,
    Blocked,
    DeadlineRule,
    FlagRule,
    Law,
    RouteRule,
    Rule,
    Stance,
    StateOfRight,
    Step,
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
#: What a flag comes to when it is certain.
_RAISED: frozenset[object] = frozenset((True,))


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
        self._matter = Matter(case, today)
        self._explorer = Explorer(self._matter, law)
        self._presumed: dict[str, object] = {}
        self._examined: list[Examined] = []
        self._right_differs = False

    def assess(self) -> Assessment:
        law = self._law
        regime = self._regime()
        right = self._right()
        binding = self._binding()
        deadlines = tuple(d for rule in law.deadlines if self._arises(rule.needs) and (d := self._deadline(rule)))
        amounts = tuple(a for rule in law.amounts if self._arises(rule.needs) and (a := self._amount(rule)))
        flags = tuple(f for rule in law.flags if self._arises(rule.needs) and (f := self._flag(rule)))
        remarks = tuple(f for rule in law.remarks if self._arises(rule.needs) and (f := self._flag(rule)))
        checklists = Checklists(self._explorer, self._matter, law)
        exceptions, scope = checklists.verdicts(law.exceptions), checklists.verdicts(law.scope)
        return Assessment(
            reference=self._case.reference,
            today=self._today,
            law=LawStamp(self._law.release, self._law.checked_on, self._version_date()),
            regime=regime,
            binding=binding,
            right=right,
            exceptions=exceptions,
            scope=scope,
            deadlines=deadlines,
            amounts=amounts,
            flags=flags,
            questions=tuple(replace(one, name=self._public(one.fact)) for one in questions(self._worth_asking(right))),
            assumptions=tuple(Assumption(fact, value) for fact, value in sorted(self._presumed.items())),
            remarks=remarks,
            routes=tuple(map(self._route, law.routes)),
            not_examined=not_examined(exceptions, scope),
        )

    def _arises(self, needs: tuple[str, ...]) -> bool:
        return not needs or not self._matter.said.isdisjoint(needs)

    def _worth_asking(self, right: Right) -> list[Examined]:
        """Return the results that questions are asked for: while the right waits for an answer, nothing else is."""
        return [one for one in self._examined if one.name in _DECISIVE] if right.missing else self._examined

    # -- exploring ----------------------------------------------------------------------------------------------

    def _readings(self, name: str, rule: Rule[object], essence: Essence, *, asked: bool = True) -> _Readings:
        """Explore *rule* on both stances and find which open points, taken alone, change its result.

        What follows from the right is blocked all the same on the other stance: it is explored when it can be told.
        Not *asked*: what is missing for this result is no question of its own.
        """
        safe = self._explorer.explore(rule)
        blocked = not _is_told(safe) and name not in _DECISIVE and bool(missing_keys(safe, essence))
        arguable = self._explorer.explore(rule, Stance.ARGUABLE) if safe.readings and not blocked else safe
        trees = (safe,) if safe is arguable else (safe, arguable)
        for tree in trees:
            for leaf in leaves(tree):
                self._presumed.update(leaf.finding.presumed if leaf.finding else {})
        if _is_told(safe) and _is_told(arguable):
            return _Readings(safe, arguable, self._open_points(rule, essence, safe, arguable), ())
        if asked:
            self._examined.append(Examined(name, safe, arguable, essence))
        missing = dict.fromkeys(self._public(key) for tree in trees for key in missing_keys(tree, essence))
        points = () if missing else self._open_points(rule, essence, safe, arguable)
        return _Readings(safe, arguable, points, tuple(missing), one_stance=blocked)

    def _open_points(self, rule: Rule[object], essence: Essence, safe: Tree, arguable: Tree) -> tuple[str, ...]:
        """Return the points that alone (all others safe, or all others arguable) change the result."""
        if safe is arguable or values_of(safe) == values_of(arguable):
            return ()
        if essence(safe.outcomes) == essence(arguable.outcomes):
            return ()
        points = sorted(safe.readings | arguable.readings)
        if len(points) == 1:
            return tuple(points)
        deciding = tuple(point for point in points if self._decides(rule, point, points, essence, (safe, arguable)))
        return deciding or tuple(points)

    def _decides(
        self, rule: Rule[object], point: str, points: Sequence[str], essence: Essence, stances: tuple[Tree, Tree]
    ) -> bool:
        others = [other for other in points if other != point]
        # Of two points, "all but the one" is "only the other": those runs are not made twice.
        for without, those in zip(stances, ([point], others), strict=True):
            tree = self._explorer.explore(rule, Stance.SAFE, dict.fromkeys(those, Stance.ARGUABLE))
            if essence(tree.outcomes) != essence(without.outcomes):
                return True
        return False

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
        better = _better(state, arguable, unanswered=bool(found.missing))
        grounds = dict.fromkeys(ground for tree in (found.safe, found.arguable) for ground in _grounds(tree))
        points: tuple[str, ...] = ()
        if better != state:
            # Named also while a fact is missing: two states are never shown without the reason.
            points = found.open_points or self._open_points(self._law.right, _all, found.safe, found.arguable)
        self._right_differs = better != state
        return Right(state, better, tuple(grounds), points, found.missing, _steps(found.safe))

    def _binding(self) -> Verdict:
        found = self._readings("binding", self._law.binding, _all)
        safe, arguable = found.safe.outcomes, found.arguable.outcomes
        missing = found.missing
        if len(safe) > 1 or not safe <= _TOLD_BINDING.keys():
            state = "open"
        elif safe != arguable:
            state = "two_readings"
        else:
            state = _TOLD_BINDING[next(iter(safe))]
        points = found.open_points or self._open_points(self._law.binding, _all, found.safe, found.arguable)
        return Verdict(state, None, points if state == "two_readings" else (), missing, _steps(found.safe))

    def _route(self, rule: RouteRule) -> Route:
        found = self._readings(rule.id, rule.rule, _all, asked=False)
        outcomes = found.safe.outcomes | found.arguable.outcomes
        is_open = next(iter(outcomes)) if len(outcomes) == 1 else None
        return Route(rule.id, is_open if isinstance(is_open, bool) else None, found.missing, _steps(found.safe))

    def _deadline(self, rule: DeadlineRule) -> Deadline | None:
        found = self._readings(rule.id, rule.rule, essence_of_deadline)
        values = (*values_of(found.safe), *values_of(found.arguable))
        if all(value is None for value in values):
            return None
        if rule.id == _WITHDRAWAL and not terms_of(found.safe):
            found = self._of_the_reading_with_a_right(rule, found)
        safe, arguable = terms_of(found.safe), terms_of(found.arguable)
        terms = safe or arguable
        dated = [] if found.missing else terms
        waiting = [] if found.missing or terms else [value for value in values if isinstance(value, Waiting)]
        ends = [hull([term.end for term in held if dated]) for held in (safe, arguable)]
        if found.missing:
            state, status = "blocked", None if found.one_stance else _status(rule, found)
        elif not terms:
            state, status = "not_started", "suspended" if all(value.suspended for value in waiting) else "not_started"
        else:
            state = "range" if any(isinstance(end, Bounds) for end in ends) else "computed"
            status = _status(rule, found)
        return Deadline(
            id=rule.id,
            owner=rule.owner,
            state=state,
            starts_on=hull([term.starts_on for term in dated]),
            nominal=hull([term.nominal for term in dated]),
            safe=ends[0],
            arguable=ends[1],
            calendar=min((term.calendar for term in dated if term.calendar), default=None),
            status=status,
            open_points=() if self._alike(rule, ends) else found.open_points,
            missing=found.missing,
            because=_steps(found.safe) if safe or not terms else _steps(found.arguable),
            arguable_because=() if found.safe is found.arguable else _steps(found.arguable),
            act=min((term.act for term in terms if term.act), default=None),
            waits_for=min((value.event for value in waiting), default=None),
            ways=ways(found.safe) if dated else (),
        )

    def _alike(self, rule: DeadlineRule, ends: list[Outcome]) -> bool:
        """Tell whether both readings give one day, and not because the right exists on one of them only."""
        of_one_reading = rule.id == _WITHDRAWAL and self._right_differs
        return ends[0] is not None and ends[0] == ends[1] and not of_one_reading

    def _of_the_reading_with_a_right(self, rule: DeadlineRule, found: _Readings) -> _Readings:
        """Return both dates of a right that exists on one reading only: the points it hangs on stay arguable."""
        explore = self._explorer.explore
        hangs_on = {
            point: Stance.ARGUABLE
            for point in found.arguable.readings
            if loses_a_term(found.arguable, explore(rule.rule, Stance.ARGUABLE, {point: Stance.SAFE}))
        }
        return replace(found, safe=explore(rule.rule, Stance.SAFE, hangs_on))

    def _amount(self, rule: AmountRule) -> Amount | None:
        found = self._readings(rule.id, rule.rule, _all)
        safe, arguable = found.safe.outcomes, found.arguable.outcomes
        if safe == arguable == {None}:
            return None
        points = found.open_points if _single(safe) != _single(arguable) else ()
        return Amount(rule.id, _single(safe), _single(arguable), points, found.missing, _steps(found.safe))

    def _flag(self, rule: FlagRule) -> Flag | None:
        """Return the flag when it is certain on one reading at least (some flags: on the safe one)."""
        raised = self._explorer.explore(rule.rule)
        if raised.outcomes != _RAISED and raised.readings and not rule.safe_only:
            raised = self._explorer.explore(rule.rule, Stance.ARGUABLE)
        if isinstance(raised, Leaf) and raised.finding is not None:
            self._presumed.update(raised.finding.presumed)  # also where the flag is not raised because of them
        if raised.outcomes != _RAISED:
            return None
        steps = _steps(raised)
        return Flag(
            rule.id,
            rule.severity,
            steps[-1].article if steps else rule.rule.provision.versions[-1].article(None),
            steps,
        )


def _status(rule: DeadlineRule, found: _Readings) -> str | None:
    """Return the status on *today*: kept on the stricter reading is met, missed on the laxer one is missed.

    For the consumer the safe reading is the stricter one, for the trader the arguable one. While the trader may still
    withhold on one reading, nothing runs yet.
    """
    strict, lax = timings_of(found.safe), timings_of(found.arguable)
    if rule.owner != "consumer":
        strict, lax = lax, strict
    if strict == {Timing.MET}:
        return "met"
    if strict == {Timing.RUNNING} and not any(isinstance(value, Waiting) for value in values_of(found.safe)):
        return "running"
    if lax and lax <= {Timing.LATE, Timing.OVERDUE}:
        return "missed"
    return None


def _all(outcomes: frozenset[object]) -> object:
    return outcomes


def _states(tree: Tree) -> frozenset[str]:
    return frozenset(value.state if isinstance(value, StateOfRight) else "undetermined" for value in tree.outcomes)


#: What the rule on binding comes to, in the words of the interchange format.
_TOLD_BINDING: Mapping[object, str] = {"bound": "bound", "bound_by_consent": "bound", "not_bound": "not_bound"}
#: States that are no better for the consumer than the lapse of time.
_NO_BETTER = frozenset({"none", "lost"})


def _better(state: str, arguable: frozenset[str], *, unanswered: bool) -> str:
    """Return the better state for the consumer.

    Where an exception applies, a right that hangs on an open answer is not claimed (O-16); and a right that time has
    ended is not "lost" on another reading.
    """
    if len(arguable) > 1:
        return state if state == "none" and unanswered else "undetermined"
    better = next(iter(arguable))
    return state if state in ("expired", "exercised_late") and better in _NO_BETTER else better


def _grounds(tree: Tree) -> Iterable[str]:
    return sorted({ground for value in tree.outcomes if isinstance(value, StateOfRight) for ground in value.grounds})


def _single(values: frozenset[object]) -> Decimal | str | None:
    value = next(iter(values)) if len(values) == 1 else None
    return value if isinstance(value, (Decimal, str)) else None


def _is_told(tree: Tree) -> bool:
    """Tell whether *tree* is one outcome that nothing blocks: by far the most frequent."""
    return isinstance(tree, Leaf) and tree.finding is not None


def _steps(tree: Tree) -> tuple[Step, ...]:
    """Return the steps that every outcome shares; all of them where there is one outcome."""
    if isinstance(tree, Leaf):
        return tree.finding.steps() if tree.finding is not None else ()
    findings = [leaf.finding for leaf in leaves(tree) if leaf.finding is not None]
    if not findings:
        return ()
    return findings[0].steps() if len(findings) == 1 else tuple(shared_steps(findings))
