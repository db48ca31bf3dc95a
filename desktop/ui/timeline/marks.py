"""The markers of facts: the shape says what kind of thing happened, the filling how well it stands."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPixmap, QPolygonF

from desktop.ui.palette import Meaning, Palette
from desktop.ui.theme import colour
from desktop.ui.timeline.picture import MARK, MarkShape
from desktop.ui.timeline.view import Family, Proof

_HALF = MARK / 2 - 0.5
#: Corners on a square of two by two: diamond, hexagon, arrow, lozenge on its side, house.
_OUTLINES: dict[Family, tuple[tuple[float, float], ...]] = {
    Family.AGREEMENT: ((0, -1), (1, 0), (0, 1), (-1, 0)),
    Family.THING: ((-0.5, -0.9), (0.5, -0.9), (1, 0), (0.5, 0.9), (-0.5, 0.9), (-1, 0)),
    Family.WORD: ((-0.9, -0.8), (0.2, -0.8), (1, 0), (0.2, 0.8), (-0.9, 0.8)),
    Family.MONEY: ((-1, -0.6), (1, -0.6), (1, 0.6), (-1, 0.6)),
    Family.DESK: ((0, -1), (0.9, -0.1), (0.9, 0.9), (-0.9, 0.9), (-0.9, -0.1)),
}


@lru_cache(maxsize=8)
def outline(family: Family) -> QPolygonF:
    """Return the outline of a family's marker around the origin."""
    return QPolygonF([QPointF(x * _HALF, y * _HALF) for x, y in _OUTLINES[family]])


def ink_of(mark: MarkShape, palette: Palette) -> str:
    """Return the colour of a marker: the text's, or that of attention for what is disputed or marked as unproven."""
    meaning = mark.fact.meaning
    return palette.text if meaning is Meaning.NEUTRAL else palette.tone(meaning).ink


def draw_mark(painter: QPainter, mark: MarkShape, palette: Palette) -> None:
    """Draw the marker of a certain day: filled when proven, hollow when reported, dashed when marked as unproven."""
    fact = mark.fact
    filled = fact.proof is Proof.PROVEN and not fact.disputed
    style = Style(fact.family.value, filled, fact.proof is Proof.UNPROVEN, ink_of(mark, palette), palette.panel)
    density = painter.deviceTransform().m11()
    # On whole pixels of the device, so that the stamp stays sharp.
    corner = QPointF(
        round((mark.x - MARK / 2 - 2) * density) / density, round((mark.y - MARK / 2 - 2) * density) / density
    )
    painter.drawPixmap(corner, _stamp(style, density))


class Style(NamedTuple):
    """All that decides how a marker looks."""

    family: str
    filled: bool
    dashed: bool
    ink: str
    ground: str


@lru_cache(maxsize=256)
def _stamp(style: Style, density: float) -> QPixmap:
    """Return a marker drawn once: a stamp is set down much faster than a polygon is drawn."""
    side = MARK + 4
    stamp = QPixmap(ceil(side * density), ceil(side * density))
    stamp.setDevicePixelRatio(density)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour(style.ink), dashed=style.dashed))
    painter.setBrush(colour(style.ink if style.filled else style.ground))
    painter.drawPolygon(outline(Family(style.family)).translated(side / 2, side / 2))
    painter.end()
    return stamp


def _pen(ink: QColor, *, dashed: bool) -> QPen:
    pen = QPen(ink, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dashed:
        pen.setDashPattern([1.6, 1.4])
    return pen


def draw_soft_mark(painter: QPainter, mark: MarkShape, palette: Palette) -> None:
    """Draw a vague day as a bar whose ends fade; its shape stands in the middle."""
    box = QRectF(mark.left, mark.y - 4, mark.right - mark.left, 8)
    painter.fillRect(box, soft_brush(box, colour(palette.muted), left=True, right=True, strength=0.55))
    draw_mark(painter, mark, palette)


def soft_brush(box: QRectF, ink: QColor, *, left: bool, right: bool, strength: float = 1.0) -> QBrush:
    """Return a brush that fades towards the soft ends of *box*."""
    full, none = QColor(ink), QColor(ink)
    full.setAlphaF(strength)
    none.setAlphaF(0.0)
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    share = 0.45 if left and right else 1.0
    gradient.setColorAt(0.0, none if left else full)
    if left:
        gradient.setColorAt(share, full)
    if right:
        gradient.setColorAt(1.0 - share, full)
    gradient.setColorAt(1.0, none if right else full)
    return QBrush(gradient)
