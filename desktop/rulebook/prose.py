"""Turns what modules and tables say into paragraphs: words set apart, rules and open points as links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop.rulebook.html import Node, element, link
from desktop.rulebook.register import POINT, RULE

#: Returns the address of a rule or open point, None when the rule book has none.
Address = Callable[[str], str | None]

_SET_APART = re.compile(
    rf"``(?P<code>.+?)``|`(?P<short>[^`]+)`|\*\*(?P<strong>.+?)\*\*|\*(?P<em>\w[^*]*)\*"
    rf"|(?<![\w-])(?P<name>{RULE}|{POINT})(?![\w-])"
)
#: How a paragraph begins that the reviewer must not overlook.
_NOTE = "Not modelled"


def inline(text: str, address: Address) -> list[Node]:
    """Return the text with what is set apart in it, and a link at each rule and open point that has a page."""
    nodes: list[Node] = []
    end = 0
    for found in _SET_APART.finditer(text):
        nodes += [text[end : found.start()], _set_apart(found, address)]
        end = found.end()
    return [*nodes, text[end:]]


def _set_apart(found: re.Match[str], address: Address) -> Node:
    if found["name"]:
        target = address(found["name"])
        return link(found["name"], target) if target else found["name"]
    if code := found["code"] or found["short"]:
        return element("code", code)
    return element("strong", found["strong"]) if found["strong"] else element("em", found["em"])


def paragraphs(text: str, address: Address) -> Iterator[Node]:
    """Yield the paragraphs of what a module says of itself; the first one stands out, and so does what is left out."""
    for number, block in enumerate(re.split(r"\n\s*\n", text)):
        joined = " ".join(block.split())
        kind = "first" if number == 0 else "note" if joined.startswith(_NOTE) else ""
        nodes = inline(joined, address)
        yield element("p", *nodes, class_=kind) if kind else element("p", *nodes)
