"""Exploration of what is open: one rule, run for every possible answer, as a small graph of outcomes.

Its meaning is that of brute force: the outcomes are those that every admissible day and every answer would give. It is
lazy: only facts that are really asked for branch, and an interval of days is only cut where a comparison needs it. Each
rule is explored once; a rule that relies on it runs once for each value found there, not once for each way to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Matter
from desktop.domain.outcomes import (
    IMPOSSIBLE,
    REGIME,
    STANCE,
    Branch,
    Condition,
    Graph,
    Interval,
    Leaf,
    Tree,
    branches,
    leaves,
)
from desktop.domain.rules import (
    Blocked,
    Finding,
    Law,
    OpenComparison,
    OpenQuestion,
    OpenRule,
    Rule,
    Stance,
    Step,
    Unanswerable,
)
from desktop.domain.situation import Setting, Situation

__all__ = ["Branch", "Explorer", "Leaf", "Tree", "branches", "leaves", "restricted", "shared_steps"]

#: More runs than this are not made for one result: the rest is then blocked, with the question asked there.
MOST_RUNS = 400


class Explorer:
    """Runs rules on one matter; what one exploration has found serves all later ones."""

    def __init__(self, matter: Matter, law: Law, most_runs: int = MOST_RUNS) -> None:
        self._matter = matter
        self._law = law
        self._safe = Setting()
        self._arguable = Setting(Stance.ARGUABLE, origin=self._safe, aspect=STANCE)
        self._settings: dict[object, Setting] = {}
        self._nearby: dict[tuple[Setting, str, object], Setting] = {}
        self._trees: dict[tuple[Setting, Rule[object]], Tree] = {}
        self._known_classes: dict[tuple[Rule[object], Tree, Setting], tuple[_Class, ...]] = {}
        self._graph = Graph()
        self._runs = 0
        self._most_runs = most_runs

    def explore(
        self, rule: Rule[object], stance: Stance = Stance.SAFE, readings: Mapping[str, Stance] | None = None
    ) -> Tree:
        """Return the outcomes of *rule*, on one stance; *readings* overrides it for single open points."""
        self._runs = 0
        setting = self._safe if stance is Stance.SAFE else self._arguable
        for point, reading in (readings or {}).items():
            setting = self._beside(setting, point, reading, readings={**setting.readings, point: reading})
        return self._outcomes(rule, setting)

    # -- settings -----------------------------------------------------------------------------------------------

    def _beside(self, origin: Setting, aspect: str, value: object, **change: object) -> Setting:
        """Return the setting that differs from *origin* in one *aspect*, by its *value*; the same one each time."""
        known = self._nearby.get((origin, aspect, value))
        if known is None:
            made = replace(origin, **change, origin=origin, aspect=aspect)  # type: ignore[arg-type]
            regime = made.regime.value if made.regime is not None else None
            key = made.stance, frozenset(made.readings.items()), frozenset(made.days.items()), regime
            known = self._nearby[origin, aspect, value] = self._settings.setdefault(key, made)
        return known

    def _narrowed(self, setting: Setting, key: str, interval: Interval) -> Setting:
        if setting.days.get(key) == interval:
            return setting
        return self._beside(setting, key, interval, days={**setting.days, key: interval})

    def _after(self, rule: Rule[object], leaf: Leaf, setting: Setting) -> Setting:
        """Return the setting that holds in *setting* once *rule* has come to *leaf*."""
        for key, interval in leaf.days.items():
            setting = self._narrowed(setting, key, interval)
        if rule is not self._law.regime or leaf.finding is None:
            return setting
        return self._beside(setting, REGIME, leaf.value, regime=leaf.finding)

    # -- outcomes -----------------------------------------------------------------------------------------------

    def _outcomes(self, rule: Rule[object], setting: Setting) -> Tree:
        """Return the outcomes of *rule* by itself in *setting*."""
        tree = self._trees.get((setting, rule))
        if tree is None:
            nearby = self._found_nearby(rule, setting) if setting.origin is not None else None
            tree = self._trees[setting, rule] = nearby or self._explore(rule, Situation(setting))
        return tree

    def _found_nearby(self, rule: Rule[object], setting: Setting) -> Tree | None:
        """Return the outcomes found in a setting from which this one differs only in what they do not depend on."""
        aspects = set()
        while setting.origin is not None:
            aspects.add(setting.aspect)
            setting = setting.origin
            tree = self._trees.get((setting, rule))
            if tree is not None:
                return tree if aspects.isdisjoint(tree.depends_on) else None
        return None

    def _explore(self, rule: Rule[object], situation: Situation) -> Tree:
        self._runs += 1
        inquiry = Inquiry(self._matter, self._law, rule, situation, self._find)
        try:
            finding = inquiry.run()
        except Unanswerable as unknown:
            days = _narrowed(situation.setting, inquiry.depends_on)
            blocked = Blocked(unknown.key)
            return Leaf(blocked, None, frozenset(inquiry.depends_on), frozenset(inquiry.readings), days)
        except OpenQuestion as question:
            return self._branch(rule, situation, question)
        except OpenRule as open_rule:
            return self._by_value(rule, situation, open_rule.rule)
        days = _narrowed(situation.setting, finding.depends_on)
        return Leaf(finding.value, finding, finding.depends_on, finding.readings, days)

    def _branch(self, rule: Rule[object], situation: Situation, question: OpenQuestion) -> Tree:
        if self._runs > self._most_runs:
            return Leaf(Blocked(question.key), None)
        children = []
        for answer in question.answers:
            following = self._answering(situation, question, answer)
            if following is not None:
                children.append((answer, self._explore(rule, following)))
        return self._graph.branch(question.key, question.openness, tuple(children))

    def _answering(self, situation: Situation, question: OpenQuestion, answer: object) -> Situation | None:
        """Return the situation in which *question* is answered; None when what is assumed excludes that."""
        condition = situation.condition
        if isinstance(question, OpenComparison):
            assert isinstance(answer, tuple)
            return situation.within(self._narrowed(situation.setting, question.key, answer), condition)
        if question.key in condition.depends_on:
            left = self._graph.answered(condition.graph, question.key, answer)
            if left is IMPOSSIBLE:
                return None
            condition = Condition(left.depends_on, lambda: left)
        return situation.with_answer(question.key, answer, condition)

    # -- rules that rely on others ------------------------------------------------------------------------------

    def _find(self, rule: Rule[object], situation: Situation) -> Finding[object]:
        """Return what *rule* comes to in *situation*.

        Raises:
            OpenRule: that is open.
            Unanswerable: it needs a fact whose possible answers cannot be listed.
        """
        setting = situation.setting
        if setting.regime is not None and rule is self._law.regime:
            return setting.regime
        tree = self._trees.get((setting, rule)) or self._outcomes(rule, setting)
        if isinstance(tree, Leaf) and tree.finding is not None:
            return tree.finding
        if isinstance(tree, Branch):
            tree = self._left(rule, situation)
        classes = self._classes(rule, tree, setting)
        only = classes[0]
        if len(classes) > 1 or only.setting.days != setting.days:
            raise OpenRule(rule)
        if only.finding is None:
            assert isinstance(only.leaves[0].value, Blocked)
            raise Unanswerable(only.leaves[0].value.missing, *_consulted(only.leaves))
        return only.finding

    def _left(self, rule: Rule[object], situation: Situation) -> Tree:
        """Return the outcomes of *rule* that *situation* leaves."""
        tree = self._outcomes(rule, situation.setting)
        for key, answer in situation.answers.items():
            tree = self._graph.answered(tree, key, answer)
        return self._graph.admitted(tree, situation.condition)

    def _classes(self, rule: Rule[object], tree: Tree, setting: Setting) -> tuple[_Class, ...]:
        """Return the leaves of *tree* by what *rule* comes to there, and by the setting that then holds."""
        known = self._known_classes.get((rule, tree, setting))
        if known is None:
            values: dict[tuple[object, Setting], list[Leaf]] = {}
            for leaf in leaves(tree):
                values.setdefault((leaf.value, self._after(rule, leaf, setting)), []).append(leaf)
            known = tuple([_Class(after, _common(held), held) for (_, after), held in values.items()])
            self._known_classes[rule, tree, setting] = known
        return known

    def _by_value(self, rule: Rule[object], situation: Situation, relied_on: Rule[object]) -> Tree:
        """Run *rule* once for each value that *relied_on* may have, and join both."""
        tree = self._left(relied_on, situation)
        below: dict[Leaf, Tree] = {}
        for one in self._classes(relied_on, tree, situation.setting):
            following: Tree = one.leaves[0]
            if one.finding is not None:
                here = situation.within(one.setting, self._condition(tree, one.leaves, situation.condition))
                following = self._explore(rule, here.with_finding(relied_on, one.finding))
            below.update(dict.fromkeys(one.leaves, following))
        return self._graph.joined(tree, below)

    def _condition(self, tree: Tree, held: list[Leaf], besides: Condition) -> Condition:
        """Return the condition that *tree* comes to one of the leaves *held*, besides another one."""

        def make() -> Tree:
            nowhere = dict.fromkeys(leaves(tree), IMPOSSIBLE)
            return self._graph.joined(tree, {**nowhere, **dict.fromkeys(held, besides.graph)})

        return Condition(tree.depends_on | besides.depends_on, make)


@dataclass(frozen=True, slots=True)
class _Class:
    """Leaves of one value: the setting that holds there, and what they found; None when they are blocked."""

    setting: Setting
    finding: Finding[object] | None
    leaves: list[Leaf]


def _narrowed(setting: Setting, depends_on: Collection[str]) -> Mapping[str, Interval]:
    """Return the parts of open days in *setting* that a run has used."""
    if not setting.days:
        return setting.days
    return {key: interval for key, interval in setting.days.items() if key in depends_on}


def _consulted(held: Iterable[Leaf]) -> tuple[frozenset[str], frozenset[str]]:
    """Return what the runs that led to these leaves depend on, and the open points among that."""
    nothing = frozenset[str]()
    return nothing.union(*[leaf.depends_on for leaf in held]), nothing.union(*[leaf.readings for leaf in held])


def _common(held: list[Leaf]) -> Finding[object] | None:
    """Return one finding for leaves of one value, with only the steps that all of them share; None when blocked."""
    findings = [leaf.finding for leaf in held if leaf.finding is not None]
    if len(findings) < 2:
        return findings[0] if findings else None
    return Finding(
        findings[0].value,
        tuple(shared_steps(findings)),
        frozenset[str]().union(*[finding.depends_on for finding in findings]),
        frozenset[str]().union(*[finding.readings for finding in findings]),
        {key: value for finding in findings for key, value in finding.presumed.items()},
    )


def shared_steps(findings: list[Finding[object]]) -> Iterator[Step]:
    """Yield the steps that all *findings* have, in the order of the first."""
    others = [{_identity(step) for step in finding.steps()} for finding in findings[1:]]
    return (step for step in findings[0].steps() if all(_identity(step) in other for other in others))


def _identity(step: Step) -> tuple[object, ...]:
    return step.rule, step.article, step.message


def restricted(tree: Tree, key: str, answer: object) -> frozenset[object]:
    """Return the outcomes that are left once *key* has been answered with *answer*."""
    return _restricted(tree, key, answer, {})


def _restricted(tree: Tree, key: str, answer: object, done: dict[Tree, frozenset[object]]) -> frozenset[object]:
    if isinstance(tree, Leaf) or key not in tree.depends_on:
        return tree.outcomes
    if tree not in done:
        children = tree.children
        if tree.key == key:
            children = tuple(pair for pair in children if pair[0] == answer) or children
        done[tree] = frozenset[object]().union(*[_restricted(child, key, answer, done) for _, child in children])
    return done[tree]
