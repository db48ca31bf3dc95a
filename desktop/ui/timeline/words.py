"""The words of a fact, as messages: what happened, when, how well it stands, and the sentence for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.messages import Label, Message

if TYPE_CHECKING:
    from desktop.ui.timeline.view import FactRow

_REPORTED, _PROVEN = Message("reported"), Message("proven")
_UNPROVEN = Message("reported, unproven")
_STATUS = {"reported": _REPORTED, "unproven": _UNPROVEN, "proven": _PROVEN}
_DISPUTED = Message("disputed")
_ABSENT = Message("did not happen")
_UNDATED = Message("day not known")


def fact_name(fact: FactRow) -> Message:
    """Return what happened, with the thing that it is about."""
    if fact.item:
        return Message("{event}: {item}", event=Label("event", fact.kind), item=fact.item)
    return Message("{event}", event=Label("event", fact.kind))


def fact_days(fact: FactRow) -> Message:
    """Return the day or the days; nothing where there is none."""
    return Message("{day}", day=fact.event.on) if fact.spots or fact.disputed else Message("")


def fact_status(fact: FactRow) -> Message:
    """Return how well it stands."""
    if fact.absent:
        return _ABSENT
    if fact.disputed:
        return _DISPUTED
    return _STATUS[fact.proof.value] if fact.spots else _UNDATED


def fact_spoken(fact: FactRow) -> Message:
    """Return the sentence for a reader."""
    name = fact_name(fact) if fact.item else Label("event", fact.kind)
    if not (fact.spots or fact.disputed):
        return Message("Fact, {name}, {status}", name=name, status=fact_status(fact))
    # Translators: read aloud, for example "Fact, goods received, Sunday 18 October 2026, proven".
    return Message("Fact, {name}, {day}, {status}", name=name, day=fact.event.on, status=fact_status(fact))
