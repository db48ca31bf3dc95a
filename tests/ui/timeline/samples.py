"""Invented cases and assessments for the tests of timeline and explanation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from desktop.application.assessment import assess
from desktop.application.results import Assessment, Deadline, LawStamp, Right, Verdict
from desktop.domain.case import CaseFile, Document, Event, When
from desktop.domain.dates import read_day
from desktop.domain.facts import NOTHING, Disputed
from desktop.law import load_law

TODAY = date(2026, 10, 26)
_FACTS = {
    "contract.channel": "distance",
    "contract.object": "sale",
    "contract.delivery": "single",
    "info.withdrawal": "complete",
    "consumer.country": "BE",
    "trader.country": "FR",
}
_KINDS = (
    "contract_concluded",
    "payment_made",
    "confirmation_sent",
    "goods_received",
    "complaint_sent",
    "trader_replied",
    "withdrawal_sent",
    "goods_sent_back",
    "refund_received",
    "mediation_requested",
)


def event(name: str, kind: str, on: str | When, **fields: object) -> Event:
    """Return an event; a text is read as a day of the case file."""
    if kind == "goods_received":
        fields.setdefault("by", "consumer")
    return Event(name, kind, read_day(on) if isinstance(on, str) else on, fields)


def case(*events: Event, **facts: object) -> CaseFile:
    """Return a case of a sale at a distance with those events."""
    return CaseFile(reference="TEST-1", facts={**_FACTS, **facts}, events=events)


def sofa() -> CaseFile:
    """Return the plain case: ordered, delivered on a Sunday, withdrawn from on the last safe day."""
    made = case(
        event("e1", "contract_concluded", "2026-10-05"),
        event("e2", "goods_received", "2026-10-18", item="sofa"),
        event("e3", "withdrawal_sent", "2026-11-02T21:40", proof=True),
        event("e4", "complaint_sent", NOTHING),
    )
    return replace(made, documents=(Document("d1", proves=("e1",)),))


def running() -> CaseFile:
    """Return the case while its period runs."""
    return case(event("e1", "contract_concluded", "2026-10-05"), event("e2", "goods_received", "2026-10-18"))


def vague() -> CaseFile:
    """Return a case with a vague, an unproven and a disputed day."""
    return case(
        event("e1", "contract_concluded", "2026-10-05?"),
        event("e2", "goods_received", "[2026-10-14..2026-10-18]"),
        event("e3", "complaint_sent", Disputed(read_day("2026-10-20"), read_day("2026-10-24"))),
    )


def crowded(count: int) -> CaseFile:
    """Return a case with *count* events in four months."""
    first = date(2026, 8, 1)
    days = (first + timedelta(days=number * 110 // count) for number in range(count))
    return case(*(event(f"e{number}", _KINDS[number % 10], f"{day}") for number, day in enumerate(days)))


def assessed(one: CaseFile, today: date = TODAY) -> Assessment:
    """Return the assessment of a case under the law of the program."""
    return assess(one, load_law(), today)


_OPEN = Verdict("open", None, (), (), ())


def by_hand(*deadlines: Deadline) -> Assessment:
    """Return an assessment that holds nothing but *deadlines*."""
    right = Right("open", "open", (), (), (), ())
    law = LawStamp("test", date(2026, 1, 1), date(2026, 10, 5))
    return Assessment("TEST-1", TODAY, law, _OPEN, None, right, deadlines, (), (), (), ())


def deadline(name: str = "withdrawal", **parts: Any) -> Deadline:
    """Return a deadline of the consumer from 18 October to 2 November 2026, with *parts* replaced."""
    made = Deadline(
        id=name,
        owner="consumer",
        state="computed",
        starts_on=date(2026, 10, 18),
        nominal=date(2026, 11, 1),
        safe=date(2026, 11, 2),
        arguable=date(2026, 11, 2),
        calendar="BE",
        status="running",
        open_points=(),
        missing=(),
        because=(),
    )
    return replace(made, **parts)
