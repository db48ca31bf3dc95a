"""Days to pixels and back, on an axis with folds. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from desktop.ui.timeline.view import Axis, Fold

#: Width of a fold, in pixels, however many days it holds.
FOLD = 28.0
#: A day is never wider when the whole axis is shown; zoomed in, never wider than ``WIDEST``.
WIDEST_AT_FIT, WIDEST = 32.0, 120.0
#: Space left at both ends.
SIDE = 16.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the axis with one density, from *day* (an ordinal) at *x*."""

    day: int
    x: float
    density: float


class Scale:
    """Places days. A day covers the pixels from :meth:`start` to :meth:`end`; :meth:`middle` is its noon."""

    def __init__(self, axis: Axis, density: float) -> None:
        self.axis = axis
        self.density = density
        self._pieces = list(_pieces(axis, density))
        self._days = [piece.day for piece in self._pieces]
        self._places = [piece.x for piece in self._pieces]
        self.width = self.end(axis.last) + SIDE

    def _x(self, ordinal: float) -> float:
        piece = self._pieces[max(bisect_right(self._days, ordinal) - 1, 0)]
        return piece.x + (ordinal - piece.day) * piece.density

    def start(self, day: date) -> float:
        """Return where *day* begins."""
        return self._x(day.toordinal())

    def middle(self, day: date) -> float:
        """Return the noon of *day*."""
        return self._x(day.toordinal() + 0.5)

    def end(self, day: date) -> float:
        """Return where *day* ends, at midnight."""
        return self._x(day.toordinal() + 1)

    def place(self, moment: float) -> float:
        """Return where a moment is, as :meth:`moment_at` gives it."""
        return self._x(moment)

    def moment_at(self, x: float) -> float:
        """Return the moment at *x*, in days; it keeps its meaning on any other scale of the same axis."""
        piece = self._pieces[max(bisect_right(self._places, x) - 1, 0)]
        return piece.day + (x - piece.x) / piece.density

    def day_at(self, x: float) -> date:
        """Return the day that covers *x*; the first or the last of the axis beyond its ends."""
        ordinal = int(self.moment_at(x) // 1)
        return date.fromordinal(min(max(ordinal, self.axis.first.toordinal()), self.axis.last.toordinal()))

    def folds(self) -> Iterator[tuple[float, float]]:
        """Yield where each fold begins and ends."""
        for fold in self.axis.folds:
            yield self.start(fold.first), self.end(fold.last)

    def fold_at(self, x: float) -> Fold | None:
        """Return the fold that covers *x*, if one does."""
        day = self.day_at(x)
        return next((fold for fold in self.axis.folds if fold.first <= day <= fold.last), None)

    def folded(self, day: date) -> bool:
        """Tell whether *day* lies in a fold."""
        return any(fold.first <= day <= fold.last for fold in self.axis.folds)


def _pieces(axis: Axis, density: float) -> Iterator[_Piece]:
    day, x = axis.first.toordinal(), SIDE
    for fold in axis.folds:
        yield _Piece(day, x, density)
        first, after = fold.first.toordinal(), fold.last.toordinal() + 1
        x += (first - day) * density
        yield _Piece(first, x, FOLD / (after - first))
        day, x = after, x + FOLD
    yield _Piece(day, x, density)


def density_at_fit(axis: Axis, width: float) -> float:
    """Return the pixels of a day with which the whole axis fills *width*."""
    hidden = sum((fold.last - fold.first).days + 1 for fold in axis.folds)
    days = (axis.last - axis.first).days + 1 - hidden
    room = width - 2 * SIDE - FOLD * len(axis.folds)
    return min(max(room / days, 0.01), WIDEST_AT_FIT)


class Grain(Enum):
    """How far apart the ticks of the axis are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


#: Days that one grain holds, at least.
_LENGTHS = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 28, Grain.QUARTER: 90, Grain.YEAR: 365}


def grain(density: float, label: float) -> Grain:
    """Return the finest grain whose ticks leave room for labels as wide as *label*."""
    return next((one for one, days in _LENGTHS.items() if days * density >= label), Grain.YEAR)


def finer(one: Grain) -> Grain:
    """Return the grain of the small ticks between those of *one*."""
    grains = list(Grain)
    return grains[max(grains.index(one) - 1, 0)]


def ticks(first: date, last: date, one: Grain) -> Iterator[date]:
    """Yield the days from *first* to *last* on which a tick of that grain stands."""
    day = _first_tick(first, one)
    while day <= last:
        yield day
        if (following := _next_tick(day, one)) is None:
            return
        day = following


def _first_tick(first: date, one: Grain) -> date:
    if one is Grain.DAY:
        return first
    if one is Grain.WEEK:
        return _clamped(first.toordinal() + (7 - first.weekday()) % 7)
    step = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[one]
    month = first.year * 12 + first.month - 1 + (first.day > 1)
    return _month(-(-month // step) * step)


def _next_tick(day: date, one: Grain) -> date | None:
    step = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}.get(one)
    if step is not None:
        following = _month(day.year * 12 + day.month - 1 + step)
    else:
        following = _clamped(day.toordinal() + (7 if one is Grain.WEEK else 1))
    return following if following > day else None


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1) if number // 12 <= date.max.year else date.max


def _clamped(ordinal: int) -> date:
    return date.min + timedelta(days=min(ordinal, date.max.toordinal()) - 1)
