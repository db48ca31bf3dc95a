"""What every widget is built with, words and colours, and the few pieces that all of them share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.domain.messages import Message
from desktop.ui.palette import SHAPES, Meaning, Palette, Shape
from desktop.ui.theme import BODY, TARGET, colour, font

if TYPE_CHECKING:
    from desktop.application.wording import Wording

_SIGN = 12.0


@dataclass(frozen=True, slots=True)
class Look:
    """The words and the colours of the window as it is now. A new language or palette is a new look, built anew."""

    wording: Wording
    palette: Palette

    def say(self, message: Message) -> str:
        """Return the sentence in the language of the screen."""
        return self.wording.say(message)


def text_label(text: str = "", *, size: int = BODY, semibold: bool = False, wrap: bool = False) -> QLabel:
    """Return a label; its text can be selected with the mouse."""
    label = QLabel(text)
    label.setFont(font(size, semibold=semibold))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def muted_label(look: Look, text: str = "", *, size: int = BODY, wrap: bool = True) -> QLabel:
    """Return a label for what stands second."""
    return tinted(text_label(text, size=size, wrap=wrap), look.palette.muted)


def complaint(look: Look) -> QLabel:
    """Return a line for one sentence of trouble, hidden until :func:`complain` gives it one."""
    label = tinted(text_label(wrap=True), look.palette.tone(Meaning.BREACH).ink)
    label.hide()
    return label


def complain(label: QLabel, sentence: str) -> None:
    """Show the sentence; hide the line when there is none."""
    label.setText(sentence)
    label.setAccessibleName(sentence)
    label.setVisible(bool(sentence))


def tinted(label: QLabel, ink: str) -> QLabel:
    """Return the same label, written in that colour."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour(ink))
    label.setPalette(palette)
    return label


def push_button(text: str) -> QPushButton:
    """Return a button as high as a thing to be hit must be. Enter presses it while it has the focus."""
    button = QPushButton(text)
    button.setMinimumHeight(TARGET + 4)
    button.setAccessibleName(text)
    button.setAutoDefault(True)
    return button


def main_button(look: Look, text: str) -> QPushButton:
    """Return the button for what one has come to do."""
    button = push_button(text)
    button.setFont(font(semibold=True))
    palette = button.palette()
    palette.setColor(QPalette.ColorRole.ButtonText, colour(look.palette.tone(Meaning.RUNNING).ink))
    button.setPalette(palette)
    return button


def tool_button(text: str, name: str) -> QToolButton:
    """Return a flat button with a short face and a whole name for tooltip and screen reader."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    button.setMinimumSize(TARGET, TARGET)
    return button


def hairline(look: Look, *, vertical: bool = False) -> QFrame:
    """Return a line one pixel thin."""
    line = QFrame()
    line.setFixedWidth(1) if vertical else line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    palette = line.palette()
    palette.setColor(QPalette.ColorRole.Window, colour(look.palette.line))
    line.setPalette(palette)
    return line


def on_panel(widget: QWidget, look: Look) -> QWidget:
    """Give *widget* the ground of a panel, and return it."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, colour(look.palette.panel))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    return widget


#: Keys of the window that a line of text would take for itself on X11, where Ctrl+E goes to its end.
_KEYS_OF_THE_WINDOW = ("Ctrl+E",)


class LineEdit(QLineEdit):
    """A line of text that leaves the window its keys, and undo and redo to the case when nothing has been typed."""

    def event(self, event: QEvent) -> bool:
        """Claim the keys of undo and redo only while there is typing to take back; never those of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()).toString() in _KEYS_OF_THE_WINDOW:
                event.ignore()
                return False
            undo, redo = (event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo))
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def settle(self, text: str) -> None:
        """Show *text* as what stands; typing so far can no longer be taken back letter by letter."""
        self.setText(text)
        self.setCursorPosition(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line with an edge that is seen on dark ground too."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(self.palette().color(role))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.end()


class Sign(QWidget):
    """The sign of a meaning: its shape in its colour."""

    def __init__(self, look: Look, meaning: Meaning = Meaning.NEUTRAL) -> None:
        super().__init__()
        self._look = look
        self._meaning = meaning
        self.setFixedSize(16, 16)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_meaning(self, meaning: Meaning) -> None:
        """Show the sign of another meaning."""
        if meaning is not self._meaning:
            self._meaning = meaning
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        paint_sign(painter, QRectF(self.rect()).center(), self._meaning, self._look.palette)
        painter.end()


def paint_sign(painter: QPainter, middle: QPointF, meaning: Meaning, palette: Palette) -> None:
    """Paint the sign of *meaning* around *middle*."""
    ink = colour(palette.tone(meaning).ink)
    box = QRectF(middle.x() - _SIGN / 2, middle.y() - _SIGN / 2, _SIGN, _SIGN)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush if SHAPES[meaning] in {Shape.RING, Shape.TICK} else ink)
    _paint_shape(painter, box, SHAPES[meaning], ink)
    painter.restore()


def _paint_shape(painter: QPainter, box: QRectF, shape: Shape, ink: QColor) -> None:
    if shape in {Shape.RING, Shape.CIRCLE}:
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
    elif shape is Shape.SQUARE:
        painter.fillRect(box.adjusted(1, 1, -1, -1), ink)
    elif shape is Shape.TRIANGLE:
        painter.drawPolygon(
            QPolygonF([QPointF(box.center().x(), box.top() + 1), box.bottomRight(), box.bottomLeft()]).translated(0, -1)
        )
    else:
        corner = QPointF(box.left() + box.width() * 0.4, box.bottom() - 2)
        painter.drawPolyline(QPolygonF([QPointF(box.left() + 1, box.center().y() + 1), corner, box.topRight()]))
