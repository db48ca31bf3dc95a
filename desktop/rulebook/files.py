"""Writes the rule book into a folder."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from desktop.domain.rules import Law
from desktop.rulebook.book import INDEX, NOTATION_PAGE, Book, make_book
from desktop.rulebook.cases import NOTATION, blocks
from desktop.rulebook.html import element, link, page
from desktop.rulebook.index import index_page
from desktop.rulebook.pages import footer, rule_pages
from desktop.rulebook.tables import blocks_as_nodes


def write_rulebook(law: Law, folder: Path, tables: Path | None) -> Path:
    """Write the rule book of *law* into *folder*, which is made when it is missing; return the path of its index.

    *tables* is the folder of the tables of cases, None where there is none. The same law and tables give the same
    bytes.

    Raises:
        OSError: *folder* is a file, or may not be written.
    """
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "is a file, a folder was expected")
    written = rulebook(law, tables)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in written.items():
        (folder / name).write_bytes(content)
    return folder / INDEX


def rulebook(law: Law, tables: Path | None) -> Mapping[str, bytes]:
    """Return every page of the rule book by the name of its file, the index first."""
    book = make_book(law, tables)
    pages = {INDEX: index_page(book), **rule_pages(book)}
    if tables is not None:
        pages[NOTATION_PAGE] = _notation(tables, book)
    return pages


def _notation(tables: Path, book: Book) -> bytes:
    """Return the page on the notation of the tables."""
    held = blocks((tables / NOTATION).read_text(encoding="utf-8"))
    back = element("nav", link("All rules", INDEX))
    return page("How to read a table of cases", back, element("main", *blocks_as_nodes(held, book)), footer(book.law))
