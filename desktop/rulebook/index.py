"""The index: all rules by area, what is not modelled, and the open points with the rules that use them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.application.articles import belgian
from desktop.domain.provisions import Version
from desktop.rulebook.book import AREAS, NOTATION_PAGE, Book, Point, area_of, page_of
from desktop.rulebook.html import Node, element, joined, link, page, table
from desktop.rulebook.pages import NO_TABLES, footer
from desktop.rulebook.prose import inline
from desktop.rulebook.register import Entry
from desktop.rulebook.tables import notation_link
from desktop.rulebook.wordings import badges

_HEAD = ("Rule", "Title", "Article in force", "Verified", "Cases")


def index_page(book: Book) -> bytes:
    """Return the page from which all others are reached."""
    body = (
        element("h1", "Rules of law"),
        element("p", _summary(book), class_="titles"),
        notation_link(NOTATION_PAGE) if book.tables is not None else element("p", NO_TABLES),
        *_contents(book),
        *(node for area in _areas(book) for node in _area(area, book)),
        *_not_modelled(book),
        *_open_points(book),
    )
    return page("Rules of law, for review", element("main", *body), footer(book.law))


def _summary(book: Book) -> str:
    cases = "" if book.tables is None else f", {sum(one.cases for one in book.tables)} cases"
    return (
        f"For review. {len(book.entries)} rules, {len(book.law.not_modelled)} not modelled, "
        f"{len(book.points)} open points{cases}. "
        f"Law {book.law.release}, checked on {book.english.short_day(book.law.checked_on)}."
    )


def _areas(book: Book) -> list[str]:
    return list(dict.fromkeys(area_of(entry.id) for entry in book.entries))


def _title(area: str) -> str:
    return AREAS.get(area, area)


def _contents(book: Book) -> Iterator[Node]:
    links: list[Node] = [link(_title(area), f"#{area or 'other'}") for area in _areas(book)]
    links += [link("Not modelled", "#not-modelled"), link("Open points", "#open-points")]
    yield element("nav", *joined(links, " · "))


def _area(area: str, book: Book) -> Iterator[Node]:
    yield element("h2", _title(area), id=area or "other")
    yield table(_HEAD, (_row(one, book) for one in book.entries if area_of(one.id) == area), "full")


def _row(entry: Entry, book: Book) -> list[Node]:
    cases = sum(one.cases for one in book.tables_of(entry))
    return [
        element("td", link(entry.id, page_of(entry.id)), class_="id"),
        "; ".join(entry.titles),
        "; ".join(articles_in_force(entry)),
        element("td", *badges(entry.provisions)),
        element("td", "–" if book.tables is None else str(cases), class_="number" if cases else "number no"),
    ]


def articles_in_force(entry: Entry) -> tuple[str, ...]:
    """Return the articles of the latest wordings of a rule, each once."""
    return tuple(dict.fromkeys(text for one in entry.provisions for text in _articles(one.versions[-1])))


def _articles(version: Version) -> list[str]:
    named = (belgian(version.distance, "en"), belgian(version.off_premises, "en"))
    return [" / ".join(dict.fromkeys(filter(None, named))) or "–"]


def _not_modelled(book: Book) -> Iterator[Node]:
    yield element("h2", "Not modelled", id="not-modelled")
    rows = (
        [element("td", name, class_="id", id=name), element("td", *inline(reason.in_english(), book.address))]
        for name, reason in sorted(book.law.not_modelled.items())
    )
    yield table(("Rule", "Reason"), rows, "full")


def _open_points(book: Book) -> Iterator[Node]:
    yield element("h2", "Open points", id="open-points")
    head = ("Point", "Why the law is unclear", "Two readings taken by", "Named by")
    yield table(head, (_point(one, book) for one in book.points), "full")


def _point(point: Point, book: Book) -> list[Node]:
    return [
        element("td", point.id, class_="id", id=point.id),
        point.reason,
        element("td", *inline(", ".join(point.read_by), book.address)),
        element("td", *inline(", ".join(point.named_by), book.address)),
    ]
