"""What one run of a rule assumes, and the findings of earlier runs that hold wherever the same is assumed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.rules import Finding, Rule, Stance

#: Prefix of the keys under which findings remember the class that they assumed.
CLASS = "class:"

#: One way in which a classifying rule came to its class: the answers given on that way.
Path = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Situation:
    """What one run assumes: a stance, single readings, answers, classes, and the ways that lead to those classes.

    *classes* maps a classifying rule to the finding assumed for it; *ways* holds, for each such class, every path that
    leads to it. An answer that no path of some class allows is not admissible.
    """

    stance: Stance = Stance.SAFE
    readings: Mapping[str, Stance] = field(default_factory=dict)
    answers: Mapping[str, object] = field(default_factory=dict)
    classes: Mapping[Rule[object], Finding[object]] = field(default_factory=dict)
    ways: tuple[tuple[Path, ...], ...] = ()

    def with_answer(self, key: str, answer: object) -> Situation:
        """Return the situation in which *key* is answered."""
        ways = tuple(tuple(path for path in one if path.get(key, answer) == answer) for one in self.ways)
        return replace(self, answers={**self.answers, key: answer}, ways=ways)

    def with_class(self, rule: Rule[object], finding: Finding[object], ways: tuple[Path, ...]) -> Situation:
        """Return the situation in which *rule* has come to the class of *finding* on one of *ways*."""
        return replace(self, classes={**self.classes, rule: finding}, ways=(*self.ways, ways))

    def held(self, key: str) -> object:
        """Return what is assumed of *key*: the answer, the class, or the stance on an open point; None: nothing."""
        if key[0].isupper():
            return self.readings.get(key, self.stance)
        if key.startswith(CLASS):
            return next((f.value for rule, f in self.classes.items() if rule.name == key[len(CLASS) :]), None)
        return self.answers.get(key)

    def admits(self, key: str, answer: object) -> bool:
        """Tell whether some combination of ways to the assumed classes allows *answer*."""
        mentioned = [one for one in self.ways if any(key in path for path in one)]
        return not mentioned or _compatible({key: answer}, self.ways)


def _compatible(held: Path, ways: tuple[tuple[Path, ...], ...]) -> bool:
    if not ways:
        return True
    return any(
        _compatible({**held, **path}, ways[1:])
        for path in ways[0]
        if all(held.get(key, answer) == answer for key, answer in path.items())
    )


class _Fork:
    """A place in the memory of one rule: the key it consulted next, and what followed from each answer."""

    __slots__ = ("key", "next")

    def __init__(self, key: str) -> None:
        self.key = key
        self.next: dict[object, _Fork | Finding[object]] = {}


class Memory:
    """Findings already made, reused wherever the answers they depend on hold.

    A rule consults open keys in an order that only depends on the answers, so its findings form a decision tree; a rule
    that came to a key along different ways (answered, or assumed as a class) has one tree for each way.
    """

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[Rule[object], list[_Fork | Finding[object]]] = {}

    def recall(self, rule: Rule[object], situation: Situation) -> Finding[object] | None:
        """Return a finding of *rule* that holds in *situation*."""
        for root in self._kept.get(rule, ()):
            node: _Fork | Finding[object] | None = root
            while isinstance(node, _Fork):
                node = node.next.get(situation.held(node.key))
            if node is not None:
                return node
        return None

    def keep(self, rule: Rule[object], finding: Finding[object]) -> None:
        """Keep a finding."""
        roots = self._kept.setdefault(rule, [])
        keys = list(finding.depends_on)
        if not keys or not any(isinstance(root, _Fork) and _grown(root, keys, finding) for root in roots):
            roots.append(_planted(keys, finding))


def _planted(keys: list[str], finding: Finding[object]) -> _Fork | Finding[object]:
    node: _Fork | Finding[object] = finding
    for key in reversed(keys):
        fork = _Fork(key)
        fork.next[finding.depends_on[key]] = node
        node = fork
    return node


def _grown(root: _Fork, keys: list[str], finding: Finding[object]) -> bool:
    """Add *finding* below *root* if its keys come in the same order; tell whether they did."""
    fork = root
    for index, key in enumerate(keys):
        if fork.key != key:
            return False
        answer = finding.depends_on[key]
        following = fork.next.get(answer)
        if following is None:
            fork.next[answer] = _planted(keys[index + 1 :], finding)
            return True
        if not isinstance(following, _Fork):
            return False
        fork = following
    return False
