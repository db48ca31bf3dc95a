"""The typeface ships with the program and holds what the program writes."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.palette import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LETTERS = "éèêëàâçîïôûùœæÉÈÀÇŒäöüßÄÖÜőűŁłşșțčšžĳ§°€«»„“”’–—…→·\u00a0\u202f"
FONTS = sorted(entry.name for entry in (files("resources") / "fonts").iterdir() if entry.name.endswith(".ttf"))


@pytest.mark.parametrize("name", FONTS)
def test_every_face_holds_the_letters_of_the_four_languages(name: str) -> None:
    """A missing letter would be drawn in another face, or as a box; the arrow is for the screen only."""
    with (files("resources") / "fonts" / name).open("rb") as stream:
        known = TTFont(stream).getBestCmap()

    missing = {letter for letter in LETTERS if ord(letter) not in known} - {"→"}
    assert missing == set()


@pytest.mark.parametrize("name", FONTS)
def test_figures_are_tabular(name: str) -> None:
    """Dates stand in columns: all ten figures have one width."""
    with (files("resources") / "fonts" / name).open("rb") as stream:
        face = TTFont(stream)
        names = face.getBestCmap()
        widths = {face["hmtx"][names[ord(figure)]][0] for figure in "0123456789"}

    assert len(widths) == 1


def test_the_screen_uses_the_face_that_ships(qtbot: QtBot) -> None:
    """Not a face of the machine, and both weights are real."""
    assert QFontInfo(theme.font()).family() == theme.FAMILY
    regular, semibold = theme.metrics(theme.BODY), theme.metrics(theme.BODY, semibold=True)
    assert regular.horizontalAdvance("Widerruf") < semibold.horizontalAdvance("Widerruf")


def test_sizes_and_spaces_are_those_of_the_system(qtbot: QtBot) -> None:
    """Four sizes, steps of four, rows of 28, targets of 24."""
    assert theme.SIZES == (11, 13, 16, 21)
    assert (theme.STEP, theme.ROW, theme.TARGET) == (4, 28, 24)
    assert [theme.font(size).pixelSize() for size in theme.SIZES] == [11, 13, 16, 21]


def test_the_application_wears_the_palette(qtbot: QtBot, qapp: QApplication) -> None:
    """Light or dark, as told."""
    theme.apply_theme(qapp, DARK)
    assert qapp.palette().window().color().name().upper() == DARK.window
    theme.apply_theme(qapp, LIGHT)
    assert qapp.palette().window().color().name().upper() == LIGHT.window
