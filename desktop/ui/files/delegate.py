"""Paints a line of the file list: sign and days left, reference, parties, and where the search matched."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.messages import Message
from desktop.ui.files.model import LINE_ROLE
from desktop.ui.files.rows import FileLine
from desktop.ui.look import Look, paint_sign
from desktop.ui.palette import Meaning
from desktop.ui.theme import BODY, SMALL, colour, font, metrics

_TEXT = 30
_PAD = 8
_LINE = 20


class FileDelegate(QStyledItemDelegate):
    """Paints one file on two lines; a third one shows the words around a match."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for two lines, or three."""
        line: FileLine | None = index.data(LINE_ROLE)
        rows = 3 if line is not None and line.snippet else 2
        return QSize(option.rect.width(), rows * _LINE + 2 * _PAD - 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the line on its ground."""
        line: FileLine | None = index.data(LINE_ROLE)
        if line is None:
            return
        painter.save()
        self._paint_ground(painter, option)
        self._paint_line(painter, option.rect, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = self._look.palette
        running = palette.tone(Meaning.RUNNING)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour(running.fill))
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colour(running.ink))
        painter.setPen(colour(palette.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour(running.ink))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_line(self, painter: QPainter, rect: QRect, line: FileLine) -> None:
        look = self._look
        top = rect.top() + _PAD - 2
        paint_sign(painter, QPointF(rect.left() + 17, top + _LINE / 2), line.mark.meaning, look.palette)
        words = look.say(line.mark.words)
        reference = line.reference if isinstance(line.reference, str) else look.say(line.reference)
        first = QRectF(rect.left() + _TEXT, top, rect.width() - _TEXT - _PAD, _LINE)
        taken = self._write(painter, first, words, ink=look.palette.tone(line.mark.meaning).ink, semibold=True)
        rest = first.adjusted(taken + 8, 0, 0, 0)
        self._write(painter, rest, reference, ink=look.palette.muted, size=SMALL, right=isinstance(line.reference, str))
        second = first.translated(0, _LINE)
        self._write(painter, second, self._parties(line), ink=look.palette.text)
        if line.snippet:
            self._write(painter, second.translated(0, _LINE), line.snippet, ink=look.palette.muted, size=SMALL)

    def _parties(self, line: FileLine) -> str:
        if not line.country:
            return self._look.say(line.parties)
        return self._look.say(Message("{parties} ({country})", parties=line.parties, country=line.country))

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        *,
        ink: str,
        size: int = BODY,
        semibold: bool = False,
        right: bool = False,
    ) -> float:
        """Write one line, shortened where the place ends; return its width."""
        measure = metrics(size, semibold=semibold)
        # Of a reference the end tells one file from the next.
        cut = Qt.TextElideMode.ElideLeft if right else Qt.TextElideMode.ElideRight
        fitting = measure.elidedText(text, cut, place.width())
        painter.setFont(font(size, semibold=semibold))
        painter.setPen(colour(ink))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, fitting)
        return measure.horizontalAdvance(fitting)
