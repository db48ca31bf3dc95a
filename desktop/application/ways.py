"""The several ways to one deadline: what each assumes of a disputed or vague fact, its end, and its own reasons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TypeGuard

from desktop.application.exploration import Branch, Leaf, Tree
from desktop.application.results import Bounds, Outcome, Way
from desktop.domain.dates import DayRange, plausible
from desktop.domain.rules import Term

#: More ways than these are not told apart: the range alone is shown.
MOST_WAYS = 8

Assumed = tuple[tuple[str, object], ...]


def ways(tree: Tree) -> tuple[Way, ...]:
    """Return every way through *tree* that ends on a day; none where there is only one, or too many."""
    if isinstance(tree, Leaf):
        return ()
    found = tuple(islice(_ways(tree, ()), MOST_WAYS + 1))
    return found if len(found) <= MOST_WAYS else ()


def _ways(tree: Tree, assumed: Assumed) -> Iterator[Way]:
    if isinstance(tree, Branch):
        for answer, child in tree.children:
            yield from _ways(child, _with(assumed, tree.key, answer))
    elif isinstance(tree.value, Term) and tree.finding is not None:
        yield Way(assumed, outcome(tree.value.end), tree.finding.steps())


def _with(assumed: Assumed, key: str, answer: object) -> Assumed:
    """Add an answer; a day that is narrowed again replaces the wider one."""
    kept = tuple(pair for pair in assumed if pair[0] != key)
    return (*kept, (key, DayRange(*answer) if _is_interval(answer) else answer))


def _is_interval(answer: object) -> TypeGuard[tuple[date, date]]:
    """Tell whether an answer is a part of an open day; answers to other questions may be tuples too."""
    return isinstance(answer, tuple) and bool(answer) and all(isinstance(part, date) for part in answer)


def outcome(day: DayRange) -> Outcome:
    """Return the one day, or its bounds."""
    if day.certain:
        return day.earliest
    return Bounds(plausible(day.earliest), plausible(day.latest))
