"""The serif face of the letters, embedded from the program's own files, and the hyphenation of each language.

Both are read once in a process: registering the faces takes as long as setting a letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.resources import as_file, files

import pyphen
from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

SERIF = "NotoSerif"
SERIF_BOLD = "NotoSerif-Bold"
SERIF_ITALIC = "NotoSerif-Italic"

_FILES = {
    SERIF: "NotoSerif-Regular.ttf",
    SERIF_BOLD: "NotoSerif-Bold.ttf",
    SERIF_ITALIC: "NotoSerif-Italic.ttf",
}
#: Fewest letters before and after a hyphen: the languages allow two, a well-set page does not.
_FEWEST = 3
_DICTIONARIES = {"fr": "fr", "en": "en_GB", "nl": "nl_NL", "de": "de_DE"}

Hyphenation = Callable[[str], Iterator[tuple[str, str]]]


class _Face(TTFont):
    """A face that remembers how wide each word is: letters are made of the same words again and again."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        # Not a method with a cache: the face lives as long as the process, and so does what it remembers.
        self.stringWidth = lru_cache(maxsize=20_000)(super().stringWidth)  # type: ignore[method-assign]


@cache
def register() -> None:
    """Make the faces known. Without a base font of our own, an unembedded one would be named in every file."""
    with as_file(files("resources") / "fonts") as folder:
        for name, file in _FILES.items():
            pdfmetrics.registerFont(_Face(name, str(folder / file)))
    addMapping(SERIF, 0, 0, SERIF)
    addMapping(SERIF, 1, 0, SERIF_BOLD)
    addMapping(SERIF, 0, 1, SERIF_ITALIC)
    addMapping(SERIF, 1, 1, SERIF_BOLD)
    rl_config.canvas_basefontname = SERIF
    rl_config.useA85 = 0  # text armour for streams costs a third of the time and a fifth of the size


@cache
def hyphenation(language: str) -> Hyphenation | None:
    """Return how words of *language* are divided; None where no dictionary is at hand."""
    wanted = _DICTIONARIES.get(language, language)
    if wanted not in pyphen.LANGUAGES:
        return None
    divide: Hyphenation = pyphen.Pyphen(lang=wanted, left=_FEWEST, right=_FEWEST).iterate
    # "e-mail" and names with a hyphen stay whole.
    return lambda word: iter(()) if "-" in word else divide(word)
