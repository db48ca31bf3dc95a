"""The page of one rule: its words, wordings, checklists, open points, decisions and cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.domain.checklists import Checklist
from desktop.domain.rules import Law, Rule
from desktop.rulebook.book import INDEX, NOTATION_PAGE, Book, Point, page_of
from desktop.rulebook.elements import checklist_section
from desktop.rulebook.html import Node, element, joined, link, page, table
from desktop.rulebook.prose import inline, paragraphs
from desktop.rulebook.register import Entry, words
from desktop.rulebook.tables import notation_link, table_section
from desktop.rulebook.wordings import wordings_table

NO_TABLES = "The tables of cases are in the source tree (tests/law); this copy of the program has none."
NO_TABLE = "No table of cases names this rule."


def rule_pages(book: Book) -> Mapping[str, bytes]:
    """Return the page of each rule by the name of its file."""
    around = zip((None, *book.entries[:-1]), book.entries, (*book.entries[1:], None), strict=True)
    return {page_of(entry.id): _page(entry, before, after, book) for before, entry, after in around}


def _page(entry: Entry, before: Entry | None, after: Entry | None, book: Book) -> bytes:
    body = (
        element("h1", entry.id),
        element("p", " · ".join(entry.titles), class_="titles"),
        *_words(entry, book),
        element("h2", "Provisions and their wordings"),
        wordings_table(entry.provisions, book.english),
        *_checklists(entry.checklists, book),
        *_open_points(entry, book),
        *_decisions(entry, book),
        element("h2", "Table of cases"),
        *_cases(entry, book),
    )
    return page(f"{entry.id} {entry.titles[0]}", _navigation(before, after), element("main", *body), footer(book.law))


def _navigation(before: Entry | None, after: Entry | None) -> Node:
    links: list[Node] = [link("All rules", INDEX)]
    links += [link(f"← {before.id}", page_of(before.id))] if before else []
    links += [link(f"{after.id} →", page_of(after.id))] if after else []
    return element("nav", *joined(links, " · "))


def footer(law: Law) -> Node:
    """Return the last line of every page: which law was printed."""
    return element("footer", f"Quatorze · law {law.release}, checked on {law.checked_on.isoformat()}")


def _words(entry: Entry, book: Book) -> Iterator[Node]:
    yield element("h2", "In words")
    for module in entry.modules:
        yield from paragraphs(words(module), book.address)
        yield element("p", element("code", module.__name__), class_="soft")


def _checklists(checklists: tuple[Checklist, ...], book: Book) -> Iterator[Node]:
    if checklists:
        yield element("h2", "Elements" if len(checklists) == 1 else f"Elements of the {len(checklists)} checklists")
    for one in checklists:
        yield from checklist_section(one, book)


def _open_points(entry: Entry, book: Book) -> Iterator[Node]:
    yield element("h2", "Open points")
    if entry.readings:
        rows = ([_linked(point, book), point.reason] for point in book.points if point.id in entry.readings)
        yield table(("Two readings on", "Why"), rows)
    else:
        yield element("p", "No reading is taken here.")
    if entry.named:
        yield element("p", *inline(f"Named only: {', '.join(entry.named)}.", book.address), class_="soft")


def _linked(point: Point, book: Book) -> Node:
    return element("td", *inline(point.id, book.address), class_="id")


def _decisions(entry: Entry, book: Book) -> Iterator[Node]:
    if not entry.decisions:
        return
    listed = listings(book.law)
    yield element("h2", "Decisions of the program")
    rows = (
        [element("code", one.name), _finds(one, book), listed.get(one, "used by other rules"), _module(one)]
        for one in entry.decisions
    )
    yield table(("Decision", "What it finds", "Shown as", "Module"), rows, "full")


def _finds(decision: Rule[object], book: Book) -> Node:
    said = " ".join((decision.decide.__doc__ or "").split())
    return element("td", *inline(said, book.address))


def _module(decision: Rule[object]) -> Node:
    return element("code", decision.decide.__module__)


def listings(law: Law) -> Mapping[Rule[object], str]:
    """Return under which names an assessment shows a decision."""
    shown: dict[Rule[object], list[str]] = {}
    named: tuple[tuple[str, Rule[object]], ...] = (
        ("day of reference", law.day_of_reference),
        ("regime", law.regime),
        ("kind of contract", law.kind),
        ("right of withdrawal", law.right),
        ("binding", law.binding),
        *((f"deadline {one.id} ({one.owner})", one.rule) for one in law.deadlines),
        *((f"amount {one.id}", one.rule) for one in law.amounts),
        *((f"flag {one.id} ({one.severity})", one.rule) for one in law.flags),
        *((f"remark {one.id}", one.rule) for one in law.remarks),
        *((f"route {one.id}", one.rule) for one in law.routes),
    )
    for name, rule in named:
        shown.setdefault(rule, []).append(name)
    return {rule: "; ".join(names) for rule, names in shown.items()}


def _cases(entry: Entry, book: Book) -> Iterator[Node]:
    if book.tables is None:
        yield element("p", NO_TABLES)
        return
    held = book.tables_of(entry)
    if not held:
        yield element("p", NO_TABLE, class_="note")
        return
    yield notation_link(NOTATION_PAGE)
    for one in held:
        yield from table_section(one, book)
