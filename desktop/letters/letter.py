"""A letter before it is set: words, tables and one figure, each with the facts, events and rules that it rests on.

A letter is a value: what is previewed, what is stored when it is issued and what is printed are the same blocks.
*sources* name events (``e2``), facts (``contract.channel``), rules (``R-PER-02``), documents (``d1``), open points
(``O-04``) and places of the assessment (``right``, ``deadline:withdrawal``, ``amount:refund``, ``law``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum


class Voice(Enum):
    """How a paragraph is set: it never changes what it says."""

    BODY = "body"
    ANSWER = "answer"
    ITEM = "item"
    BRANCH = "branch"
    QUOTE = "quote"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; *number* is None under a numbered one."""

    id: str
    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and in small print at its end the articles it applies. *authored*: the adviser's own words."""

    text: str
    sources: tuple[str, ...]
    authored: bool = False
    reference: str = ""
    voice: Voice = Voice.BODY


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    cells: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. *id* says which: ``answers``, ``deadlines``, ``amounts``."""

    id: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the figure. *first* and *last* differ for a vague day; *other* is the second of two disputed days."""

    label: str
    first: date
    last: date
    sure: bool
    other: date | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A time limit on the figure, from its start over the nominal end to the safe and the arguable day, if there are.

    *words* are those days as the language writes them.
    """

    label: str
    start: date
    nominal: date | None
    safe: date | None
    arguable: date | None
    words: str
    sources: tuple[str, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that the bar touches."""
        return tuple(day for day in (self.start, self.nominal, self.safe, self.arguable) if day is not None)


@dataclass(frozen=True, slots=True)
class TimelineFigure:
    """The case drawn on one line of time; the table of deadlines says the same in words.

    *days* gives each day of an event as the language writes it.
    """

    caption: str
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    today: date
    today_label: str
    days: tuple[tuple[date, str], ...]


Block = Heading | Paragraph | Table | TimelineFigure


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs: the centre and the adviser. Every part may be missing."""

    organisation: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""
    adviser: str = ""
    role: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter, in one language. *page_label* is a template with ``{page}`` and ``{pages}``."""

    language: str
    title: str
    subject: str
    reference: str
    reference_line: str
    day: date
    day_line: str
    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    signature: tuple[str, ...]
    page_label: str
    blocks: tuple[Block, ...] = field(default=())

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs in order."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    def section(self, section_id: str) -> tuple[Block, ...]:
        """Return what stands under the numbered heading of that id, its unnumbered headings included."""
        first = self._after(section_id)
        return self.blocks[first : self._end(first)]

    def with_words(self, section_id: str, text: str) -> Letter:
        """Return the letter with words of the adviser's own at the end of a section; an empty line parts paragraphs."""
        place = self._end(self._after(section_id))
        parts = (part.strip() for part in text.split("\n\n"))
        words = (Paragraph(part, (), authored=True) for part in parts if part)
        return replace(self, blocks=(*self.blocks[:place], *words, *self.blocks[place:]))

    def _after(self, section_id: str) -> int:
        return 1 + next(
            place
            for place, block in enumerate(self.blocks)
            if isinstance(block, Heading) and block.number is not None and block.id == section_id
        )

    def _end(self, first: int) -> int:
        for place in range(first, len(self.blocks)):
            block = self.blocks[place]
            if isinstance(block, Heading) and block.number is not None:
                return place
        return len(self.blocks)
