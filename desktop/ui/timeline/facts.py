"""The rows of facts: what happened, when, and how well it stands."""

from __future__ import annotations

from datetime import date

from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay, plausible
from desktop.domain.facts import Disputed
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
    return FactRow(EVENT + event.id, event, family(event.kind), _proof(event, proven_by_document), _spots(event.on))


def _spots(on: object) -> tuple[Spot, ...]:
    if isinstance(on, WrittenDay):
        return (_spot(on, ""),)
    if isinstance(on, Disputed):
        sides = (("consumer", on.consumer), ("trader", on.trader))
        return tuple(_spot(day, side) for side, day in sides if isinstance(day, WrittenDay))
    return ()


def _spot(day: WrittenDay, side: str) -> Spot:
    return Spot(day.earliest and plausible(day.earliest), day.latest and plausible(day.latest), side)


def _proof(event: Event, proven_by_document: set[str]) -> Proof:
    if event.id in proven_by_document or event.fields.get("proof") is True:
        return Proof.PROVEN
    if isinstance(event.on, WrittenDay) and not event.on.proven:
        return Proof.UNPROVEN
    return Proof.REPORTED
