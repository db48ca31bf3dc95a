"""The next best question: the one whose answer removes most outcomes, ties by urgency (what is asked first)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.application.exploration import Branch, Tree, branches, deciding, leaves, restricted
from desktop.application.results import Prospect, Question
from desktop.domain.dates import DayRange
from desktop.domain.messages import Label, Message
from desktop.domain.rules import Blocked, Openness, Term, Waiting


@dataclass(frozen=True, slots=True)
class Examined:
    """One result and its trees of outcomes on both stances; *essence* sums a tree up by what the reader sees."""

    name: str
    safe: Tree
    arguable: Tree
    essence: Callable[[Tree], object]

    def trees(self) -> tuple[Tree, ...]:
        """Return the trees, one when both stances agree."""
        return (self.safe,) if self.safe is self.arguable else (self.safe, self.arguable)


#: Results in order of weight: what a question decides is named in this order.
_WEIGHTY = ("right", "withdrawal", "regime")


def questions(examined: Sequence[Examined]) -> tuple[Question, ...]:
    """Return the open questions, the one that removes most outcomes first."""
    open_results = [one for one in examined if any(isinstance(tree, Branch) or _blocked(tree) for tree in one.trees())]
    if not open_results:
        return ()
    keys: dict[str, list[str]] = {}
    for one in sorted(open_results, key=lambda e: _WEIGHTY.index(e.name) if e.name in _WEIGHTY else len(_WEIGHTY)):
        for key in _open_keys(one):
            keys.setdefault(key, []).append(one.name)
    by_name = {one.name: one for one in open_results}
    ranked = sorted(
        enumerate(keys.items()),
        key=lambda item: (-_weight(item[1][1]), -_removed(item[1][0], [by_name[name] for name in item[1][1]]), item[0]),
    )
    return tuple(_question(key, decides, by_name) for _, (key, decides) in ranked)


def _blocked(tree: Tree) -> bool:
    return any(isinstance(leaf.value, Blocked) for leaf in leaves(tree))


def _weight(decides: Sequence[str]) -> int:
    return sum(1 for name in _WEIGHTY[:2] if name in decides)


def _open_keys(one: Examined) -> list[str]:
    keys: dict[str, None] = {}
    for tree in one.trees():
        keys.update((branch.key, None) for branch in deciding(tree, one.essence) if branch.openness is not Openness.DISPUTED)
        keys.update((leaf.value.missing, None) for leaf in leaves(tree) if isinstance(leaf.value, Blocked))
    return list(keys)


def _results(tree: Tree) -> set[object]:
    return {_essential(leaf.value) for leaf in leaves(tree)}


def _essential(value: object) -> object:
    return (value.end.earliest, value.end.latest) if isinstance(value, Term) else value


def _removed(key: str, results: Sequence[Examined]) -> float:
    """Return how many outcomes an answer to *key* removes, on average over its answers, summed over *results*."""
    total = 0.0
    for one in results:
        tree = one.safe
        answers = _answers(tree, key)
        if answers:
            left = [len(_results(restricted(tree, key, answer))) for answer in answers]
            total += len(_results(tree)) - sum(left) / len(left)
    return total


def _answers(tree: Tree, key: str) -> list[object]:
    return list(dict.fromkeys(given for branch in branches(tree) if branch.key == key for given, _ in branch.children))


def _question(key: str, decides: Sequence[str], by_name: dict[str, Examined]) -> Question:
    tree = by_name[decides[0]].safe
    prospects = tuple(
        Prospect(_written(answer), tuple(dict.fromkeys(map(_told, _distinct(restricted(tree, key, answer))))))
        for answer in _answers(tree, key)
    )
    outcomes = len({outcome for prospect in prospects for outcome in prospect.outcomes}) or 1
    return Question(key, tuple(decides), max(outcomes, len(_results(tree)) if not prospects else outcomes), prospects)


def _distinct(tree: Tree) -> list[object]:
    return list({_essential(leaf.value): leaf.value for leaf in leaves(tree)}.values())


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
    return Message("{outcome}", outcome=value if not isinstance(value, str) else Label("regime", value))
