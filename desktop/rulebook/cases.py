"""Reads the tables of cases of the source tree: Markdown with pipe tables, of which only what they use is known.

The tables are not part of an installed program; the rule book then says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import desktop
from desktop.rulebook.register import POINT, RULE

NOTATION = "README.md"
_RULES = re.compile(r"^Rules: (.*?)(?: Open points: .*)?$", re.MULTILINE)
_NAME = re.compile(rf"\b(?:{RULE}|{POINT}|0\.4)\b")
#: Lines that say what every case below has: each is a paragraph by itself.
_GIVEN = ("Rules:", "Facts:", "Events:", "Today:")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, as deep as its signs."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; *given*: it says what every case below has."""

    text: str
    given: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its columns and its rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Text | Grid


@dataclass(frozen=True, slots=True)
class CaseTable:
    """One file of cases: its name, the rules that it covers, and what it holds in order."""

    name: str
    rules: frozenset[str]
    blocks: tuple[Block, ...]

    @property
    def cases(self) -> int:
        """Return how many cases it holds."""
        return sum(len(block.rows) for block in self.blocks if isinstance(block, Grid))


def folder_of_tables() -> Path | None:
    """Return the folder of the tables in a source tree, None in a program without one."""
    folder = Path(desktop.__file__).parents[1] / "tests" / "law"
    return folder if (folder / NOTATION).is_file() else None


def read_tables(folder: Path) -> tuple[CaseTable, ...]:
    """Return every table of cases of *folder*, in the order of their names."""
    found = []
    for path in sorted(folder.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        rules = _RULES.search(text)
        if rules and path.name != NOTATION:
            found.append(CaseTable(path.name, frozenset(_NAME.findall(rules[1])), blocks(text)))
    return tuple(found)


def blocks(text: str) -> tuple[Block, ...]:
    """Return the headings, paragraphs and tables of a text, in order."""
    found: list[Block] = []
    for part in re.split(r"\n\s*\n", text):
        lines = part.strip().splitlines()
        while lines:
            held = _taken(lines)
            found.append(_block(held))
            lines = lines[len(held) :]
    return tuple(found)


def _taken(lines: list[str]) -> list[str]:
    """Return the lines that make up the first block."""
    kind = _kind(lines[0])
    if kind in ("heading", "given"):
        return lines[:1]
    end = next((number for number, line in enumerate(lines) if _kind(line) != kind), len(lines))
    return lines[:end]


def _kind(line: str) -> str:
    if line.startswith("|"):
        return "grid"
    return "heading" if line.startswith("#") else "given" if line.startswith(_GIVEN) else "text"


def _block(lines: list[str]) -> Block:
    kind = _kind(lines[0])
    if kind == "grid":
        head, *rows = [_cells(line) for line in lines if not set(line) <= set("|-: ")]
        return Grid(head, tuple(rows))
    if kind == "heading":
        signs, _, text = lines[0].partition(" ")
        return Heading(text.strip(), len(signs))
    return Text(" ".join(line.strip() for line in lines), given=kind == "given")


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
