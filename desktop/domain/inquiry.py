"""What a rule may see: the facts and events of one case, under one set of assumptions and one stance.

An inquiry answers from what is known. When something open is asked for, it looks whether the present assumptions settle
it; if not, it raises :class:`OpenQuestion` with the possible answers and leaves the rest to the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from desktop.domain.dates import ONE_DAY, Answer, DayRange, OpenDay, WrittenDay
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import NOTHING, Disputed, Fact, FactType
from desktop.domain.matter import Matter, Occurrence
from desktop.domain.messages import Message
from desktop.domain.outcomes import REGIME, STANCE
from desktop.domain.provisions import Provision, Version
from desktop.domain.rules import (
    Count,
    Finding,
    Law,
    OpenComparison,
    Openness,
    OpenQuestion,
    OpenRule,
    Rule,
    Stance,
    Step,
    Timing,
    Unanswerable,
)
from desktop.domain.situation import Situation

T = TypeVar("T")
_NOTHING: frozenset[str] = frozenset()


#: Finds what a rule comes to in a situation, or raises OpenRule or Unanswerable.
Finder = Callable[[Rule[object], Situation], Finding[object]]


class Inquiry:
    """The questions a rule may ask. One inquiry stands for one run of one rule in a fixed situation.

    After the run *depends_on* and *readings* hold what was consulted, also when the run was interrupted.
    """

    __slots__ = (
        "_find",
        "_presumed",
        "_reasons",
        "_rule",
        "_situation",
        "depends_on",
        "law",
        "matter",
        "readings",
        "today",
    )

    def __init__(self, matter: Matter, law: Law, rule: Rule[object], situation: Situation, find: Finder) -> None:
        self.matter = matter
        self.law = law
        self.today = matter.today_range
        self.depends_on: set[str] = set()
        self.readings: set[str] = set()
        self._rule = rule
        self._situation = situation
        self._find = find
        self._reasons: list[Step | Finding[object]] = []
        self._presumed: dict[str, object] = {}

    def run(self) -> Finding[object]:
        """Run the rule.

        Raises:
            OpenQuestion: it needs an answer that the situation does not give.
            OpenRule: it relies on a rule that is itself open.
            Unanswerable: it needs a fact whose possible answers cannot be listed.
        """
        value = self._rule.decide(self)
        readings = frozenset(self.readings) if self.readings else _NOTHING
        depends_on = frozenset(self.depends_on) if self.depends_on else _NOTHING
        return Finding(value, tuple(self._reasons), depends_on, readings, self._presumed)

    # -- other rules ---------------------------------------------------------------------------------------------

    def find(self, rule: Rule[T]) -> T:
        """Return what another rule finds; its reasons become part of this one's."""
        finding = self._consult(rule)
        self._reasons.append(finding)
        return finding.value

    def consult(self, rule: Rule[T]) -> T:
        """Return what another rule finds, without its steps."""
        return self._consult(rule).value

    def _consult(self, rule: Rule[T]) -> Finding[T]:
        if rule is self.law.regime:
            self.depends_on.add(REGIME)
        finding = self._situation.assumed.get(rule)
        if finding is None:
            finding = self._found(rule)
        if finding.depends_on:
            self.depends_on |= finding.depends_on
        if finding.readings:
            self.readings |= finding.readings
        if finding.presumed:
            self._presumed.update(finding.presumed)
        return cast("Finding[T]", finding)

    def _found(self, rule: Rule[object]) -> Finding[object]:
        try:
            return self._find(rule, self._situation)
        except Unanswerable as unknown:
            # That this is blocked holds only where what the other rule consulted stays as it is.
            self.depends_on |= unknown.depends_on
            self.readings |= unknown.readings
            raise

    def step(
        self,
        message: Message,
        *facts: str,
        count: Count | None = None,
        provision: Provision | None = None,
    ) -> None:
        """Write down one step of the running rule, with the article of *provision* (by default: the rule's own)."""
        held = provision or self._rule.provision
        version = held.versions[0] if len(held.versions) == 1 else self.in_force(held)
        two_chapters = version.distance != version.off_premises
        article = version.article(self._regime_if_settled() if two_chapters else None)
        self._reasons.append(Step(held.id, article, version.directive, message, facts, version.verified, count))

    def _regime_if_settled(self) -> str | None:
        """Return the regime; None while it is open: the step then cites both chapters."""
        try:
            return self._consult(self.law.regime).value
        except OpenRule:
            return None

    # -- facts ---------------------------------------------------------------------------------------------------

    def fact(self, fact: Fact[T], among: tuple[T, ...] = ()) -> T:
        """Return the answer to *fact*. *among* lists stand-ins for the possible answers where the fact lists none.

        A fact that does not exist (``null``) counts as "no", as nothing or as an empty list, by its type.
        """
        stated = self.matter.facts.get(fact.key)
        if isinstance(stated, Disputed):
            return cast("T", self._disputed(fact.key, stated))
        if stated is NOTHING:
            stated = _NONE_OF_IT.get(fact.type)
        if stated is not None:
            return cast("T", stated)
        if fact.presumed is not None:
            self._presumed[fact.key] = fact.presumed
            return fact.presumed
        return cast("T", self._settle(fact.key, among or fact.answers, Openness.UNKNOWN))

    def stated(self, fact: Fact[T]) -> T | None:
        """Return the answer to *fact*, None when nobody has answered: for what counts only when it is known."""
        held = self.matter.facts.get(fact.key)
        if held is None or (held is NOTHING and fact.type is not FactType.BOOL):
            return None
        return self.fact(fact)

    def answered(self, *keys: str) -> bool:
        """Tell whether the file answers any of the facts *keys*: only to choose what to ask, never to decide."""
        return any(key in self.matter.facts for key in keys)

    def _disputed(self, key: str, stated: Disputed) -> object:
        sides = [side for side in (stated.consumer, stated.trader) if side is not None]
        if len(sides) == 1 or sides[0] == sides[-1]:
            return sides[0]
        return self._settle(key, tuple(sides), Openness.DISPUTED)

    def _settle(self, key: str, answers: tuple[object, ...], openness: Openness) -> object:
        if key in self._situation.answers:
            return self._situation.answers[key]
        if not answers:
            raise Unanswerable(key)
        raise OpenQuestion(key, answers, openness)

    # -- events --------------------------------------------------------------------------------------------------

    def happened(self, kind: str) -> bool:
        """Tell whether an event of *kind* happened. Absent kinds have not, but for the few whose absence is unknown."""
        return bool(self.events(kind))

    def events(self, kind: str) -> tuple[Occurrence, ...]:
        """Return the events of *kind*; a supposed one when nobody knows and the engine tries that it happened."""
        known = self.matter.happened(kind)
        if known or not EVENT_KINDS[kind].absence_unknown or self.matter.denied(kind):
            return known
        if self._settle(f"event:{kind}", (True, False), Openness.UNKNOWN):
            return (Occurrence(f"?{kind}", kind, None, {}, supposed=True),)
        return ()

    def first(self, kind: str) -> Occurrence | None:
        """Return the earliest event of *kind*, wherever it stands in the file; None when there is none."""
        found: Occurrence | None = None
        for event in self.events(kind):
            if found is None or not self.is_by(self.day(found), self.day(event)):
                found = event
        return found

    def detail(self, event: Occurrence, name: str, presumed: object = None) -> object:
        """Return a field of *event*: its code or truth value; *presumed* counts (and is listed) while it is unknown."""
        value = event.fields.get(name)
        if isinstance(value, Disputed):
            return self._disputed(f"event:{event.id}.{name}", value)
        if value is NOTHING:
            return False
        if value is not None:
            return value
        if presumed is not None:
            self._presumed[f"{event.kind}.{name}"] = presumed
            return presumed
        return self._settle(f"event:{event.id}.{name}", EVENT_KINDS[event.kind].fields[name].answers, Openness.UNKNOWN)

    def day(self, event: Occurrence) -> DayRange:
        """Return the day of *event*; a range when it is vague."""
        written: object = event.on
        key = f"event:{event.id}"
        if isinstance(written, Disputed):
            written = self._disputed(key, written)
            key = f"{key}@{written}"
        if isinstance(written, WrittenDay) and written.certain and written.earliest:
            return DayRange(written.earliest)
        return self._open_day(key, event.kind, written if isinstance(written, WrittenDay) else None, unknown=False)

    def stated_day(self, fact: Fact[WrittenDay]) -> DayRange | None:
        """Return the day that a fact names, a range when it is vague; None when nobody has answered.

        Unlike an event it may lie after *today*; without a first or a last day it is asked for.
        """
        written = self.stated(fact)
        return None if written is None else self._range_of(fact.key, written)

    def day_in(self, event: Occurrence, name: str) -> DayRange | None:
        """Return the day that a field of *event* names; None when it is not stated."""
        if not isinstance(event.fields.get(name), (WrittenDay, Disputed)):
            return None
        written = self.detail(event, name)
        assert isinstance(written, WrittenDay)
        return self._range_of(f"event:{event.id}.{name}", written)

    def _range_of(self, key: str, written: WrittenDay) -> DayRange:
        if written.earliest is None or written.latest is None:
            raise Unanswerable(key)
        if written.certain:
            return DayRange(written.earliest)
        if isinstance(self.matter.facts.get(key), Disputed):
            raise Unanswerable(key)  # two sides, and a vague day on one of them: the day itself is asked
        low, high = self._situation.setting.days.get(key) or (written.earliest, written.latest)
        self.depends_on.add(key)
        return DayRange(low) if low == high else DayRange(low, high, OpenDay(key, low, high))

    def unstated_day(self, kind: str) -> DayRange:
        """Return the day of an event that must have happened but is not in the file: any admissible day."""
        return self._open_day(f"event:{kind}", kind, None, unknown=True)

    def _open_day(self, key: str, kind: str, written: WrittenDay | None, *, unknown: bool) -> DayRange:
        low, high = self._situation.setting.days.get(key) or self.matter.admissible(kind, written)
        self.depends_on.add(key)
        if low == high:
            return DayRange(low)
        return DayRange(low, high, OpenDay(key, low, high, unknown))

    # -- days ----------------------------------------------------------------------------------------------------

    def is_by(self, day: DayRange, limit: DayRange) -> bool:
        """Tell whether *day* is on or before *limit*; an open comparison narrows the vaguer of the two days."""
        answer = day.is_by(limit)
        if answer is Answer.OPEN:
            self._narrow(day, limit)
        return answer is Answer.YES

    def later(self, one: DayRange, other: DayRange) -> DayRange:
        """Return the later of two days."""
        return other if self.is_by(one, other) else one

    def earlier(self, one: DayRange, other: DayRange) -> DayRange:
        """Return the earlier of two days."""
        return one if self.is_by(one, other) else other

    def timing(self, end: DayRange, act: DayRange | None) -> Timing:
        """Tell how *act* (None: nothing done yet) stands to *end*."""
        if act is not None:
            return Timing.MET if self.is_by(act, end) else Timing.LATE
        return Timing.RUNNING if self.is_by(self.today, end) else Timing.OVERDUE

    def _narrow(self, day: DayRange, limit: DayRange) -> None:
        widest = max((d for d in (day, limit) if d.about), key=lambda d: d.latest - d.earliest)
        other = limit if widest is day else day
        about = widest.about
        assert about is not None
        if other.certain:
            cut = widest.last_day_by(other.earliest if widest is day else other.earliest - ONE_DAY)
        else:
            cut = about.earliest + (about.latest - about.earliest) // 2
        openness = Openness.UNKNOWN if about.unknown else Openness.VAGUE
        raise OpenComparison(about.key, ((about.earliest, cut), (cut + ONE_DAY, about.latest)), openness)

    # -- law -----------------------------------------------------------------------------------------------------

    def reading(self, point: str, *, safe: T, arguable: T) -> T:
        """Return one of two readings of an open point, by the stance of this run. Equal readings are no open point."""
        if safe == arguable:
            return safe
        stance = self._situation.setting.reading(point)
        self.depends_on |= {point, STANCE}
        self.readings.add(point)
        return safe if stance is Stance.SAFE else arguable

    def in_force(self, provision: Provision) -> Version:
        """Return the wording of *provision* in force on the day of the contract."""
        day = self.consult(self.law.day_of_reference)
        for version in provision.versions[:-1]:
            assert version.until is not None
            if self.is_by(day, DayRange(version.until)):
                return version
        return provision.versions[-1]


_NONE_OF_IT: Mapping[FactType, object] = {
    FactType.BOOL: False,
    FactType.CODES: (),
    FactType.LABELS: (),
}
