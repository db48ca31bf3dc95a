"""The timeline as a picture: facts above, deadlines below, on one axis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.messages import Message
from desktop.ui.palette import Palette
from desktop.ui.theme import colour
from desktop.ui.timeline import accessible
from desktop.ui.timeline.item import Look, TimelinePainter
from desktop.ui.timeline.model import timeline
from desktop.ui.timeline.picture import LANE, Picture, arrange, levels_for
from desktop.ui.timeline.ruler import FontRuler
from desktop.ui.timeline.scale import WIDEST, Scale, density_at_fit
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.view import Lane, Row, TimelineView, event_of
from desktop.ui.timeline.walk import step

_NAME = Message("Timeline")
_ZOOM_STEP = 1.25
_ARROWS = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_JUMPS = {Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last"}


@dataclass(slots=True)
class _Drag:
    """A press that may become a drag: of an event (*row*), or of the whole picture (None)."""

    row: str | None
    pressed: QPointF
    scrolled: int
    days: int = 0
    moving: bool = False


class TimelineWidget(QAbstractScrollArea):
    """Shows a case on its axis. All signals carry the name of a row: ``"event:e1"``, ``"deadline:withdrawal"``.

    While an event is dragged, ``event_dragged`` tells the distance so far in days (0 when it is given up). Whoever
    listens may call :meth:`show_case` with the case as it would be: the scale holds still. ``event_moved`` comes once,
    at the end, and for Ctrl with an arrow. ``menu_asked`` comes for the right button and the menu key.
    """

    event_activated = Signal(str)
    event_moved = Signal(str, int)
    event_dragged = Signal(str, int)
    selected = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, wording: Wording, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self._texts = Texts(wording)
        self._palette = palette
        self._ruler = FontRuler()
        self._view: TimelineView | None = None
        self._picture: Picture | None = None
        self._density: float | None = None
        self._selected: str | None = None
        self._drag: _Drag | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 160)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self._texts.say(_NAME))

    # -- what is shown -----------------------------------------------------------------------------------------------

    def show_case(self, case: CaseFile, assessment: Assessment, today: date) -> None:
        """Show the case; zoom and selection stay as they are."""
        self._view = timeline(case, assessment, today)
        if self._selected is not None and self._view.row(self._selected) is None:
            self._selected = None
        self._rearrange()
        accessible.rows_changed(self)

    def clear(self) -> None:
        """Show nothing."""
        self._view = self._picture = self._selected = self._drag = None
        self._density = None
        self._settle_scroll_bars()
        self.viewport().update()

    def shown_rows(self) -> tuple[Row, ...]:
        """Return the rows that have a place on the picture, in the order in which the arrows walk them."""
        if self._view is None:
            return ()
        return tuple(row for row in self._view.rows if isinstance(row, Lane) or row.spots)

    def say(self, row: Row) -> str:
        """Return what a screen reader says of a row."""
        return self._texts.say(row.spoken)

    def picture(self) -> Picture | None:
        """Return where everything stands, in pixels of the whole picture."""
        return self._picture

    def place_on_screen(self, row: str) -> QRectF:
        """Return where a row is, on the viewport; empty where it has no place."""
        place = self._picture.place_of(row) if self._picture else None
        if place is None:
            return QRectF()
        return QRectF(place.x, place.y, place.width, place.height).translated(-self._offset())

    def _rearrange(self) -> None:
        if self._view is None:
            return
        size = self.viewport().size()
        if self._drag is not None and self._drag.moving and self._picture is not None:
            scale = self._picture.scale
        else:
            fit = density_at_fit(self._view.axis, size.width())
            scale = Scale(self._view.axis, max(self._density or fit, fit))
        levels = levels_for(size.height(), len(self._view.lanes))
        self._picture = arrange(self._view, scale, self._texts, self._ruler, levels)
        self._settle_scroll_bars()
        self.viewport().update()

    def _settle_scroll_bars(self) -> None:
        size = self.viewport().size()
        width, height = (self._picture.width, self._picture.height) if self._picture else (0, 0)
        for bar, whole, shown in (
            (self.horizontalScrollBar(), width, size.width()),
            (self.verticalScrollBar(), height, size.height()),
        ):
            bar.setRange(0, max(int(whole - shown + 0.5), 0))
            bar.setPageStep(shown)
            bar.setSingleStep(int(LANE))

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # -- zoom --------------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole case."""
        self._density = None
        self._rearrange()

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show less time, larger (*factor* above 1), or more (below 1), around a place of the viewport: its middle."""
        if self._picture is None or self._view is None:
            return
        place = self.viewport().width() / 2 if around is None else around
        moment = self._picture.scale.moment_at(place + self._offset().x())
        fit = density_at_fit(self._view.axis, self.viewport().width())
        wanted = min(self._picture.scale.density * factor, WIDEST)
        self._density = wanted if wanted > fit else None
        self._rearrange()
        self.horizontalScrollBar().setValue(round(self._picture.scale.place(moment) - place))

    # -- selection ---------------------------------------------------------------------------------------------------

    def selection(self) -> str | None:
        """Return the name of the selected row."""
        return self._selected

    def select(self, row: str | None) -> None:
        """Select a row by name, without sending ``selected``; None selects nothing."""
        if row == self._selected:
            return
        self._selected = row
        if row is not None:
            self._bring_into_sight(row)
            accessible.row_focused(self, row)
        self.viewport().update()

    def _choose(self, row: str | None) -> None:
        if row is not None and row != self._selected:
            self.select(row)
            self.selected.emit(row)

    def _bring_into_sight(self, row: str) -> None:
        place = self._picture.place_of(row) if self._picture else None
        if place is None:
            return
        for bar, start, length, shown in (
            (self.horizontalScrollBar(), place.x, place.width, self.viewport().width()),
            (self.verticalScrollBar(), place.y, place.height, self.viewport().height()),
        ):
            first = min(start, start + length - shown + 24) if length < shown else start
            if start < bar.value() or start + min(length, shown) > bar.value() + shown:
                bar.setValue(int(max(first - 12, 0)))

    # -- events of the keyboard and the mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, move, zoom."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move_selected(1 if key == Qt.Key.Key_Right else -1)
        elif key in _ARROWS or key in _JUMPS:
            self._walk(_ARROWS.get(key) or _JUMPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._selected is not None:
            self.event_activated.emit(self._selected)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape and self._drag is not None:
            self._give_up_drag()
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: str) -> None:
        if self._view is not None:
            self._choose(step(self._view, self.shown_rows(), self._selected, direction))

    def _move_selected(self, days: int) -> None:
        if self._selected is not None and event_of(self._selected) is not None:
            self.event_moved.emit(self._selected, days)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_STEP ** (event.angleDelta().y() / 120), event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def _row_at(self, place: QPointF) -> str | None:
        point = place + self._offset()
        return self._picture.row_at(point.x(), point.y()) if self._picture else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is pressed; a press may become a drag."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        row = self._row_at(event.position())
        self._choose(row)
        movable = row if row is not None and event_of(row) is not None else None
        self._drag = _Drag(movable, event.position(), self.horizontalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an event along the axis, or the whole picture."""
        drag = self._drag
        if drag is None:
            self.viewport().setCursor(self._cursor_over(event.position()))
            return
        way = event.position() - drag.pressed
        if not drag.moving and abs(way.x()) < QApplication.startDragDistance():
            return
        drag.moving = True
        if drag.row is None:
            self.horizontalScrollBar().setValue(round(drag.scrolled - way.x()))
        else:
            self._drag_to(drag, event.position())

    def _cursor_over(self, place: QPointF) -> Qt.CursorShape:
        row = self._row_at(place)
        if row is None:
            return Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.SizeHorCursor if event_of(row) is not None else Qt.CursorShape.PointingHandCursor

    def _drag_to(self, drag: _Drag, place: QPointF) -> None:
        if self._picture is None or drag.row is None:
            return
        scale, offset = self._picture.scale, self._offset().x()
        days = (scale.day_at(place.x() + offset) - scale.day_at(drag.pressed.x() + offset)).days
        if days != drag.days:
            drag.days = days
            self.event_dragged.emit(drag.row, days)
            self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End a drag."""
        drag, self._drag = self._drag, None
        if drag is None or not drag.moving:
            return
        if drag.row is not None and drag.days:
            self.event_moved.emit(drag.row, drag.days)
        self._rearrange()

    def _give_up_drag(self) -> None:
        drag, self._drag = self._drag, None
        if drag is not None and drag.row is not None and drag.days:
            self.event_dragged.emit(drag.row, 0)
        self._rearrange()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer."""
        if (row := self._row_at(event.position())) is not None:
            self.event_activated.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the selected one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._choose(self._row_at(QPointF(event.pos())))
        if self._selected is not None:
            self.menu_asked.emit(self._selected, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tooltip of what the pointer rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._picture is not None:
            point = QPointF(event.pos()) + self._offset()
            rows = self._picture.rows_at(point.x(), point.y())
            fold = self._picture.scale.fold_at(point.x())
            words = self._texts.tooltip(rows) if rows or fold is None else self._texts.folded(fold)
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; select the first row when none is."""
        super().focusInEvent(event)
        if self._selected is None and event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }:
            self._walk("first")
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame of the keyboard away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the picture anew."""
        super().resizeEvent(event)
        self._rearrange()

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole case without scrolling down."""
        return QSize(900, int(self._picture.height) if self._picture else 320)

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        painter = QPainter(self.viewport())
        if self._picture is None:
            painter.fillRect(event.rect(), colour(self._palette.panel))
        else:
            offset = self._offset()
            painter.translate(-offset)
            look = Look(
                texts=self._texts,
                ruler=self._ruler,
                palette=self._palette,
                selected=self._selected,
                focused=self.hasFocus(),
                left=offset.x(),
                right=offset.x() + self.viewport().width(),
            )
            TimelinePainter(painter, self._picture, look).paint(QRectF(event.rect()).translated(offset))
        painter.end()
