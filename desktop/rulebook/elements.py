"""The checklists of a rule: gate, elements with the answers that meet them, burden of proof, open points."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.application import labels
from desktop.application.exploration import Explorer
from desktop.domain.case import CaseFile
from desktop.domain.checklists import Checklist, Part
from desktop.domain.facts import FACTS
from desktop.domain.matter import Matter
from desktop.domain.rules import Law
from desktop.rulebook.book import Book
from desktop.rulebook.html import Node, element, table
from desktop.rulebook.prose import inline

_HEAD = ("Element", "Fact or event", "What is asked", "Met by", "Proof")
_EVENT = "event:"


def checklist_section(checklist: Checklist, book: Book) -> Iterator[Node]:
    """Yield what the reviewer of one exception or exclusion needs."""
    yield element("h3", checklist.provision.title.in_english(), " — ", element("code", checklist.id))
    yield element("ul", *(element("li", *facts) for facts in _about(checklist, book)))
    yield table(_HEAD, _rows(checklist, book.law), "full")


def _about(checklist: Checklist, book: Book) -> Iterator[list[Node]]:
    listed = "an exception" if checklist in book.law.exceptions else "an exclusion"
    if checklist not in (*book.law.exceptions, *book.law.scope):
        listed = "nothing: no assessment lists it"
    yield [f"Listed as: {listed}."]
    yield [f"Regimes: {', '.join(_name('regime', one) for one in checklist.regimes)}."]
    yield [f"Kinds of contract: {', '.join(checklist.kinds) or 'all'}."]
    for regime, point in checklist.points.items():
        yield inline(f"Hangs on {point} for a {_name('regime', regime)}.", book.address)
    if checklist.narrowed_by:
        yield [f"Narrowed by: {'; '.join(checklist.narrowed_by)}."]
    yield ["It applies when every element is met; one of several facts in the same element is enough."]


def _name(kind: str, code: str) -> str:
    return labels.message(kind, code).in_english()


def _rows(checklist: Checklist, law: Law) -> Iterator[list[Node]]:
    answers = iter(answers_that_meet(checklist, law))
    for number, one in enumerate(checklist.elements, start=1):
        for order, part in enumerate(one.parts, start=1):
            place = f"{number}.{order}" if len(one.parts) > 1 else str(number)
            condition = "" if one.alone else "only once the element above is stated"
            met = ", ".join(next(answers)) or ("it happened, as the text says" if _is_event(part) else "see the text")
            proof = _name("burden", one.burden)
            yield [element("td", place, *_note(condition or _when(one.needed))), _fact(part), _asked(part), met, proof]


def _when(needed: object) -> str:
    """Return when the law has this element, as its function says; nothing for the usual one, which always has it."""
    said = " ".join((getattr(needed, "__doc__", None) or "").split()).removeprefix("Tell ")
    return said[:1].upper() + said[1:]


def _note(text: str) -> list[Node]:
    return [element("div", text, class_="soft")] if text else []


def _is_event(part: Part) -> bool:
    return part.key.startswith(_EVENT) and "." not in part.key


def _fact(part: Part) -> Node:
    more: list[Node] = [element("div", f"also looked at: {', '.join(part.besides)}", class_="soft")]
    return element("td", element("code", part.key), *(more if part.besides else []))


def _asked(part: Part) -> str:
    if part.key in FACTS:
        return _name("question", part.key)
    event, _, field = part.key.removeprefix(_EVENT).partition(".")
    named = f"{_name('event', event)}, {_name('field', field)}" if field else _name("event", event)
    return named[:1].upper() + named[1:]


def answers_that_meet(checklist: Checklist, law: Law) -> tuple[tuple[str, ...], ...]:
    """Return for each part the answers that meet it, found by giving each; nothing where they cannot be listed."""
    return tuple(
        tuple(_said(answer) for answer in _answers(part) if _meets(checklist, number, part.key, answer, law))
        for number, part in enumerate(checklist.parts())
    )


def _answers(part: Part) -> tuple[object, ...]:
    return FACTS[part.key].answers if part.key in FACTS else ()


def _meets(checklist: Checklist, number: int, key: str, answer: object, law: Law) -> bool:
    matter = Matter(CaseFile(facts={key: answer}), law.checked_on)
    outcomes = Explorer(matter, law).explore(checklist.told).outcomes
    return all(isinstance(told, tuple) and told[number] is True for told in outcomes)


def _said(answer: object) -> str:
    return {True: "yes", False: "no"}[answer] if isinstance(answer, bool) else str(answer)
