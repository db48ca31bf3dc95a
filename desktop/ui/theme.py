"""One quiet look for the whole window: the typeface, the sizes, the spaces, and Qt's palette made from ours."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from desktop.ui.palette import DARK, LIGHT, Meaning, Palette

FAMILY = "Noto Sans"
SERIF_FAMILY = "Noto Serif"
_FONTS = Path(resources.__file__).parent / "fonts"
_SCREEN_FILES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")

#: How the application is started: Fusion looks the same everywhere. Naming it there is a tenth of the time to the first
#: picture cheaper than setting it, which would load all that Qt knows of styles.
STARTED_WITH = ("-style", "fusion")
#: Sizes of type, in pixels at 100 %.
SMALL, BODY, HEADING, TITLE = 11, 13, 16, 21
SIZES = (SMALL, BODY, HEADING, TITLE)
#: One step of space; every distance is a multiple.
STEP = 4
#: Height of a row of a table, a list or a lane.
ROW = 28
#: The smallest side of anything that is clicked.
TARGET = 24
ICON, LARGE_ICON = 16, 20


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Register the typeface of the screen and return the families found. Needs a QGuiApplication; safe to repeat."""
    families: list[str] = []
    for name in _SCREEN_FILES:
        number = QFontDatabase.addApplicationFontFromData((_FONTS / name).read_bytes())
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


@lru_cache(maxsize=16)
def font(size: int = BODY, *, semibold: bool = False) -> QFont:
    """Return the screen's typeface in one of :data:`SIZES`, regular or semibold."""
    load_fonts()
    face = QFont(FAMILY)
    face.setPixelSize(size)
    face.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    face.setStyleHint(QFont.StyleHint.SansSerif)
    return face


@lru_cache(maxsize=16)
def metrics(size: int = BODY, *, semibold: bool = False) -> QFontMetricsF:
    """Return the measures of :func:`font`; made once, because making them costs more than asking them."""
    return QFontMetricsF(font(size, semibold=semibold))


@lru_cache(maxsize=64)
def colour(value: str) -> QColor:
    """Return the Qt colour of ``#RRGGBB``."""
    return QColor(value)


def system_palette() -> Palette:
    """Return the palette that the system asks for: dark where it says dark, light everywhere else."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's palette for the standard widgets."""
    running = palette.tone(Meaning.RUNNING)
    roles = {
        QPalette.ColorRole.Window: palette.window,
        QPalette.ColorRole.WindowText: palette.text,
        QPalette.ColorRole.Base: palette.panel,
        QPalette.ColorRole.AlternateBase: palette.window,
        QPalette.ColorRole.Text: palette.text,
        QPalette.ColorRole.PlaceholderText: palette.muted,
        QPalette.ColorRole.Button: palette.panel,
        QPalette.ColorRole.ButtonText: palette.text,
        QPalette.ColorRole.ToolTipBase: palette.panel,
        QPalette.ColorRole.ToolTipText: palette.text,
        QPalette.ColorRole.Highlight: running.fill,
        QPalette.ColorRole.HighlightedText: palette.text,
        QPalette.ColorRole.Link: running.ink,
        QPalette.ColorRole.LinkVisited: running.ink,
        QPalette.ColorRole.BrightText: palette.tone(Meaning.BREACH).ink,
        QPalette.ColorRole.Accent: running.ink,
        QPalette.ColorRole.Light: palette.panel,
        QPalette.ColorRole.Midlight: palette.line,
        QPalette.ColorRole.Mid: palette.line,
        QPalette.ColorRole.Dark: palette.line,
        QPalette.ColorRole.Shadow: palette.line,
    }
    made = QPalette()
    for role, value in roles.items():
        made.setColor(role, colour(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour(palette.muted))
    return made


def apply_theme(application: QApplication, palette: Palette | None = None) -> Palette:
    """Dress *application* in the typeface and *palette* (the system's, when None); return the palette used."""
    chosen = palette or system_palette()
    application.setPalette(qt_palette(chosen))
    application.setFont(font())
    return chosen
