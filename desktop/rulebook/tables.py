"""The tables of cases as HTML, and the page that explains their notation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.rulebook.book import Book
from desktop.rulebook.cases import Block, CaseTable, Grid, Heading
from desktop.rulebook.html import Node, element, link, table
from desktop.rulebook.prose import inline


def table_section(held: CaseTable, book: Book) -> Iterator[Node]:
    """Yield one table of cases: its title, what every case has, its rows."""
    yield from blocks_as_nodes(held.blocks, book)
    yield element("p", f"{held.cases} cases in ", element("code", f"tests/law/{held.name}"), class_="soft")


def blocks_as_nodes(blocks: Iterable[Block], book: Book) -> Iterator[Node]:
    """Yield the blocks of a text, its headings below those of the page."""
    for block in blocks:
        if isinstance(block, Heading):
            yield element("h3" if block.level == 1 else "h4", *inline(block.text, book.address))
        elif isinstance(block, Grid):
            yield _grid(block, book)
        elif block.given:
            yield element("p", *inline(block.text, book.address), class_="given")
        else:
            yield element("p", *inline(block.text, book.address))


def _grid(grid: Grid, book: Book) -> Node:
    rows = ((element("td", *inline(cell, book.address)) for cell in row) for row in grid.rows)
    return table(grid.columns, rows)


def notation_link(page: str) -> Node:
    """Return the line that leads to the page on the notation."""
    return element("p", link("How to read a table of cases", page), class_="soft")
