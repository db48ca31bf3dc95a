"""HTML as a tree: what is written cannot be left unescaped, and the same tree always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from desktop.rulebook.style import STYLE

Node = Element | str

# A line ends after these, so that two editions can be compared line by line.
_BODY = ("body", "nav", "main", "footer", "h1", "h2", "h3", "h4", "p", "ul", "li", "div")
_BLOCKS = frozenset(("html", "head", "meta", "title", "style", *_BODY, "table", "thead", "tbody", "tr"))


def element(tag: str, *children: Node, **attributes: str) -> Element:
    """Return an element; ``class_`` writes the attribute ``class``."""
    made = Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    if tag in _BLOCKS:
        made.tail = "\n"
    return made


def link(text: str, target: str) -> Element:
    """Return a link."""
    return element("a", text, href=target)


def joined(parts: Iterable[Node], joint: str) -> list[Node]:
    """Return the parts with *joint* between them, so that they stand apart without a stylesheet too."""
    nodes: list[Node] = []
    for part in parts:
        nodes += [joint, part] if nodes else [part]
    return nodes


def table(head: Iterable[Node], rows: Iterable[Iterable[Node]], kind: str = "") -> Element:
    """Return a table with one row of headings; a cell that is a ``td`` already is taken as it is."""
    parts = [
        element("thead", element("tr", *(element("th", one, scope="col") for one in head))),
        element("tbody", *(element("tr", *map(_cell, row)) for row in rows)),
    ]
    return element("div", element("table", *parts), class_=f"wide {kind}".strip())


def _cell(content: Node) -> Element:
    if isinstance(content, Element) and content.tag == "td":
        return content
    return element("td", content)


def page(title: str, *body: Node) -> bytes:
    """Return a whole page as UTF-8: no script, nothing from outside."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", STYLE),
    )
    whole = element("html", head, element("body", *body), lang="en")
    return ("<!DOCTYPE html>\n" + tostring(whole, encoding="unicode", method="html")).encode()
