"""Exploration of what is open: one rule, run for every possible answer, as a small graph of outcomes.

Its meaning is that of brute force: the outcomes are those that every admissible day and every answer would give. It is
lazy: only facts that are really asked for branch, an interval of days is only cut where a comparison needs it, and a
rule that merely classifies (the regime, the kind of contract) is explored once by itself; what follows is then explored
once for each class and shared by all the answers that lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Matter
from desktop.domain.rules import (
    Blocked,
    Finding,
    Law,
    OpenClass,
    Openness,
    OpenQuestion,
    Rule,
    Stance,
    Step,
    Unanswerable,
)
from desktop.domain.situation import Memory, Path, Situation

#: More runs than this are not made for one rule: the rest is then blocked, with the fact asked there.
MOST_RUNS = 600


class Leaf:
    """One outcome; *finding* is None when it is blocked."""

    __slots__ = ("finding", "outcomes", "readings", "value")
    outcomes: frozenset[object]
    readings: frozenset[str]

    def __init__(self, value: object, finding: Finding[object] | None) -> None:
        self.value = value
        self.finding = finding
        self.outcomes = frozenset((value,))
        self.readings = finding.readings if finding is not None else frozenset[str]()


class Branch:
    """An open question and what follows from each answer to it. *outcomes* are the values of all leaves below."""

    __slots__ = ("children", "key", "openness", "outcomes", "readings")
    outcomes: frozenset[object]
    readings: frozenset[str]

    def __init__(self, key: str, openness: Openness, children: tuple[tuple[object, Tree], ...]) -> None:
        self.key = key
        self.openness = openness
        self.children = children
        self.outcomes = frozenset[object]().union(*(child.outcomes for _, child in children))
        self.readings = frozenset[str]().union(*(child.readings for _, child in children))


Tree = Leaf | Branch


class Explorer:
    """Runs rules on one matter; findings are shared between all its explorations."""

    def __init__(self, matter: Matter, law: Law) -> None:
        self._matter = matter
        self._law = law
        self._memory = Memory()
        self._classes: dict[
            tuple[Rule[object], Stance, frozenset[tuple[str, Stance]]], tuple[Tree, frozenset[str]]
        ] = {}
        self._runs = 0

    def explore(
        self, rule: Rule[object], stance: Stance = Stance.SAFE, readings: Mapping[str, Stance] | None = None
    ) -> Tree:
        """Return the outcomes of *rule*, on one stance; *readings* overrides it for single open points."""
        self._runs = 0
        return self._explore(rule, Situation(stance, readings or {}))

    def _explore(self, rule: Rule[object], situation: Situation) -> Tree:
        self._runs += 1
        try:
            finding = Inquiry(self._matter, self._law, self._memory, situation).examine(rule)
        except Unanswerable as unknown:
            return Leaf(Blocked(unknown.key), None)
        except OpenQuestion as question:
            return self._branch(rule, situation, question)
        except OpenClass as open_class:
            return self._by_class(rule, situation, open_class.classifier)
        return Leaf(finding.value, finding)

    def _branch(self, rule: Rule[object], situation: Situation, question: OpenQuestion) -> Tree:
        if self._runs > MOST_RUNS:
            return Leaf(Blocked(question.key), None)
        children = tuple(
            (answer, self._explore(rule, situation.with_answer(question.key, answer))) for answer in question.answers
        )
        if len(children) == 1:  # the other answers contradict what is already assumed
            return children[0][1]
        return Branch(question.key, question.openness, children)

    def _by_class(self, rule: Rule[object], situation: Situation, classifier: Rule[object]) -> Tree:
        """Explore *classifier* by itself, then *rule* once for each class, and join both."""
        classes = self._classes_of(classifier, situation)
        ways: dict[object, list[Path]] = {}
        for path, leaf in _ways(classes):
            ways.setdefault(leaf.value, []).append(path)
        shared: dict[object, Tree] = {}
        for value, paths in ways.items():
            found = [leaf.finding for leaf in leaves(classes) if leaf.value == value and leaf.finding is not None]
            if not found:
                shared[value] = Leaf(value, None)
                continue
            shared[value] = self._explore(rule, situation.with_class(classifier, _common(found), tuple(paths)))
        return _joined(classes, shared, {})

    def _classes_of(self, classifier: Rule[object], situation: Situation) -> Tree:
        """Return the classes; explored once for all where nothing that was assumed touches their questions."""
        kept = (classifier, situation.stance, frozenset(situation.readings.items()))
        if kept not in self._classes:
            blank = self._explore(classifier, Situation(situation.stance, situation.readings))
            self._classes[kept] = blank, frozenset(branch.key for branch in branches(blank))
        tree, keys = self._classes[kept]
        touched = keys & situation.answers.keys() or any(keys & path.keys() for one in situation.ways for path in one)
        return self._explore(classifier, situation) if touched else tree


def _common(findings: list[Finding[object]]) -> Finding[object]:
    """Return one finding for all: the same class, with only the steps that all of them share."""
    first = findings[0]
    # A reading that decided on any of the ways still stands behind the class: the other stance must be explored too.
    readings = frozenset[str]().union(*(finding.readings for finding in findings))
    depends_on = {key: value for one in findings for key, value in one.depends_on.items() if key in readings}
    if len(findings) == 1:
        return replace(first, depends_on=depends_on)
    steps = tuple(shared_steps(findings))
    presumed = {key: value for finding in findings for key, value in finding.presumed.items()}
    return Finding(first.value, steps, depends_on, readings, presumed)


def shared_steps(findings: list[Finding[object]]) -> Iterator[Step]:
    """Yield the steps that all *findings* have, in the order of the first."""
    others = [{_identity(step) for step in finding.steps()} for finding in findings[1:]]
    return (step for step in findings[0].steps() if all(_identity(step) in other for other in others))


def _identity(step: Step) -> tuple[str, str, str]:
    return step.rule, step.article, repr(step.message)


def _ways(tree: Tree, path: Path | None = None) -> Iterator[tuple[Path, Leaf]]:
    held = path or {}
    if isinstance(tree, Leaf):
        yield held, tree
        return
    for answer, child in tree.children:
        yield from _ways(child, {**held, tree.key: answer})


def _joined(tree: Tree, shared: Mapping[object, Tree], done: dict[int, Tree]) -> Tree:
    if isinstance(tree, Leaf):
        return shared[tree.value]
    if id(tree) not in done:
        children = tuple((answer, _joined(child, shared, done)) for answer, child in tree.children)
        done[id(tree)] = Branch(tree.key, tree.openness, children)
    return done[id(tree)]


def nodes(tree: Tree) -> Iterator[Tree]:
    """Yield every node once, an open question before what follows from it."""
    seen: set[int] = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, Branch):
            waiting.extend(child for _, child in reversed(node.children))


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Yield every outcome once."""
    return (node for node in nodes(tree) if isinstance(node, Leaf))


def branches(tree: Tree) -> Iterator[Branch]:
    """Yield every open question once, those asked first first."""
    return (node for node in nodes(tree) if isinstance(node, Branch))


def restricted(tree: Tree, key: str, answer: object) -> frozenset[object]:
    """Return the outcomes that are left once *key* has been answered with *answer*."""
    return _restricted(tree, key, answer, {})


def _restricted(tree: Tree, key: str, answer: object, done: dict[int, frozenset[object]]) -> frozenset[object]:
    if isinstance(tree, Leaf):
        return tree.outcomes
    if id(tree) not in done:
        children = tree.children
        if tree.key == key:
            children = tuple(pair for pair in children if pair[0] == answer) or children
        done[id(tree)] = frozenset[object]().union(*(_restricted(child, key, answer, done) for _, child in children))
    return done[id(tree)]
