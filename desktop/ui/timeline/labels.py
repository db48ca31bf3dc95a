"""Where the labels of the facts go: up a level, then shortened, then gathered. Never one over another. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

#: Space between a label and what stands to its right, and the narrowest a shortened label may be.
GAP, NARROWEST = 10.0, 64.0
#: Space that the thin line of a higher label takes on the levels that it passes.
_STEM = 4.0


class Sayer(Protocol):
    """Tells how wide labels are."""

    def width(self, fact: int) -> float:
        """Return the width of the label of fact number *fact*."""
        ...

    def gathered_width(self, count: int) -> float:
        """Return the width of the label that stands for *count* facts."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """One label: the numbers of its facts, where its line stands, its box, its level (0 is the lowest)."""

    facts: tuple[int, ...]
    stem: float
    left: float
    width: float
    level: int


@dataclass(slots=True)
class _Unit:
    placed: Placed
    #: How far to the right each level was free before this label was placed.
    before: tuple[float, ...]


def place(stems: Sequence[float], sayer: Sayer, levels: int, right: float) -> list[Placed]:
    """Return a place for each label; *stems* are the facts' places, rising; no label goes beyond *right*.

    Works from the right: a label flies like a flag to the right of its line, so that the line of a label further left,
    which stands higher, never cuts through a text.
    """
    free = (right,) * levels
    units: list[_Unit] = []
    for number in range(len(stems) - 1, -1, -1):
        facts: tuple[int, ...] = (number,)
        stem = stems[number]
        placed = _fit(facts, stem, sayer.width(number), free, at_edge=not units, right=right)
        while placed is None and units:
            last = units.pop()
            facts, free = (*facts, *last.placed.facts), last.before
            width = sayer.gathered_width(len(facts))
            placed = _fit(facts, stem, width, free, at_edge=not units, right=right, may_shorten=False)
        if placed is None:
            placed = Placed(facts, stem, max(right - NARROWEST, 0.0), NARROWEST, 0)
        units.append(_Unit(placed, free))
        free = _after(free, placed)
    return [unit.placed for unit in reversed(units)]


def _fit(
    facts: tuple[int, ...],
    stem: float,
    width: float,
    free: tuple[float, ...],
    *,
    at_edge: bool,
    right: float,
    may_shorten: bool = True,
) -> Placed | None:
    """Return the lowest level with room, else the roomiest one where the label fits shortened, else None."""
    needed = stem + width
    for level, room in enumerate(free):
        if needed <= room:
            return Placed(facts, stem, stem, width, level)
    if at_edge:
        # Nothing stands to the right: the label moves left, over its line, rather than lose words.
        return Placed(facts, stem, max(right - width, 0.0), min(width, right), 0)
    widest = max(free)
    if may_shorten and widest - stem >= min(NARROWEST, width):
        return Placed(facts, stem, stem, widest - stem, free.index(widest))
    return None


def _after(free: tuple[float, ...], placed: Placed) -> tuple[float, ...]:
    """Return how far each level is free now: the label takes its own level, its line those that it passes."""
    level = placed.level
    passed = min(placed.stem, placed.left) - _STEM
    taken = placed.left - GAP
    lower = [min(passed, room) for room in free[:level]]
    return (*lower, min(free[level], taken), *free[level + 1 :])
