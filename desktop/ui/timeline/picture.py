"""Where everything of the timeline stands, in pixels of the whole picture. Pure: the widget only paints and asks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop.application.results import Bounds
from desktop.ui.timeline.labels import Placed, place
from desktop.ui.timeline.scale import SIDE, Scale
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.view import Bar, FactRow, Lane, Row, Spot, TimelineView

#: Heights: one level of labels (name over day), one slot of markers, the ticks, the band of the law, one lane.
LEVEL, SLOT, TICKS, BAND, LANE = 36.0, 16.0, 22.0, 18.0, 28.0
#: Side of a marker, height of a bar, and space above the picture and between its parts.
MARK, BAR, SPACE = 12.0, 14.0, 8.0
_SLOTS = 3
_LABEL_PADDING = 5.0
NAME_SIZE, DAY_SIZE = 13, 11


class Ruler(Protocol):
    """Measures text."""

    def width(self, text: str, size: int, *, semibold: bool = False) -> float:
        """Return the width of *text* in pixels."""
        ...


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the picture."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether the point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class MarkShape:
    """One spot of a fact: a marker at *x*, or a bar from *left* to *right* with soft ends when the day is vague."""

    fact: FactRow
    spot: Spot
    x: float
    y: float
    left: float
    right: float

    @property
    def soft(self) -> bool:
        """Whether it is drawn as a bar."""
        return self.spot.vague


@dataclass(frozen=True, slots=True)
class LabelShape:
    """A label: the facts that it names, its box, and its line down to the marker."""

    facts: tuple[FactRow, ...]
    box: Rect
    stem: float
    foot: float
    name: str
    days: str


@dataclass(frozen=True, slots=True)
class BarShape:
    """A bar, from left to right. Where two values differ, the end is soft between them; None where there is none."""

    soft_left: float
    left: float
    nominal: float
    safe: float
    soft_right: float
    arguable: tuple[float, float] | None
    tied: bool

    @property
    def right(self) -> float:
        """The rightmost place of the bar with both its readings."""
        return max(self.soft_right, self.arguable[1] if self.arguable else 0.0)


@dataclass(frozen=True, slots=True)
class LaneShape:
    """A lane: its row from *y* down, and its bar if it has one. *thread* is the marker of the fact that started it."""

    lane: Lane
    y: float
    bar: BarShape | None
    thread: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything placed. *axis* is the height of the axis line; bands and lanes follow below."""

    view: TimelineView
    scale: Scale
    width: float
    height: float
    axis: float
    band: float
    marks: tuple[MarkShape, ...]
    labels: tuple[LabelShape, ...]
    lanes: tuple[LaneShape, ...]

    def row_at(self, x: float, y: float) -> str | None:
        """Return the row under a point: a marker before a label, a label before a lane."""
        found = self.rows_at(x, y)
        return found[0].row if found else None

    def rows_at(self, x: float, y: float) -> list[Row]:
        """Return the rows under a point; several where a label gathers them."""
        for mark in reversed(self.marks):
            if _target(mark).holds(x, y):
                return [mark.fact]
        for label in self.labels:
            if label.box.holds(x, y):
                return list(label.facts)
        return [shape.lane for shape in self.lanes if shape.y <= y < shape.y + LANE]

    def place_of(self, row: str) -> Rect | None:
        """Return where a row is: its marks, or its bar in its lane; None where only the table has it."""
        marks = [mark for mark in self.marks if mark.fact.row == row]
        if marks:
            left, right = min(mark.left for mark in marks), max(mark.right for mark in marks)
            top = min(mark.y for mark in marks) - MARK / 2
            return Rect(left, top, right - left, MARK)
        for shape in self.lanes:
            if shape.lane.row == row:
                bar = shape.bar
                return (
                    Rect(bar.soft_left, shape.y, bar.right - bar.soft_left, LANE) if bar else Rect(0, shape.y, 1, LANE)
                )
        return None

    def marks_between(self, left: float, right: float) -> Iterator[MarkShape]:
        """Yield the marks that touch the stretch, found without looking at the others where that is possible."""
        return (mark for mark in self.marks if mark.right >= left and mark.left <= right)

    def labels_between(self, left: float, right: float) -> Iterator[LabelShape]:
        """Yield the labels that touch the stretch."""
        return (one for one in self.labels if one.box.x + one.box.width >= left and min(one.stem, one.box.x) <= right)


def _target(mark: MarkShape) -> Rect:
    # Hit targets are at least 24 px wide; markers may stand closer, then the upper one wins.
    slack = max(24.0 - (mark.right - mark.left), 0.0) / 2
    return Rect(mark.left - slack, mark.y - SLOT / 2, mark.right - mark.left + 2 * slack, SLOT)


def arrange(view: TimelineView, scale: Scale, texts: Texts, ruler: Ruler, levels: int) -> Picture:
    """Return the picture of *view* on *scale*, with at most so many *levels* of labels."""
    shown = [fact for fact in view.facts if fact.spots]
    stems = [_stem(fact, scale) for fact in shown]
    order = sorted(range(len(shown)), key=lambda number: stems[number])
    shown, stems = [shown[number] for number in order], [stems[number] for number in order]
    placed = place(stems, _Widths(shown, texts, ruler), levels, scale.width - SPACE)
    slots = list(_slotted(shown, scale))
    used_levels = max((one.level for one in placed), default=-1) + 1
    used_slots = max((slot for *_, slot in slots), default=0) + 1
    axis = SPACE + used_levels * LEVEL + used_slots * SLOT + SPACE
    marks = tuple(
        MarkShape(fact, spot, (left + right) / 2, axis - SPACE / 2 - (slot + 0.5) * SLOT, left, right)
        for fact, spot, left, right, slot in slots
    )
    feet = {mark.fact.row: (mark.x, mark.y) for mark in reversed(marks)}
    top = axis - SPACE / 2 - used_slots * SLOT
    labels = tuple(_label(one, shown, top, feet, texts) for one in placed)
    band = axis + TICKS
    first_lane = band + (BAND if view.law else 0) + SPACE
    lanes = tuple(_lane(lane, first_lane + number * LANE, scale, feet) for number, lane in enumerate(view.lanes))
    height = first_lane + len(lanes) * LANE + SPACE
    return Picture(view, scale, scale.width, height, axis, band, marks, labels, lanes)


def levels_for(height: float, lanes: int) -> int:
    """Return how many levels of labels a window of that height has room for."""
    rest = height - 2 * SPACE - SLOT - TICKS - BAND - SPACE - min(lanes, 6) * LANE
    return int(min(max(rest // LEVEL, 2), 5))


class _Widths:
    """Tells the labels' widths."""

    def __init__(self, facts: list[FactRow], texts: Texts, ruler: Ruler) -> None:
        self._facts, self._texts, self._ruler = facts, texts, ruler

    def width(self, fact: int) -> float:
        name, days = self._texts.name(self._facts[fact]), self._texts.short_days(self._facts[fact])
        wider = max(self._ruler.width(name, NAME_SIZE), self._ruler.width(days, DAY_SIZE))
        return wider + 2 * _LABEL_PADDING

    def gathered_width(self, count: int) -> float:
        return self._ruler.width(self._texts.gathered(count), NAME_SIZE) + 2 * _LABEL_PADDING


def _stem(fact: FactRow, scale: Scale) -> float:
    spot = fact.spots[0]
    if spot.earliest is not None and spot.latest is not None:
        return (scale.start(spot.earliest) + scale.end(spot.latest)) / 2
    return scale.middle(spot.earliest or spot.latest or scale.axis.first)


def _extent(spot: Spot, scale: Scale) -> tuple[float, float]:
    if not spot.vague and spot.earliest is not None:
        middle = scale.middle(spot.earliest)
        return middle - MARK / 2, middle + MARK / 2
    left = scale.start(spot.earliest) if spot.earliest else SIDE / 2
    right = scale.end(spot.latest) if spot.latest else scale.end(scale.axis.last) + SIDE / 2
    slack = max(MARK - (right - left), 0.0) / 2
    return left - slack, right + slack


def _slotted(facts: list[FactRow], scale: Scale) -> Iterator[tuple[FactRow, Spot, float, float, int]]:
    """Yield each spot with its extent and its slot, so that markers of one day do not hide one another."""
    free = [float("-inf")] * _SLOTS
    for fact in facts:
        extents = [_extent(spot, scale) for spot in fact.spots]
        left = extents[0][0] if len(extents) == 1 else min(one[0] for one in extents)
        slot = _slot(free, left)
        for spot, extent in zip(fact.spots, extents, strict=True):
            free[slot] = max(free[slot], extent[1] + 2)
            yield fact, spot, extent[0], extent[1], slot


def _slot(free: list[float], left: float) -> int:
    """Return the lowest slot with room at *left*, else the one that has room soonest."""
    for number, room in enumerate(free):
        if room <= left:
            return number
    return free.index(min(free))


def _label(
    placed: Placed, facts: list[FactRow], top: float, feet: dict[str, tuple[float, float]], texts: Texts
) -> LabelShape:
    named = tuple(facts[number] for number in placed.facts)
    alone = len(named) == 1
    return LabelShape(
        facts=named,
        box=Rect(placed.left, top - (placed.level + 1) * LEVEL, placed.width, LEVEL - 2),
        stem=placed.stem,
        foot=feet[named[0].row][1] - MARK / 2,
        name=texts.name(named[0]) if alone else texts.gathered(len(named)),
        days=texts.short_days(named[0]) if alone else "",
    )


def _lane(lane: Lane, y: float, scale: Scale, feet: dict[str, tuple[float, float]]) -> LaneShape:
    bar = bar_shape(lane.bar, scale) if lane.bar else None
    thread = feet.get(lane.started_by or "") if bar is not None and bar.tied else None
    return LaneShape(lane, y, bar, thread)


def bar_shape(bar: Bar, scale: Scale) -> BarShape:
    """Return the bar on the scale: it begins with its first counted day and ends with the midnight of its last."""
    edge_left, edge_right = SIDE / 2, scale.end(scale.axis.last) + SIDE / 2
    safe_from, safe_to = _ends(bar.safe, scale, edge_left, edge_right)
    nominal = _ends(bar.nominal, scale, edge_left, edge_right)[0] if bar.nominal else safe_from
    if bar.first is None:
        soft_left = left = min(nominal, safe_from)
    else:
        soft_left = scale.start(bar.first.earliest) if bar.first.earliest else edge_left
        left = scale.start(bar.first.latest) if bar.first.latest else safe_from
    left = min(left, safe_from)
    return BarShape(
        soft_left=min(soft_left, left),
        left=left,
        nominal=min(max(nominal, left), safe_from),
        safe=safe_from,
        soft_right=safe_to,
        arguable=_ends(bar.arguable, scale, edge_left, edge_right) if bar.arguable else None,
        tied=bar.first is not None,
    )


def _ends(ends: Bounds, scale: Scale, edge_left: float, edge_right: float) -> tuple[float, float]:
    first = scale.end(ends.earliest) if ends.earliest else edge_left
    last = scale.end(ends.latest) if ends.latest else edge_right
    return first, last


def days_of(shape: BarShape, scale: Scale) -> tuple[date, date]:
    """Return the first counted day and the safe last day as drawn: what a reader would measure off the picture."""
    return scale.day_at(shape.soft_left + 1e-6), scale.day_at(shape.safe - 1e-6)
