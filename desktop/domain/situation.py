"""What one run of a rule assumes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.domain.outcomes import NO_CONDITION, Condition, Interval
from desktop.domain.rules import Finding, Rule, Stance

_NO_ANSWERS: Mapping[str, object] = {}
_NO_FINDINGS: Mapping[Rule[object], Finding[object]] = {}


@dataclass(frozen=True, eq=False, slots=True)
class Setting:
    """What holds for a run and for all rules that it relies on: the stance, and where something differs from it.

    *readings* overrides the stance for single points, *days* holds parts of open days, *regime* the finding of a regime
    already settled. A setting differs from its *origin* in one *aspect* only.
    """

    stance: Stance = Stance.SAFE
    readings: Mapping[str, Stance] = field(default_factory=dict)
    days: Mapping[str, Interval] = field(default_factory=dict)
    regime: Finding[object] | None = None
    origin: Setting | None = None
    aspect: str = ""

    def reading(self, point: str) -> Stance:
        """Return which reading of *point* is taken here."""
        return self.readings.get(point, self.stance)


class Situation(NamedTuple):
    """What one run assumes: its setting, answers, findings of other rules, and a condition.

    *condition* is what the assumed findings suppose of the questions behind them: an answer that leaves nothing of it
    is not admissible. (A named tuple: each run has its own, and it is made four times as fast as a frozen dataclass.)
    """

    setting: Setting
    answers: Mapping[str, object] = _NO_ANSWERS
    assumed: Mapping[Rule[object], Finding[object]] = _NO_FINDINGS
    condition: Condition = NO_CONDITION

    def with_answer(self, key: str, answer: object, condition: Condition) -> Situation:
        """Return the situation in which *key* is answered, and what is then left of the condition."""
        return Situation(self.setting, {**self.answers, key: answer}, self.assumed, condition)

    def with_finding(self, rule: Rule[object], finding: Finding[object]) -> Situation:
        """Return the situation in which *rule* has come to *finding*."""
        return Situation(self.setting, self.answers, {**self.assumed, rule: finding}, self.condition)

    def within(self, setting: Setting, condition: Condition) -> Situation:
        """Return the situation in a narrower setting; findings that rest on a day narrowed there are made anew."""
        narrowed = {key for key, interval in setting.days.items() if self.setting.days.get(key) != interval}
        assumed = {rule: one for rule, one in self.assumed.items() if narrowed.isdisjoint(one.depends_on)}
        return Situation(setting, self.answers, assumed, condition)
