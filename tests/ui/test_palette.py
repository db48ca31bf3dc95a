"""The colours keep their promise: legible, and never alone."""

from __future__ import annotations

import pytest

from desktop.ui.palette import DARK, EDGES, LIGHT, SHAPES, WORDS, Meaning, Palette, contrast

ENOUGH = 5.0


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("meaning", Meaning)
def test_ink_stands_out_from_its_fill_and_from_every_ground(palette: Palette, meaning: Meaning) -> None:
    """Ink is read on its own fill, on a panel and on the window."""
    tone = palette.tone(meaning)

    assert min(contrast(tone.ink, ground) for ground in (tone.fill, palette.panel, palette.window)) >= ENOUGH


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_text_stands_out_from_every_ground_and_fill(palette: Palette) -> None:
    """Text also stands inside bars and boxes; muted text on the grounds only."""
    fills = [tone.fill for tone in palette.tones.values()]

    assert min(contrast(palette.text, ground) for ground in (palette.window, palette.panel, *fills)) >= ENOUGH
    assert min(contrast(palette.muted, ground) for ground in (palette.window, palette.panel)) >= ENOUGH


def test_the_band_of_the_law_carries_text() -> None:
    """The wording that governs is written on the colour of lines."""
    assert min(contrast(palette.text, palette.line) for palette in (LIGHT, DARK)) >= ENOUGH


def test_every_meaning_has_a_shape_of_its_own_a_word_and_an_edge() -> None:
    """A grey print loses nothing."""
    assert len(set(SHAPES.values())) == len(Meaning)
    assert set(WORDS) == set(EDGES) == set(SHAPES) == set(Meaning)
    assert LIGHT.tones.keys() == DARK.tones.keys() == set(Meaning)


def test_black_on_white_has_the_greatest_contrast() -> None:
    """The measure is that of WCAG: 21 to 1 at most, 1 for a colour on itself."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#8E5500", "#8E5500") == 1
