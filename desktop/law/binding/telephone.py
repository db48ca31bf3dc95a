"""R-PER-09, O-33: contracts by telephone that the consumer must confirm, since 10 June 2024.

CEL VI.46 §6/1 (law of 3 May 2024); Directive art. 8(6). After a call the trader confirms the offer, and the consumer is
bound only by signing it or sending consent on a durable medium: (A) gas or electricity, unless the terms of a running
contract are unchanged; (B) a call by the trader to a new customer for regular deliveries of goods; (C) the same for
services, which the text covers on one reading only. Telecommunications are left out. Distance contracts only; the
enterprise proves the consent (VI.62).

Not modelled: earlier royal decrees under VI.46 §6.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import (
    CONTRACT_BY_PHONE,
    CONTRACT_CALL_BY_TRADER,
    CONTRACT_DELIVERY,
    CONTRACT_ENERGY_TERMS_UNCHANGED,
    CONTRACT_EXISTING_RELATIONSHIP,
    CONTRACT_OBJECT,
    CONTRACT_TELECOM,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated
from desktop.domain.rules import rule
from desktop.law.energy.shop import ENERGIES
from desktop.law.regime.channel import DISTANCE, regime
from desktop.law.regime.reference import day_of_reference
from desktop.law.versions import DURABLE_MEDIUM, TELEPHONE

TELEPHONE_CONTRACT = dated(
    "R-PER-09",
    Message("Contract by telephone"),
    Wording(BOOK_VI, "VI.46 §6", directive="8(6)", source="L2013"),
    Wording(DURABLE_MEDIUM, "VI.46 §6", directive="8(6)", source="L2018b art. 5"),
    Wording(TELEPHONE, "VI.46 §6/1", directive="8(6)", source="L2024b art. 5; CCE"),
)

#: Whether the consumer must confirm: on no reading, on every reading, or on the arguable one only (O-33).
NO, CERTAIN, ARGUABLE = "no", "certain", "arguable"


@rule(TELEPHONE_CONTRACT)
def confirmation_by_law(ask: Inquiry) -> str:
    """Return whether the law demands that the consumer confirm: ``no``, ``certain`` or ``arguable``."""
    if ask.consult(regime) != DISTANCE or not ask.fact(CONTRACT_BY_PHONE):
        return NO
    if ask.is_by(ask.consult(day_of_reference), DayRange(TELEPHONE - ONE_DAY)):
        return NO
    held = ask.fact(CONTRACT_OBJECT)
    if held in ENERGIES:
        return NO if ask.fact(CONTRACT_TELECOM) or ask.fact(CONTRACT_ENERGY_TERMS_UNCHANGED) else CERTAIN
    by_reading = _by_call_of_the_trader(ask, held)
    if by_reading == NO or ask.fact(CONTRACT_TELECOM):
        return NO
    if not ask.fact(CONTRACT_CALL_BY_TRADER) or ask.fact(CONTRACT_EXISTING_RELATIONSHIP):
        return NO
    return by_reading


def _by_call_of_the_trader(ask: Inquiry, held: str) -> str:
    if held == "sale":
        return CERTAIN if ask.fact(CONTRACT_DELIVERY) in ("regular", "regular_open_ended") else NO
    return ARGUABLE if held in ("service", "digital_service") else NO


@rule(TELEPHONE_CONTRACT)
def confirmation_needed(ask: Inquiry) -> bool:
    """Tell whether the consumer is bound only by a confirmation, on the reading of this run."""
    found = ask.consult(confirmation_by_law)
    if found == NO:
        return False
    if found == CERTAIN:
        ask.step(
            Message("Concluded by telephone: only a signature or consent on a durable medium binds the consumer."),
            CONTRACT_BY_PHONE.key,
        )
        return True
    ask.step(
        Message("A service sold by a call of the trader: whether the consumer must confirm is open."),
        CONTRACT_BY_PHONE.key,
        CONTRACT_CALL_BY_TRADER.key,
    )
    return ask.reading("O-33", safe=False, arguable=True)


@rule(TELEPHONE_CONTRACT)
def day_of_consent(ask: Inquiry) -> DayRange | None:
    """Return the first day on which the consumer confirmed, None when the consumer never did."""
    first: DayRange | None = None
    for event in ask.events("consent_confirmed"):
        day = ask.day(event)
        first = day if first is None else ask.earlier(first, day)
    return first
