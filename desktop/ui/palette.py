"""The colours of the window: four meanings, each with a colour, a shape and a word, in light and in dark.

No Qt here: the same table serves the screen, the contrast test and whoever draws a figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from desktop.domain.messages import Message


class Meaning(Enum):
    """What a colour says. It is never said by the colour alone: see :data:`SHAPES` and :data:`WORDS`."""

    NEUTRAL = "neutral"
    RUNNING = "running"
    ATTENTION = "attention"
    BREACH = "breach"
    MET = "met"


class Shape(Enum):
    """The sign that goes with a meaning, so that a grey print loses nothing."""

    RING = "ring"
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    TICK = "tick"


class Edge(Enum):
    """How a bar or a box of a meaning is edged."""

    PLAIN = "plain"
    DASHED = "dashed"
    THICK = "thick"
    THIN = "thin"


SHAPES: Mapping[Meaning, Shape] = MappingProxyType(
    {
        Meaning.NEUTRAL: Shape.RING,
        Meaning.RUNNING: Shape.CIRCLE,
        Meaning.ATTENTION: Shape.TRIANGLE,
        Meaning.BREACH: Shape.SQUARE,
        Meaning.MET: Shape.TICK,
    }
)

EDGES: Mapping[Meaning, Edge] = MappingProxyType(
    {
        Meaning.NEUTRAL: Edge.PLAIN,
        Meaning.RUNNING: Edge.PLAIN,
        Meaning.ATTENTION: Edge.DASHED,
        Meaning.BREACH: Edge.THICK,
        Meaning.MET: Edge.THIN,
    }
)

WORDS: Mapping[Meaning, Message] = MappingProxyType(
    {
        Meaning.NEUTRAL: Message("Not started"),
        Meaning.RUNNING: Message("Running"),
        Meaning.ATTENTION: Message("Attention"),
        Meaning.BREACH: Message("Breach or missed"),
        Meaning.MET: Message("Met"),
    }
)


@dataclass(frozen=True, slots=True)
class Tone:
    """Two colours that belong together: *ink* for text, edges and signs, *fill* for the surface behind them."""

    ink: str
    fill: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, as ``#RRGGBB``. *window* is the ground, *panel* what lies on it, *line* a hairline."""

    name: str
    window: str
    panel: str
    line: str
    text: str
    muted: str
    tones: Mapping[Meaning, Tone]

    def tone(self, meaning: Meaning) -> Tone:
        """Return ink and fill of a meaning."""
        return self.tones[meaning]

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return luminance(self.window) < luminance(self.text)


#: A limit that ends within so many days asks for attention.
SOON = 3

LIGHT = Palette(
    name="light",
    window="#F5F4F0",
    panel="#FFFFFF",
    line="#D6D4CC",
    text="#1D2228",
    muted="#59626D",
    tones=MappingProxyType(
        {
            Meaning.NEUTRAL: Tone("#59626D", "#FFFFFF"),
            Meaning.RUNNING: Tone("#1D5FA6", "#DCE8F6"),
            # One shade darker than the first choice, #8F5600, which reached only 4.97:1 on its fill.
            Meaning.ATTENTION: Tone("#8E5500", "#F8E8CC"),
            Meaning.BREACH: Tone("#B0281F", "#F8DEDB"),
            Meaning.MET: Tone("#2C6A3C", "#DDEEDF"),
        }
    ),
)

DARK = Palette(
    name="dark",
    window="#17191C",
    panel="#202327",
    line="#3A3F45",
    text="#E7E9EB",
    muted="#A2AAB3",
    tones=MappingProxyType(
        {
            Meaning.NEUTRAL: Tone("#A2AAB3", "#202327"),
            Meaning.RUNNING: Tone("#7FB4F0", "#1E3550"),
            Meaning.ATTENTION: Tone("#F0B964", "#443112"),
            Meaning.BREACH: Tone("#F29A92", "#4C2421"),
            Meaning.MET: Tone("#86CC97", "#1F3B27"),
        }
    ),
)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 for black to 1 for white (WCAG 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
