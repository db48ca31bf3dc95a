"""Paints the picture of a timeline, and of it only what is exposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.domain.messages import Message
from desktop.ui import theme
from desktop.ui.palette import Meaning, Palette
from desktop.ui.theme import colour
from desktop.ui.timeline import lane_painting
from desktop.ui.timeline.marks import draw_mark, draw_soft_mark
from desktop.ui.timeline.picture import (
    BAND,
    DAY_SIZE,
    LANE,
    NAME_SIZE,
    SLOT,
    TICKS,
    LabelShape,
    LaneShape,
    MarkShape,
    Picture,
)
from desktop.ui.timeline.ruler import FontRuler
from desktop.ui.timeline.scale import Grain, finer, grain, ticks
from desktop.ui.timeline.texts import Texts

_DIMMED = 0.6
_TODAY = Message("today")
_PADDING = 5.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is shown just now: words, colours, what is selected, and the stretch that the window shows."""

    texts: Texts
    ruler: FontRuler
    palette: Palette
    selected: str | None
    focused: bool
    left: float
    right: float


class TimelinePainter:
    """Paints one picture. Coordinates are those of the picture; the caller has moved the painter."""

    def __init__(self, painter: QPainter, picture: Picture, look: Look) -> None:
        self.painter = painter
        self.picture = picture
        self.look = look
        selected = look.selected
        self._lit = picture.view.related.get(selected) if selected is not None else None

    def paint(self, exposed: QRectF) -> None:
        """Paint what lies in *exposed*."""
        painter, palette = self.painter, self.look.palette
        painter.fillRect(exposed, colour(palette.panel))
        for shape in self.picture.lanes:
            self._paint_thread(shape)
        painter.setOpacity(1.0)
        self._paint_law(exposed)
        self._paint_ticks(exposed)
        self._paint_folds()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lanes = [one for one in self.picture.lanes if one.y + LANE >= exposed.top() and one.y <= exposed.bottom()]
        for shape in lanes:
            self._dim(shape.lane.row)
            lane_painting.paint_bar(painter, shape, self.look)
        painter.setOpacity(1.0)
        self._paint_today()
        for shape in lanes:
            self._dim(shape.lane.row)
            lane_painting.paint_words(painter, shape, self.look)
        self._paint_facts(exposed)
        painter.setOpacity(1.0)
        self._paint_focus()

    def _dim(self, *rows: str) -> None:
        """Dim what follows unless one of *rows* has a part in what is selected."""
        if self._lit is None:
            return
        lit = any(row in self._lit for row in rows)
        self.painter.setOpacity(1.0 if lit else _DIMMED)

    # -- the axis ----------------------------------------------------------------------------------------------------

    def _paint_law(self, exposed: QRectF) -> None:
        picture, palette, painter = self.picture, self.look.palette, self.painter
        for band in picture.view.law:
            left = picture.scale.start(band.first) if band.first else exposed.left()
            right = picture.scale.end(band.last) if band.last else exposed.right()
            box = QRectF(left, picture.band, right - left, BAND).intersected(exposed)
            if box.isEmpty():
                continue
            painter.fillRect(box, colour(palette.line if band.governs else palette.window))
            painter.setPen(colour(palette.text))
            if band.first is not None and left >= exposed.left():
                painter.drawLine(QLineF(left, picture.band, left, picture.band + BAND))
            start = max(left, self.look.left) + 8
            room = min(right, self.look.right) - start - 4
            words = self.look.texts.say(band.name)
            said = self.look.ruler.shortened(words[:1].upper() + words[1:], DAY_SIZE, room)
            painter.setFont(theme.font(DAY_SIZE))
            if room > 40:
                painter.drawText(QPointF(start, picture.band + BAND - 5), said)

    def _paint_ticks(self, exposed: QRectF) -> None:
        picture, palette, painter = self.picture, self.look.palette, self.painter
        scale, axis = picture.scale, picture.axis
        painter.setPen(QPen(colour(palette.muted), 1))
        painter.drawLine(QLineF(exposed.left(), axis, exposed.right(), axis))
        widest = self.look.ruler.width(self.look.texts.tick(date(2028, 9, 28), year=False), DAY_SIZE) + 10
        coarse = grain(scale.density, widest)
        first, last = scale.day_at(exposed.left() - 120), scale.day_at(exposed.right())
        if coarse is not Grain.DAY and scale.density * 7 >= 6:
            lines = [QLineF(x := scale.start(day), axis, x, axis + 3) for day in ticks(first, last, finer(coarse))]
            painter.drawLines(lines)
        painter.setFont(theme.font(DAY_SIZE))
        taken, year = self._today_chip(), None
        free = float("-inf")
        for day in ticks(first, last, coarse):
            if scale.folded(day):
                continue
            x = scale.start(day)
            painter.setPen(QPen(colour(palette.muted), 1))
            painter.drawLine(QLineF(x, axis, x, axis + 6))
            said = self.look.texts.tick(day, year=day.year != year)
            width = self.look.ruler.width(said, DAY_SIZE)
            if x < free or (x + 2 < taken.right() + 2 and x + width + 4 > taken.left()) or self._in_fold(x, x + width):
                continue
            painter.drawText(QPointF(x + 3, axis + TICKS - 7), said)
            free, year = x + width + 8, day.year

    def _in_fold(self, left: float, right: float) -> bool:
        return any(left < end and start < right for start, end in self.picture.scale.folds())

    def _paint_folds(self) -> None:
        picture, palette, painter = self.picture, self.look.palette, self.painter
        for start, end in picture.scale.folds():
            top, bottom = picture.axis - SLOT, picture.height
            painter.fillRect(QRectF(start, picture.axis, end - start, bottom - picture.axis), colour(palette.window))
            middle = (start + end) / 2
            painter.fillRect(QRectF(middle - 4, picture.axis - 1, 8, 3), colour(palette.panel))
            painter.setPen(QPen(colour(palette.muted), 1.5))
            for x in (middle - 4, middle + 4):
                painter.drawLine(QLineF(x - 3, picture.axis + 7, x + 3, picture.axis - 7))
            painter.setPen(QPen(colour(palette.line), 1, Qt.PenStyle.DotLine))
            for x in (start, end):
                painter.drawLine(QLineF(x, top, x, bottom))

    def _today_chip(self) -> QRectF:
        x = self.picture.scale.middle(self.picture.view.today)
        words = self.look.texts.say(_TODAY)
        width = self.look.ruler.width(words, DAY_SIZE, semibold=True) + 10
        return QRectF(x - width / 2, self.picture.axis + 3, width, TICKS - 5)

    def _paint_today(self) -> None:
        palette, painter = self.look.palette, self.painter
        chip = self._today_chip()
        painter.setPen(QPen(colour(palette.text), 1.5))
        x = chip.center().x()
        painter.drawLine(QLineF(x, 0, x, max(self.picture.height, 4000.0)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(palette.text))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(colour(palette.panel))
        painter.setFont(theme.font(DAY_SIZE, semibold=True))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.look.texts.say(_TODAY))

    # -- facts and threads -------------------------------------------------------------------------------------------

    def _paint_thread(self, shape: LaneShape) -> None:
        if shape.thread is None or shape.bar is None:
            return
        palette, painter = self.look.palette, self.painter
        lit = self._lit is not None and shape.lane.row in self._lit and shape.lane.started_by in self._lit
        self._dim(shape.lane.row)
        painter.setPen(QPen(colour(palette.muted if lit else palette.line), 1.5 if lit else 1))
        x, y = shape.thread
        middle = shape.y + LANE / 2
        end = shape.bar.soft_left if x < shape.bar.soft_left else shape.bar.left
        painter.drawPolyline([QPointF(x, y), QPointF(x, middle), QPointF(end, middle)])

    def _paint_facts(self, exposed: QRectF) -> None:
        labels = list(self.picture.labels_between(exposed.left(), exposed.right()))
        for label in labels:
            self._dim(*(fact.row for fact in label.facts))
            self.painter.setPen(QPen(colour(self.look.palette.line), 1))
            self.painter.drawLine(QLineF(label.stem, label.box.y + 4, label.stem, label.foot))
        for label in labels:
            self._dim(*(fact.row for fact in label.facts))
            self._paint_label(label)
        for mark in self.picture.marks_between(exposed.left() - 20, exposed.right() + 20):
            self._dim(mark.fact.row)
            self._paint_mark(mark)
        self._paint_brackets()

    def _paint_label(self, label: LabelShape) -> None:
        painter, palette, box = self.painter, self.look.palette, label.box
        chosen = any(fact.row == self.look.selected for fact in label.facts)
        room = box.width - 2 * _PADDING
        ground = palette.tone(Meaning.RUNNING).fill if chosen else palette.panel
        lane_painting.fill_opaque(painter, QRectF(box.x + 1.5, box.y, box.width - 1.5, box.height), colour(ground))
        painter.setPen(colour(palette.text))
        painter.setFont(theme.font(NAME_SIZE))
        name = self.look.ruler.shortened(label.name, NAME_SIZE, room)
        painter.drawText(QPointF(box.x + _PADDING, box.y + 15), name)
        painter.setPen(colour(palette.text if chosen else palette.muted))
        painter.setFont(theme.font(DAY_SIZE))
        painter.drawText(QPointF(box.x + _PADDING, box.y + 29), self.look.ruler.shortened(label.days, DAY_SIZE, room))

    def _paint_mark(self, mark: MarkShape) -> None:
        if mark.soft:
            draw_soft_mark(self.painter, mark, self.look.palette)
        else:
            draw_mark(self.painter, mark, self.look.palette)

    def _paint_brackets(self) -> None:
        """Join the two days of a disputed fact."""
        by_fact: dict[str, list[MarkShape]] = {}
        for mark in self.picture.marks:
            if mark.fact.disputed:
                by_fact.setdefault(mark.fact.row, []).append(mark)
        for row, marks in by_fact.items():
            if len(marks) < 2:
                continue
            self._dim(row)
            self.painter.setPen(QPen(colour(self.look.palette.tone(marks[0].fact.meaning).ink), 1.2))
            one, other = marks[0], marks[1]
            top, foot = one.y - 9, one.y - 5
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            corners = [QPointF(one.x, foot), QPointF(one.x, top), QPointF(other.x, top), QPointF(other.x, foot)]
            self.painter.drawPolyline(corners)

    def _paint_focus(self) -> None:
        if not (self.look.focused and self.look.selected):
            return
        place = self.picture.place_of(self.look.selected)
        if place is None:
            return
        self.painter.setPen(QPen(colour(self.look.palette.text), 2))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(QRectF(place.x - 4, place.y - 2, place.width + 8, place.height + 4), 4, 4)
