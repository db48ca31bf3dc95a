"""Paints one lane: the bar of a deadline with its rolled days, its two ends, and the words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui import theme
from desktop.ui.look import paint_sign
from desktop.ui.palette import EDGES, Edge
from desktop.ui.theme import colour
from desktop.ui.timeline.marks import soft_brush
from desktop.ui.timeline.picture import BAR, DAY_SIZE, LANE, BarShape, LaneShape

if TYPE_CHECKING:
    from desktop.ui.timeline.item import Look

_SIGN, _GAP, _MARGIN = 12.0, 8.0, 8.0
_HATCH = 4.0
_NARROWEST = 90.0


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a lane with their widths, in the order in which they stand: name, end, days left."""

    parts: tuple[str, str, str]
    widths: tuple[float, float, float]

    @property
    def width(self) -> float:
        """The room that sign and words take together."""
        shown = [width for width in self.widths if width]
        return _SIGN + 5 + sum(shown) + _GAP * (len(shown) - 1)


def words_of(shape: LaneShape, look: Look) -> tuple[Words, ...]:
    """Return the words of a lane, measured: all of them, then without the other reading, then without the end."""
    texts, lane = look.texts, shape.lane
    name, left = texts.name(lane), texts.left(lane)
    ends = dict.fromkeys((texts.end(lane), texts.safe_end(lane), ""))
    if lane.bar is None:
        ends = {texts.end(lane): None}
    return tuple(_measured((name, end, left), look) for end in ends)


def _measured(parts: tuple[str, str, str], look: Look) -> Words:
    ruler = look.ruler
    widths = (
        ruler.width(parts[0], DAY_SIZE, semibold=True),
        ruler.width(parts[1], DAY_SIZE),
        ruler.width(parts[2], DAY_SIZE, semibold=True),
    )
    return Words(parts, widths)


def chosen_words(shape: LaneShape, look: Look) -> tuple[Words, float, float]:
    """Return the most words that fit, where they begin, and their room."""
    choices = words_of(shape, look)
    for words in choices:
        x, room = place_words(shape.bar, words.width, look.left, look.right)
        if room >= words.width:
            return words, x, words.width
    return choices[-1], *place_words(shape.bar, choices[-1].width, look.left, look.right)


def place_words(bar: BarShape | None, width: float, left: float, right: float) -> tuple[float, float]:
    """Return where the words of a lane begin and how much room they have, between *left* and *right*.

    After the bar, else before it, else inside it, else wherever there is most room.
    """
    if bar is None:
        return left + _MARGIN, right - left - 2 * _MARGIN
    after = max(bar.right + _GAP, left + _MARGIN)
    before = min(bar.soft_left - _GAP, right - _MARGIN)
    inside = max(bar.soft_left, left) + _GAP
    rooms = (
        (after, right - _MARGIN - after),
        (before - width, before - left - _MARGIN),
        (inside, min(bar.nominal, right) - _GAP - inside),
    )
    fitting = next((place for place in rooms if place[1] >= width), None)
    if fitting is not None:
        return fitting[0], width
    which = max(range(3), key=lambda number: rooms[number][1])
    start, room = rooms[which]
    return (before - room if which == 1 else start), max(room, _NARROWEST)


def paint_bar(painter: QPainter, shape: LaneShape, look: Look) -> None:
    """Paint the bar of a lane, on a row of its own ground when it is selected."""
    if shape.lane.row == look.selected:
        row = QRectF(look.left, shape.y, look.right - look.left, LANE)
        painter.fillRect(row, colour(look.palette.window))
    if shape.bar is not None:
        _paint_bar(painter, shape, shape.bar, look)


def _paint_bar(painter: QPainter, shape: LaneShape, bar: BarShape, look: Look) -> None:
    tone = look.palette.tone(shape.lane.meaning)
    ink, fill = colour(tone.ink), colour(tone.fill)
    top = shape.y + (LANE - BAR) / 2
    solid = QRectF(bar.left, top, max(bar.nominal - bar.left, 0.0), BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(solid, fill)
    if bar.soft_left < bar.left:
        soft = QRectF(bar.soft_left, top, bar.left - bar.soft_left, BAR)
        painter.fillRect(soft, soft_brush(soft, fill, left=True, right=False))
    rolled = QRectF(bar.nominal, top, bar.safe - bar.nominal, BAR)
    if rolled.width() > 0:
        _hatch(painter, rolled, fill, ink)
    if bar.soft_right > bar.safe:
        soft = QRectF(bar.safe, top, bar.soft_right - bar.safe, BAR)
        painter.fillRect(soft, soft_brush(soft, fill, left=False, right=True))
    _paint_edges(painter, shape, QRectF(bar.left, top, bar.safe - bar.left, BAR), ink)
    _paint_ends(painter, bar, top, ink)


def _hatch(painter: QPainter, box: QRectF, fill: QColor, ink: QColor) -> None:
    """Hatch the days over which the end rolled."""
    painter.save()
    painter.fillRect(box, fill)
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(ink, 1))
    bounds = painter.clipBoundingRect()
    start = max(box.left(), bounds.left() - BAR - (bounds.left() - box.left()) % _HATCH) if not bounds.isEmpty() else 0
    count = int((min(box.right(), bounds.right()) - start + BAR) / _HATCH) + 1
    xs = (start - BAR + number * _HATCH for number in range(count + int(BAR / _HATCH) + 1))
    painter.drawLines([QLineF(x, box.bottom(), x + BAR, box.top()) for x in xs])
    painter.restore()


def _paint_edges(painter: QPainter, shape: LaneShape, box: QRectF, ink: QColor) -> None:
    edge = EDGES[shape.lane.meaning]
    pen = QPen(ink, {Edge.THICK: 2.4, Edge.THIN: 0.9}.get(edge, 1.4))
    if edge is Edge.DASHED:
        pen.setDashPattern([3, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(box.topLeft(), box.topRight())
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if shape.bar is not None and shape.bar.soft_left == shape.bar.left:
        painter.drawLine(box.topLeft(), box.bottomLeft())


def _paint_ends(painter: QPainter, bar: BarShape, top: float, ink: QColor) -> None:
    """Draw the safe end as a full stroke and the arguable one dashed."""
    pen = QPen(ink, 2.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(bar.safe, top - 3, bar.safe, top + BAR + 3))
    if bar.soft_right > bar.safe:
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(bar.soft_right, top - 2, bar.soft_right, top + BAR + 2))
    if bar.arguable is None:
        return
    dashed = QPen(ink, 1.6)
    dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashed.setDashPattern([2.2, 1.6])
    painter.setPen(dashed)
    first, last = bar.arguable
    painter.drawLine(QLineF(first, top - 3, first, top + BAR + 3))
    if last > first:
        painter.drawLine(QLineF(last, top - 3, last, top + BAR + 3))
    start, end = sorted((bar.safe, last))
    for y in (top, top + BAR):
        painter.drawLine(QLineF(start, y, end, y))


def paint_words(painter: QPainter, shape: LaneShape, look: Look) -> None:
    """Paint the sign and the words of a lane, on an opaque ground, so that no line runs through them."""
    words, x, room = chosen_words(shape, look)
    middle = shape.y + LANE / 2
    tone = look.palette.tone(shape.lane.meaning)
    inside = shape.bar is not None and shape.bar.left <= x < shape.bar.safe
    ground = look.palette.window if shape.lane.row == look.selected else look.palette.panel
    if not inside or painter.opacity() == 1.0:
        fill_opaque(painter, QRectF(x - 3, middle - 6, room + 6, 12), colour(tone.fill if inside else ground))
    paint_sign(painter, QPointF(x + _SIGN / 2, middle), shape.lane.meaning, look.palette)
    end = x + room
    x += _SIGN + 5
    inks = (look.palette.text, look.palette.text if inside else look.palette.muted, tone.ink)
    # What does not fit is cut from the name: when it ends and what is left of it matter more.
    rest = sum(width + _GAP for width in words.widths[1:] if width)
    rooms = (max(end - x - rest, 40.0), *words.widths[1:])
    for part, ink, space, heavy in zip(words.parts, inks, rooms, (True, False, True), strict=True):
        if not part or x >= end:
            continue
        painter.setPen(colour(ink))
        painter.setFont(theme.font(DAY_SIZE, semibold=heavy))
        said = look.ruler.shortened(part, DAY_SIZE, min(space, end - x) + 0.5, semibold=heavy)
        painter.drawText(QPointF(x, middle + 4), said)
        x += look.ruler.width(said, DAY_SIZE, semibold=heavy) + _GAP


def fill_opaque(painter: QPainter, box: QRectF, ground: QColor) -> None:
    """Lay a ground under words, whole even where the words are dimmed: no line may run through them."""
    opacity = painter.opacity()
    painter.setOpacity(1.0)
    painter.fillRect(box, ground)
    painter.setOpacity(opacity)
