"""The rows of facts: what happened, when, and how well it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay, plausible
from desktop.domain.facts import Disputed, Nothing
from desktop.domain.messages import Label, Message
from desktop.ui.timeline.view import EVENT, FactRow, Family, Proof, Spot

_FAMILIES: dict[Family, tuple[str, ...]] = {
    Family.AGREEMENT: (
        "offer_made",
        "home_visit",
        "contract_concluded",
        "consent_confirmed",
        "information_given",
        "confirmation_sent",
        "supplier_confirmation_received",
        "early_start_requested",
    ),
    Family.THING: (
        "performance_started",
        "performance_completed",
        "goods_received",
        "collection_offered",
        "goods_sent_back",
        "dispatch_proof_supplied",
        "goods_returned",
        "defect_discovered",
    ),
    Family.MONEY: ("paid_period_started", "payment_made", "refund_received"),
    Family.DESK: (
        "file_received",
        "file_completed",
        "first_answer_sent",
        "mediation_requested",
        "mediation_file_completed",
    ),
}
_FAMILY_OF = {kind: family for family, kinds in _FAMILIES.items() for kind in kinds}

_STATUS: dict[Proof, Message] = {
    Proof.REPORTED: Message("reported"),
    Proof.UNPROVEN: Message("reported, unproven"),
    Proof.PROVEN: Message("proven"),
}
_DISPUTED = Message("disputed")
_ABSENT = Message("did not happen")
_UNDATED = Message("day not known")


def family(kind: str) -> Family:
    """Return the family of a kind of event; a statement of a party, where nothing else is said."""
    return _FAMILY_OF.get(kind, Family.WORD)


def fact_rows(case: CaseFile) -> tuple[FactRow, ...]:
    """Return the facts by day; those without a day on the axis come last, in the order of the file."""
    proven = {event for document in case.documents for event in document.proves}
    rows = [_fact(event, proven) for event in case.events]
    return tuple(sorted(rows, key=_order))


def _order(fact: FactRow) -> date:
    return min((day for spot in fact.spots if (day := spot.earliest or spot.latest)), default=date.max)


def _fact(event: Event, proven_by_document: set[str]) -> FactRow:
    spots = tuple(_spots(event.on))
    disputed = isinstance(event.on, Disputed)
    proof = _proof(event, proven_by_document)
    absent = isinstance(event.on, Nothing)
    name = _name(event)
    status = _status(proof, disputed=disputed, absent=absent, dated=bool(spots))
    days = Message("{day}", day=event.on) if spots or disputed else Message("")
    return FactRow(
        row=EVENT + event.id,
        event_id=event.id,
        kind=event.kind,
        family=family(event.kind),
        proof=proof,
        disputed=disputed,
        absent=absent,
        spots=spots,
        name=name,
        days=days,
        status=status,
        spoken=_spoken(name, event.on if spots or disputed else None, status),
    )


def _spots(on: object) -> Iterable[Spot]:
    if isinstance(on, WrittenDay):
        yield _spot(on, "")
    elif isinstance(on, Disputed):
        sides = (("consumer", on.consumer), ("trader", on.trader))
        yield from (_spot(day, side) for side, day in sides if isinstance(day, WrittenDay))


def _spot(day: WrittenDay, side: str) -> Spot:
    return Spot(day.earliest and plausible(day.earliest), day.latest and plausible(day.latest), side)


def _proof(event: Event, proven_by_document: set[str]) -> Proof:
    if event.id in proven_by_document or event.fields.get("proof") is True:
        return Proof.PROVEN
    if isinstance(event.on, WrittenDay) and not event.on.proven:
        return Proof.UNPROVEN
    return Proof.REPORTED


def _name(event: Event) -> Message:
    item = event.fields.get("item")
    if isinstance(item, str) and item:
        return Message("{event}: {item}", event=Label("event", event.kind), item=item)
    return Message("{event}", event=Label("event", event.kind))


def _status(proof: Proof, *, disputed: bool, absent: bool, dated: bool) -> Message:
    if absent:
        return _ABSENT
    if disputed:
        return _DISPUTED
    return _STATUS[proof] if dated else _UNDATED


def _spoken(name: Message, on: object, status: Message) -> Message:
    if on is None:
        return Message("Fact, {name}, {status}", name=name, status=status)
    # Translators: read aloud, for example "Fact, goods received, Sunday 18 October 2026, proven".
    return Message("Fact, {name}, {day}, {status}", name=name, day=on, status=status)
