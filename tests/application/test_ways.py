"""A range explains itself: each way to it says what it takes as true, where it ends, and why."""

from __future__ import annotations

from datetime import date

from desktop.application.assessment import assess
from desktop.application.results import Deadline
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import read_day
from desktop.domain.facts import Disputed
from desktop.law import load_law

TODAY = date(2026, 11, 20)
CONCLUDED = Event("e1", "contract_concluded", read_day("2026-09-21"))
FACTS = {
    "contract.channel": "distance",
    "contract.object": "sale",
    "contract.delivery": "single",
    "info.withdrawal": "complete",
}


def _withdrawal(received: Event, **facts: object) -> Deadline:
    named = {key.replace("__", "."): value for key, value in facts.items()}
    case = CaseFile(facts={**FACTS, **named}, events=(CONCLUDED, received))
    found = assess(case, load_law(), TODAY).deadline("withdrawal")
    assert found is not None
    return found


def _received(on: str | Disputed) -> Event:
    return Event("e2", "goods_received", read_day(on) if isinstance(on, str) else on, {"by": "consumer"})


def test_a_certain_deadline_has_no_ways() -> None:
    """Its steps are all that there is to say."""
    assert _withdrawal(_received("2026-11-10")).ways == ()


def test_a_disputed_day_has_a_way_for_each_side() -> None:
    """Each with its own end and its own counting."""
    sides = Disputed(read_day("2026-11-12"), read_day("2026-11-03"))
    consumer, trader = _withdrawal(_received(sides)).ways
    assert (consumer.assumed, consumer.end) == ((("event:e2", read_day("2026-11-12")),), date(2026, 11, 26))
    assert (trader.assumed, trader.end) == ((("event:e2", read_day("2026-11-03")),), date(2026, 11, 17))
    counts = [step.count.start.earliest for step in trader.because if step.count is not None]
    assert counts == [date(2026, 11, 3)]


def test_a_disputed_fact_has_a_way_for_each_side() -> None:
    """What the parties share is said once, in the deadline itself."""
    found = _withdrawal(_received("2026-10-26"), info__withdrawal=Disputed("none", "complete"))
    assert [(way.assumed, way.end) for way in found.ways] == [
        ((("info.withdrawal", "none"),), date(2027, 11, 9)),
        ((("info.withdrawal", "complete"),), date(2026, 11, 9)),
    ]
    assert {step.rule for step in found.because} == {"R-PER-02", "R-PER-01"}


def test_an_unanswered_fact_is_asked_and_gives_no_ways() -> None:
    """A blocked deadline names what is missing instead."""
    case = CaseFile(facts={key: FACTS[key] for key in FACTS if key != "info.withdrawal"},
                    events=(CONCLUDED, _received("2026-10-26")))  # fmt: skip
    found = assess(case, load_law(), TODAY).deadline("withdrawal")
    assert found is not None
    assert (found.state, found.ways) == ("blocked", ())
