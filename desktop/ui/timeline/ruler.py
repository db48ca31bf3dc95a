"""Widths of text, measured once each."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui import theme


class FontRuler:
    """Measures and shortens text in the screen's typeface, and remembers what it has measured."""

    def __init__(self) -> None:
        self._widths: dict[tuple[str, int, bool], float] = {}
        self._shortened: dict[tuple[str, int, bool, int], str] = {}

    def width(self, text: str, size: int, *, semibold: bool = False) -> float:
        """Return the width of *text* in pixels."""
        key = (text, size, semibold)
        if (width := self._widths.get(key)) is None:
            width = self._widths[key] = theme.metrics(size, semibold=semibold).horizontalAdvance(text)
        return width

    def shortened(self, text: str, size: int, width: float, *, semibold: bool = False) -> str:
        """Return *text*, cut with an ellipsis where it is wider than *width*."""
        if self.width(text, size, semibold=semibold) <= width:
            return text
        key = (text, size, semibold, int(width))
        if (cut := self._shortened.get(key)) is None:
            measure = theme.metrics(size, semibold=semibold)
            cut = self._shortened[key] = measure.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        return cut
