"""The timeline as a figure: one lane for each event and each time limit, in greys that any printer shows.

A filled circle is a sure day, a hollow one a day reported or disputed, a soft bar a vague day. A time limit is a solid
bar to its nominal end, hatched to the working day on which it really ends; a full stroke is the safe end, a dashed one
the arguable.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop.letters.letter import Bar, Mark, TimelineFigure
from desktop.letters.styles import INK, LINE, MUTED, SMALL
from desktop.letters.typefaces import SERIF

LANE = 13.0
#: A gap of more days than this is folded: it is drawn this wide, with a mark that time was left out.
WIDEST_GAP = 24
_LABELS = 0.36
_MARK = 2.4
_BAR = 5.0
_GAP = 4.0
_MOST_MARKS = 9


class Scale:
    """Where each day stands: evenly spaced, but long empty times folded."""

    def __init__(self, days: Iterable[date], left: float, right: float) -> None:
        ordered = sorted(set(days))
        places = {ordered[0]: 0.0}
        self._folded: list[tuple[date, date]] = []
        for before, after in pairwise(ordered):
            gap = (after - before).days
            if gap > WIDEST_GAP:
                self._folded.append((before, after))
            places[after] = places[before] + min(gap, WIDEST_GAP)
        whole = places[ordered[-1]] or 1.0
        self._places = {day: left + (right - left) * place / whole for day, place in places.items()}

    def at(self, day: date) -> float:
        """Return where *day* stands; it is one of the days that the scale was made for."""
        return self._places[day]

    @property
    def folds(self) -> list[float]:
        """The middles of the gaps that were folded."""
        return [(self.at(before) + self.at(after)) / 2 for before, after in self._folded]


class Timeline(Flowable):
    """Draws a :class:`TimelineFigure` over the full width."""

    def __init__(self, figure: TimelineFigure, width: float) -> None:
        super().__init__()
        self._figure = figure
        self._words = dict(figure.days)
        self._marks = _worth_drawing(figure)
        self._lanes = len(self._marks) + len(figure.bars)
        self.width = width
        self.height = self._lanes * LANE + 2.4 * LANE
        days = [day for mark in self._marks for day in (mark.first, mark.last, mark.other) if day]
        days += [day for bar in figure.bars for day in bar.days]
        self._scale = Scale([*days, figure.today], width * _LABELS, width - 2)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the size of the figure: it always takes the whole width."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line of today, the axis with its folds, then the lanes from top to bottom."""
        canvas = self.canv
        canvas.saveState()
        self._today(canvas)
        for lane, mark in enumerate(self._marks):
            self._mark(canvas, mark, self._middle(lane))
        for lane, bar in enumerate(self._figure.bars, len(self._marks)):
            self._bar(canvas, bar, self._middle(lane))
        self._axis(canvas)
        canvas.restoreState()

    def _middle(self, lane: int) -> float:
        return self.height - (lane + 1.7) * LANE

    def _axis(self, canvas: Canvas) -> None:
        height = 0.4 * LANE
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.6)
        canvas.line(self.width * _LABELS, height, self.width, height)
        for fold in self._scale.folds:
            canvas.setFillColorRGB(1, 1, 1)
            canvas.rect(fold - 2.5, height - 2, 5, 4, stroke=0, fill=1)
            for shift in (-2.5, 1.0):
                canvas.line(fold + shift, height - 3, fold + shift + 1.5, height + 3)

    def _today(self, canvas: Canvas) -> None:
        x, top = self._scale.at(self._figure.today), self.height - 0.9 * LANE
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.5)
        canvas.line(x, 0.4 * LANE, x, top)
        words = self._figure.today_label
        wide = stringWidth(words, SERIF, SMALL - 1)
        canvas.setFont(SERIF, SMALL - 1)
        canvas.setFillColor(MUTED)
        canvas.drawString(min(max(x - wide / 2, 0), self.width - wide), top + 2.5, words)

    def _label(self, canvas: Canvas, text: str, y: float) -> None:
        room = self.width * _LABELS - 8
        canvas.setFont(SERIF, SMALL)
        canvas.setFillColor(INK)
        canvas.drawString(0, y - 2.6, _shortened(text, room))

    def _words_at(self, canvas: Canvas, words: str, first: float, last: float, y: float, *, beside: str) -> None:
        """Write the day to the right of what is drawn, else to the left, else in its middle; never over a line."""
        wide = stringWidth(words, SERIF, SMALL - 1)
        x = (first + last - wide) / 2
        if last + _GAP + wide <= self.width:
            x = last + _GAP
        elif first - _GAP - wide >= stringWidth(beside, SERIF, SMALL) + _GAP:
            x = first - _GAP - wide
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(x - 1, y - 3.6, wide + 2, 8, stroke=0, fill=1)
        canvas.setFont(SERIF, SMALL - 1)
        canvas.setFillColor(MUTED)
        canvas.drawString(x, y - 2.4, words)

    def _mark(self, canvas: Canvas, mark: Mark, y: float) -> None:
        self._label(canvas, mark.label, y)
        first, last = self._scale.at(mark.first), self._scale.at(mark.last)
        words = self._words[mark.first]
        if mark.last != mark.first:
            words = f"{words} – {self._words[mark.last]}"
            canvas.setFillColor(LINE)
            canvas.roundRect(first, y - _BAR / 2, last - first, _BAR, _BAR / 2, stroke=0, fill=1)
        ends = [first, last]
        if mark.other is not None:
            words = f"{words} / {self._words[mark.other]}"
            ends.append(self._scale.at(mark.other))
        self._words_at(canvas, words, min(ends) - _MARK, max(ends) + _MARK, y, beside=mark.label)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        if mark.last == mark.first:
            self._circles(canvas, sorted({first, ends[-1]}), y, filled=mark.sure)

    def _circles(self, canvas: Canvas, places: list[float], y: float, *, filled: bool) -> None:
        if len(places) == 2:
            canvas.line(places[0], y, places[1], y)
        for x in places:
            canvas.setFillColor(INK)
            if not filled:
                canvas.setFillColorRGB(1, 1, 1)
            canvas.circle(x, y, _MARK, stroke=1, fill=1)

    def _bar(self, canvas: Canvas, bar: Bar, y: float) -> None:
        self._label(canvas, bar.label, y)
        at = self._scale.at
        start, last = at(bar.start), max(map(at, bar.days))
        # Where one reading alone gives a day, the bar runs to that day.
        end = at(bar.safe or bar.arguable or bar.start)
        nominal = min(end, at(bar.nominal) if bar.nominal is not None else end)
        canvas.setFillColor(LINE)
        canvas.rect(start, y - _BAR / 2, max(nominal - start, 0.5), _BAR, stroke=0, fill=1)
        _hatch(canvas, nominal, end, y)
        canvas.setStrokeColor(INK)
        if bar.arguable is not None and bar.arguable != bar.safe:
            canvas.setLineWidth(1.0)
            canvas.setDash(1.6, 1.2)
            canvas.line(min(end, at(bar.arguable)), y, last, y)
            canvas.line(at(bar.arguable), y - _BAR, at(bar.arguable), y + _BAR)
            canvas.setDash()
        if bar.safe is not None:
            canvas.setLineWidth(1.4)
            canvas.line(at(bar.safe), y - _BAR, at(bar.safe), y + _BAR)
        self._words_at(canvas, bar.words, start, last, y, beside=bar.label)


def _hatch(canvas: Canvas, first: float, last: float, y: float) -> None:
    if last <= first:
        return
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(first, y - _BAR / 2, last - first, _BAR)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(0.5)
    x = first - _BAR
    while x < last:
        canvas.line(x, y - _BAR / 2, x + _BAR, y + _BAR / 2)
        x += 2.2
    canvas.restoreState()


def _worth_drawing(figure: TimelineFigure) -> tuple[Mark, ...]:
    """Return all events of a short file; of a long one those that a time limit rests on."""
    if len(figure.marks) <= _MOST_MARKS:
        return figure.marks
    used = {source for bar in figure.bars for source in bar.sources}
    return tuple(mark for mark in figure.marks if used.intersection(mark.sources))[:_MOST_MARKS]


def _shortened(text: str, room: float) -> str:
    if stringWidth(text, SERIF, SMALL) <= room:
        return text
    while text and stringWidth(f"{text}…", SERIF, SMALL) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
