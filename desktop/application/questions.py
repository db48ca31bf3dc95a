"""The next best question: the one whose answer removes most outcomes, ties by urgency (what is asked first)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.application.exploration import Branch, Tree, branches, restricted
from desktop.application.results import Prospect, Question
from desktop.domain.dates import DayRange
from desktop.domain.facts import FACTS
from desktop.domain.messages import Label, Message
from desktop.domain.rules import Blocked, Openness, Term, Waiting

#: Sums outcomes up by what the reader sees of them.
Essence = Callable[[frozenset[object]], object]


@dataclass(frozen=True, slots=True)
class Examined:
    """One result and its trees of outcomes on both stances; *essence* sums a tree up by what the reader sees."""

    name: str
    safe: Tree
    arguable: Tree
    essence: Essence

    def trees(self) -> tuple[Tree, ...]:
        """Return the trees, one when both stances agree."""
        return (self.safe,) if self.safe is self.arguable else (self.safe, self.arguable)


def deciding(tree: Tree, essence: Essence) -> list[Branch]:
    """Return the open questions of *tree* whose answers lead to different results."""
    return [one for one in branches(tree) if len({essence(child.outcomes) for _, child in one.children}) > 1]


def missing_keys(tree: Tree, essence: Essence) -> list[str]:
    """Return what nobody has answered and the result depends on, in the order asked."""
    keys = [branch.key for branch in deciding(tree, essence) if branch.openness is Openness.UNKNOWN]
    return keys + blocked_by(tree)


def blocked_by(tree: Tree) -> list[str]:
    """Return the facts whose possible answers cannot be listed, and without which some outcome cannot be told."""
    return sorted(value.missing for value in tree.outcomes if isinstance(value, Blocked))


#: Details of an event that nobody has reported: whether it happened is asked first.
_SUPPOSED = "event:?"
#: Results in order of weight: what a question decides is named in this order.
_WEIGHTY = ("right", "withdrawal", "regime")


def questions(examined: Sequence[Examined]) -> tuple[Question, ...]:
    """Return the open questions, the one that removes most outcomes first."""
    by_name = {one.name: one for one in sorted(examined, key=_importance)}
    keys: dict[str, list[str]] = {}
    for one in by_name.values():
        for key in _open_keys(one):
            keys.setdefault(key, []).append(one.name)
    asked = list(keys)
    ranked = sorted(
        asked,
        key=lambda key: (-_removed(key, [by_name[name] for name in keys[key]]), -_weight(keys[key]), asked.index(key)),
    )
    return tuple(_question(key, keys[key], by_name) for key in ranked)


def _importance(one: Examined) -> int:
    return _WEIGHTY.index(one.name) if one.name in _WEIGHTY else len(_WEIGHTY)


def _weight(decides: Sequence[str]) -> int:
    return sum(1 for name in _WEIGHTY[:2] if name in decides)


def _open_keys(one: Examined) -> list[str]:
    keys: dict[str, None] = {}
    for tree in one.trees():
        found = deciding(tree, one.essence)
        keys.update((branch.key, None) for branch in found if branch.openness is not Openness.DISPUTED)
        keys.update(dict.fromkeys(blocked_by(tree)))
    return [key for key in keys if not key.startswith(_SUPPOSED)]


def _essential(outcomes: frozenset[object]) -> dict[object, object]:
    """Return the outcomes by what the reader sees of each, always in the same order."""
    ordered = sorted(outcomes, key=repr)
    return {(v.end.earliest, v.end.latest) if isinstance(v, Term) else v: v for v in ordered}


def _removed(key: str, results: Sequence[Examined]) -> float:
    """Return how many outcomes an answer to *key* removes, on average over its answers, summed over *results*."""
    total = 0.0
    for one in results:
        answers = _answers(one.safe, key)
        if answers:
            left = [len(_essential(restricted(one.safe, key, answer))) for answer in answers]
            total += len(_essential(one.safe.outcomes)) - sum(left) / len(left)
    return total


def _answers(tree: Tree, key: str) -> list[object]:
    """Return the answers to *key* where it is asked first; a vague day is cut further below."""
    first = next((branch for branch in branches(tree) if branch.key == key), None)
    return [given for given, _ in first.children] if first else []


def _question(key: str, decides: Sequence[str], by_name: dict[str, Examined]) -> Question:
    tree = by_name[decides[0]].safe
    prospects = tuple(
        Prospect(_written(answer), tuple(dict.fromkeys(map(_told, _essential(restricted(tree, key, answer)).values()))))
        for answer in _answers(tree, key)
    )
    outcomes = len({outcome for prospect in prospects for outcome in prospect.outcomes})
    return Question(key, tuple(decides), outcomes or len(_essential(tree.outcomes)), prospects)


def _written(answer: object) -> str:
    if isinstance(answer, tuple) and answer and all(isinstance(part, date) for part in answer):
        return "..".join(part.isoformat() for part in answer)
    if isinstance(answer, tuple):
        return ", ".join(map(str, answer))
    return str(answer).lower() if isinstance(answer, bool) else str(answer)


def _told(value: object) -> Message:
    """Say one outcome in a few words."""
    if isinstance(value, Term):
        return Message("until {end}", end=value.end)
    if isinstance(value, Waiting):
        return Message("not begun")
    if isinstance(value, Blocked):
        return Message("further facts needed")
    if value is None:
        return Message("does not arise")
    state = getattr(value, "state", None)
    if state is not None:
        return Message("{outcome}", outcome=Label("right", state))
    if isinstance(value, DayRange):
        return Message("{outcome}", outcome=value)
    if isinstance(value, str):  # the payer of the return, whether the consumer is bound, or a regime
        return Message("{outcome}", outcome=Label(_kind(value), value))
    return Message("{outcome}", outcome=value)


def _kind(code: str) -> str:
    """Return of which kind of label a result in words is."""
    if code in ("consumer", "trader"):
        return "owner"
    return "regime" if code in FACTS["contract.channel"].answers else "binding"
