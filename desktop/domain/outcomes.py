"""Outcomes: all that a rule can come to, as a graph of open questions with the findings below them.

A branch is an open question with what follows from each answer; a leaf is one outcome. Nodes are shared wherever the
same follows, and what follows from a question depends on the answers only through its own questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from desktop.domain.rules import Finding, Openness

#: What a run depends on, beside open points and open days: the stance, and the regime that is settled around it.
STANCE, REGIME = "stance", "regime"

Interval = tuple[date, date]
_NOTHING: frozenset[str] = frozenset()
_NO_DAYS: Mapping[str, Interval] = {}


class Leaf:
    """One outcome; *finding* is None when it is blocked.

    *depends_on* is what the run asked for beside facts; *days* are the parts of open days for which it holds.
    """

    __slots__ = ("_outcomes", "days", "depends_on", "finding", "readings", "value")

    def __init__(
        self,
        value: object,
        finding: Finding[object] | None,
        depends_on: frozenset[str] = _NOTHING,
        readings: frozenset[str] = _NOTHING,
        days: Mapping[str, Interval] = _NO_DAYS,
    ) -> None:
        self.value = value
        self.finding = finding
        self.depends_on = depends_on
        self.readings = readings
        self.days = days
        self._outcomes: frozenset[object] | None = None

    @property
    def outcomes(self) -> frozenset[object]:
        """Its value, as a set."""
        if self._outcomes is None:
            self._outcomes = frozenset((self.value,))
        return self._outcomes


Children = tuple[tuple[object, "Tree"], ...]


class Branch:
    """An open question and what follows from each answer to it.

    *depends_on* holds the keys of all questions from here on, and what the leaves depend on.
    """

    __slots__ = ("_outcomes", "_readings", "children", "depends_on", "key", "openness")
    depends_on: frozenset[str]

    def __init__(self, key: str, openness: Openness, children: Children) -> None:
        self.key = key
        self.openness = openness
        self.children = children
        self.depends_on = frozenset((key,)).union(*[child.depends_on for _, child in children])
        self._outcomes: frozenset[object] | None = None
        self._readings: frozenset[str] | None = None

    @property
    def outcomes(self) -> frozenset[object]:
        """The values of all leaves below."""
        if self._outcomes is None:
            self._outcomes = frozenset[object]().union(*[child.outcomes for _, child in self.children])
        return self._outcomes

    @property
    def readings(self) -> frozenset[str]:
        """The open points consulted below."""
        if self._readings is None:
            self._readings = _NOTHING.union(*[child.readings for _, child in self.children])
        return self._readings


Tree = Leaf | Branch
Following = tuple["Tree | None", ...]

#: As a condition: what never holds, and what always does.
IMPOSSIBLE: Tree = Leaf(None, None)
ALWAYS: Tree = Leaf(None, None)


def nodes(tree: Tree) -> Iterator[Tree]:
    """Yield every node once, an open question before what follows from it."""
    seen: set[Tree] = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        yield node
        if isinstance(node, Branch):
            waiting.extend([child for _, child in reversed(node.children)])


def leaves(tree: Tree) -> Iterator[Leaf]:
    """Yield every outcome once."""
    if isinstance(tree, Leaf):
        return iter((tree,))
    return (node for node in nodes(tree) if isinstance(node, Leaf))


def branches(tree: Tree) -> Iterator[Branch]:
    """Yield every open question once, those asked first first."""
    return (node for node in nodes(tree) if isinstance(node, Branch))


class Graph:
    """Makes nodes, each once, so that what follows alike is shared; a question without any effect is left out."""

    def __init__(self) -> None:
        self._made: dict[object, Branch] = {}
        self._answered: dict[tuple[Tree, str, object], Tree] = {}
        self._admitted: dict[tuple[Tree, Tree], Tree] = {}

    def branch(self, key: str, openness: Openness, children: Children) -> Tree:
        """Return the question with its answers; only what follows where that is the same for all of them."""
        first = children[0][1]
        if all(child is first for _, child in children):
            return first
        made = self._made.get((key, children))
        if made is None:
            made = self._made[key, children] = Branch(key, openness, children)
        return made

    def answered(self, tree: Tree, key: str, answer: object) -> Tree:
        """Return what is left of *tree* once *key* is answered; all of it where *answer* is not among those tried."""
        if key not in tree.depends_on or isinstance(tree, Leaf):
            return tree
        known = self._answered.get((tree, key, answer))
        if known is None:
            left = [child for given, child in tree.children if given == answer] if tree.key == key else []
            known = left[0] if left else self._mapped(tree, lambda child: self.answered(child, key, answer))
            self._answered[tree, key, answer] = known
        return known

    def _mapped(self, tree: Branch, function: Callable[[Tree], Tree]) -> Tree:
        return self.branch(tree.key, tree.openness, tuple([(given, function(child)) for given, child in tree.children]))

    def admitted(self, tree: Tree, condition: Condition) -> Tree:
        """Return *tree* without the answers that *condition* excludes."""
        if isinstance(tree, Leaf) or condition.depends_on.isdisjoint(tree.depends_on):
            return tree
        return self._excluding(tree, condition.graph)

    def _excluding(self, tree: Tree, condition: Tree) -> Tree:
        if isinstance(tree, Leaf) or condition.depends_on.isdisjoint(tree.depends_on):
            return tree
        known = self._admitted.get((tree, condition))
        if known is None:
            left = [(answer, child, self.answered(condition, tree.key, answer)) for answer, child in tree.children]
            children = [
                (answer, self._excluding(child, here)) for answer, child, here in left if here is not IMPOSSIBLE
            ]
            known = self._admitted[tree, condition] = self.branch(tree.key, tree.openness, tuple(children))
        return known

    def joined(self, tree: Tree, below: Mapping[Leaf, Tree]) -> Tree:
        """Return *tree* with what follows *below* its leaves; the answers on the way to a leaf hold below it."""
        following = tuple(dict.fromkeys(below.values()))
        place = {leaf: following.index(one) for leaf, one in below.items()}
        return _Joining(self, place).joined(tree, following)


class _Joining:
    """One joining of a graph with what follows it; *place* tells which of these follows each leaf."""

    def __init__(self, graph: Graph, place: Mapping[Leaf, int]) -> None:
        self._graph = graph
        self._reach: dict[Tree, frozenset[int]] = {leaf: frozenset((index,)) for leaf, index in place.items()}
        self._done: dict[tuple[Tree, Following], Tree] = {}

    def joined(self, tree: Tree, following: Following) -> Tree:
        """Join what is *following*, as the answers so far leave it; None stands for what *tree* does not reach."""
        reached = [one for one in following if one is not None]
        if len(reached) == 1 and (isinstance(tree, Leaf) or reached[0].depends_on.isdisjoint(tree.depends_on)):
            return reached[0]
        assert isinstance(tree, Branch)
        known = self._done.get((tree, following))
        if known is None:
            children = [
                (answer, self.joined(child, self._left(child, tree.key, answer, following)))
                for answer, child in tree.children
            ]
            known = self._done[tree, following] = self._graph.branch(tree.key, tree.openness, tuple(children))
        return known

    def _left(self, child: Tree, key: str, answer: object, following: Following) -> Following:
        left: list[Tree | None] = [None] * len(following)
        for index in self._reached(child):
            one = following[index]
            left[index] = one if one is None or key not in one.depends_on else self._graph.answered(one, key, answer)
        return tuple(left)

    def _reached(self, tree: Tree) -> frozenset[int]:
        known = self._reach.get(tree)
        if known is None:
            assert isinstance(tree, Branch)
            known = self._reach[tree] = frozenset[int]().union(*[self._reached(child) for _, child in tree.children])
        return known


class Condition:
    """What must hold: a graph that comes to ALWAYS or IMPOSSIBLE, made only when some question touches it."""

    __slots__ = ("_known", "_make", "depends_on")

    def __init__(self, depends_on: frozenset[str], make: Callable[[], Tree]) -> None:
        self.depends_on = depends_on
        self._make = make
        self._known: Tree | None = None

    @property
    def graph(self) -> Tree:
        """The condition as a graph."""
        if self._known is None:
            self._known = self._make()
        return self._known


NO_CONDITION = Condition(_NOTHING, lambda: ALWAYS)
