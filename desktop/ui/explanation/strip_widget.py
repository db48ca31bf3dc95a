"""The strip of days, painted: boxes that wrap like the weeks of a calendar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.application.wording import Wording
from desktop.ui import theme
from desktop.ui.explanation.strip import Cell, CellKind, Strip, Unit
from desktop.ui.explanation.text import cell_words
from desktop.ui.palette import Meaning, Palette
from desktop.ui.theme import SMALL, STEP, colour, font, metrics

_HEIGHT = 36
_GAP = STEP
_PADDING = 5.0


class StripWidget(QWidget):
    """Shows one counting. Its name for readers is the whole counting in words."""

    def __init__(self, strip: Strip, wording: Wording, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._wording = wording
        self._palette = palette
        self._faces = [self._face(cell) for cell in strip.cells]
        self._boxes: list[QRectF] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("\n".join(wording.say(cell_words(cell, strip)) for cell in strip.cells))

    def _face(self, cell: Cell) -> tuple[str, str]:
        """Return the two lines of a box: its number, and its day."""
        number = "" if cell.number is None else str(cell.number)
        if cell.upto is not None:
            number = f"{cell.number}–{cell.upto}"
        with_year = self._strip.unit is not Unit.DAY or cell.kind is CellKind.START
        return number, self._wording.short_day(cell.last, year=with_year)

    # -- where the boxes are -----------------------------------------------------------------------------------------

    def _width(self) -> float:
        widths = (
            max(metrics(theme.BODY, semibold=True).horizontalAdvance(top), metrics(SMALL).horizontalAdvance(bottom))
            for (top, bottom), cell in zip(self._faces, self._strip.cells, strict=True)
            if cell.kind is not CellKind.START
        )
        return max(widths, default=32.0) + 2 * _PADDING

    def _arranged(self, width: float) -> list[QRectF]:
        box = self._width()
        start = metrics(SMALL).horizontalAdvance(self._faces[0][1]) + 2 * _PADDING
        boxes = [QRectF(0, 0, start, _HEIGHT)]
        # The start has a line of its own, so that the counted days of a fortnight stand in two weeks of seven.
        columns = max(int((width + _GAP) // (box + _GAP)), 1)
        columns = 7 if columns >= 7 and self._strip.unit is Unit.DAY else columns
        for place in range(len(self._strip.cells) - 1):
            line, column = divmod(place, columns)
            boxes.append(QRectF(column * (box + _GAP), (line + 1) * (_HEIGHT + _GAP), box, _HEIGHT))
        return boxes

    def heightForWidth(self, width: int) -> int:
        """Return the height that all boxes need."""
        return int(self._arranged(width)[-1].bottom()) + 2

    def sizeHint(self) -> QSize:
        """Return a width for seven boxes."""
        width = int(7 * (self._width() + _GAP))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width for one box."""
        return QSize(int(self._width()) + 1, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the boxes anew."""
        super().resizeEvent(event)
        self._boxes = self._arranged(self.width())
        self.setMinimumHeight(self.heightForWidth(self.width()))

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for cell, face, box in zip(
            self._strip.cells, self._faces, self._boxes or self._arranged(self.width()), strict=True
        ):
            self._paint_box(painter, cell, face, box.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()

    def _paint_box(self, painter: QPainter, cell: Cell, face: tuple[str, str], box: QRectF) -> None:
        palette = self._palette
        running, neutral = palette.tone(Meaning.RUNNING), palette.tone(Meaning.NEUTRAL)
        counted = cell.kind in {CellKind.COUNTED, CellKind.GATHERED} or cell.ends
        fill = running.fill if counted else palette.window
        pen = QPen(colour(running.ink if counted else neutral.ink), 2.4 if cell.ends else 0.9)
        if cell.kind is CellKind.START:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(box, 3, 3)
        if cell.reason is not None and not cell.ends:
            self._shade(painter, box)
        painter.setPen(colour(palette.muted if cell.kind is CellKind.START else palette.text))
        top, bottom = face
        painter.setFont(font(theme.BODY, semibold=True))
        upper = QRectF(box.left(), box.top() + 2, box.width(), 17)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, top or ("→" if cell.ends else ""))
        painter.setFont(font(SMALL))
        lower = QRectF(box.left(), box.top() + 17, box.width(), 15) if top or cell.ends else box
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, bottom)

    def _shade(self, painter: QPainter, box: QRectF) -> None:
        """Hatch a day that moved the end."""
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(colour(self._palette.line), 1))
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += 5
        painter.restore()

    def event(self, event: QEvent) -> bool:
        """Show the words of the box under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for cell, box in zip(self._strip.cells, self._boxes, strict=False):
                if box.contains(QPointF(event.pos())):
                    QToolTip.showText(event.globalPos(), self._wording.say(cell_words(cell, self._strip)), self)
                    return True
        return super().event(event)
