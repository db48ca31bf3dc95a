"""Exploration of what is open: one rule, run for every possible answer, as a small tree of outcomes.

Its meaning is that of brute force: the outcomes of the tree are those that every admissible day and every answer would
give. It is lazy: only facts that are really asked for branch, and an interval of days is only cut where a comparison
needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.inquiry import Inquiry, Matter, Memory
from desktop.domain.rules import Blocked, Finding, Law, Openness, OpenQuestion, Rule, Stance, Unanswerable

#: More outcomes than this are not explored: the result is then blocked, with the facts asked so far.
MOST_RUNS = 3000


@dataclass(frozen=True, slots=True)
class Leaf:
    """One outcome; *finding* is None when it is blocked."""

    value: object
    finding: Finding[object] | None


@dataclass(frozen=True, slots=True)
class Branch:
    """An open question and what follows from each answer to it."""

    key: str
    openness: Openness
    children: tuple[tuple[object, Tree], ...]


Tree = Leaf | Branch


class Explorer:
    """Runs rules on one matter; findings are shared between all its explorations."""

    def __init__(self, matter: Matter, law: Law) -> None:
        self.matter = matter
        self.law = law
        self._memory = Memory()
        self._runs = 0

    def explore(
        self, rule: Rule[object], stance: Stance = Stance.SAFE, readings: Mapping[str, Stance] | None = None
    ) -> Tree:
        """Return the tree of outcomes of *rule*, on one stance; *readings* overrides it for single open points."""
        self._runs = 0
        return self._explore(rule, stance, readings or {}, {})

    def _explore(
        self, rule: Rule[object], stance: Stance, readings: Mapping[str, Stance], assumptions: dict[str, object]
    ) -> Tree:
        self._runs += 1
        inquiry = Inquiry(self.matter, self.law, self._memory, stance, assumptions, readings)
        try:
            finding = inquiry.examine(rule)
        except Unanswerable as unknown:
            return Leaf(Blocked(unknown.key), None)
        except OpenQuestion as question:
            if self._runs > MOST_RUNS:
                return Leaf(Blocked(question.key), None)
            children = tuple(
                (answer, self._explore(rule, stance, readings, {**assumptions, question.key: answer}))
                for answer in question.answers
            )
            return Branch(question.key, question.openness, children)
        return Leaf(finding.value, finding)


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Yield every outcome of *tree*."""
    if isinstance(tree, Leaf):
        yield tree
        return
    for _, child in tree.children:
        yield from leaves(child)


def branches(tree: Tree) -> Iterator[Branch]:
    """Yield every open question of *tree*, the first asked first."""
    if isinstance(tree, Branch):
        yield tree
        for _, child in tree.children:
            yield from branches(child)


def restricted(tree: Tree, key: str, answer: object) -> Tree:
    """Return what is left of *tree* once *key* has been answered with *answer*."""
    if isinstance(tree, Leaf):
        return tree
    if tree.key == key:
        return next((restricted(child, key, answer) for given, child in tree.children if given == answer), tree)
    return Branch(
        tree.key, tree.openness, tuple((given, restricted(child, key, answer)) for given, child in tree.children)
    )


def deciding(tree: Tree, essence: Callable[[Tree], object]) -> tuple[Branch, ...]:
    """Return the questions of *tree* whose answers lead to different results, as *essence* sums a result up."""
    return tuple(
        branch for branch in branches(tree) if len({essence(child) for _, child in branch.children}) > 1
    )


def readings_used(tree: Tree) -> frozenset[str]:
    """Return the open points that any outcome of *tree* consulted."""
    return frozenset(
        key for leaf in leaves(tree) if leaf.finding for key in leaf.finding.depends_on if key.startswith("O-")
    )
