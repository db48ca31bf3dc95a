"""R-REL-40 to R-REL-42, R-REL-45: which ways out of court are open.

The network of European Consumer Centres for a consumer in Belgium against a trader in another Union state, Norway or
Iceland (the United Kingdom by cooperation, O-28). The Consumer Mediation Service (Book XVI) for Belgian traders, unless
the case is in court or with another body; abroad the bodies of the trader's state. The European small claims procedure
between two member states other than Denmark, up to 5 000 euro. The Economic Inspection for Belgian traders.

Not modelled: chargeback (a remark), consumers who live outside Belgium in the network.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.facts import (
    CASE_HANDLED_ELSEWHERE,
    CASE_IN_COURT,
    CONSUMER_COUNTRY,
    CONTRACT_PRICE,
    TRADER_COUNTRY,
    Fact,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Verified, provision
from desktop.domain.rules import RouteRule, rule
from desktop.law.counting import BELGIUM, STATES
from desktop.law.dated import ecc_network, eea_states, small_claims_states, threshold
from desktop.law.effects.refund import refund
from desktop.law.regime.capacity import consumer_against_enterprise

NETWORK = provision("R-REL-40", Message("European Consumer Centres"), "ECC-Net", source="S0; S2", verified=Verified.YES)
MEDIATION = provision("R-REL-41", Message("Consumer Mediation Service"), "XVI.16-XVI.18, XVI.21", source="LXVI; S2")
SMALL_CLAIMS = provision(
    "R-REL-42",
    Message("European small claims procedure"),
    "Reg. 861/2007 art. 2",
    source="S0",
    verified=Verified.SECONDARY,
)
INSPECTION = provision("R-REL-45", Message("Economic Inspection"), "XV.83", source="L2013 (XV.83)")


def state(ask: Inquiry, fact: Fact[str]) -> str:
    """Return the state that *fact* names; every kind of state is tried while nobody has said."""
    return ask.fact(fact, STATES)


@rule(NETWORK)
def ecc_network_open(ask: Inquiry) -> bool:
    """Tell whether the network of European Consumer Centres may help."""
    if not ask.consult(consumer_against_enterprise) or state(ask, CONSUMER_COUNTRY) != BELGIUM:
        return False
    held = state(ask, TRADER_COUNTRY)
    how = ecc_network().get(held) if held != BELGIUM else None
    if how is None:
        ask.step(
            Message("The network helps only against a trader in another Union state, Norway or Iceland."),
            TRADER_COUNTRY.key,
        )
    elif how == "cooperation":
        ask.step(Message("The trader's state takes part by cooperation, to be confirmed."), TRADER_COUNTRY.key)
    else:
        ask.step(Message("The trader's state belongs to the network; its help is free."), TRADER_COUNTRY.key)
    return how is not None


@rule(MEDIATION)
def consumer_mediation_open(ask: Inquiry) -> bool:
    """Tell whether the Belgian Consumer Mediation Service may take the case, which is for consumers."""
    if not ask.find(consumer_against_enterprise):
        return False
    if state(ask, TRADER_COUNTRY) != BELGIUM:
        ask.step(Message("The service takes complaints against Belgian traders."), TRADER_COUNTRY.key)
        return False
    if ask.fact(CASE_IN_COURT):
        ask.step(Message("The case is in court: the service does not take it."), CASE_IN_COURT.key)
        return False
    if ask.fact(CASE_HANDLED_ELSEWHERE):
        ask.step(Message("Another body handles the case: the service does not take it."), CASE_HANDLED_ELSEWHERE.key)
        return False
    ask.step(Message("A Belgian trader: the service may take the case."), TRADER_COUNTRY.key)
    return True


@rule(INSPECTION)
def economic_inspection_open(ask: Inquiry) -> bool:
    """Tell whether the Belgian Economic Inspection is competent; reports from other files are possible."""
    return state(ask, TRADER_COUNTRY) == BELGIUM


@rule(SMALL_CLAIMS)
def small_claims_open(ask: Inquiry) -> bool:
    """Tell whether the European small claims procedure is open, by the states of both sides and the claim."""
    states = {state(ask, CONSUMER_COUNTRY), state(ask, TRADER_COUNTRY)}
    if len(states) < len((CONSUMER_COUNTRY, TRADER_COUNTRY)) or not states <= small_claims_states():
        ask.step(
            Message("The procedure needs two different member states, neither of them Denmark."), TRADER_COUNTRY.key
        )
        return False
    limit = threshold("small_claims").on(max(ask.matter.today, BOOK_VI)).value
    claim = _claim(ask, limit)
    if claim > limit:
        ask.step(Message("The claim of {claim} is above the limit of {limit}.", claim=claim, limit=limit))
        return False
    ask.step(Message("A cross-border claim of at most {limit}.", limit=limit), CONTRACT_PRICE.key)
    return True


def _claim(ask: Inquiry, limit: Decimal) -> Decimal:
    """Return the refund claimed, else the price of the contract."""
    claimed = ask.consult(refund)
    return claimed or ask.fact(CONTRACT_PRICE, (limit, limit + Decimal("0.01")))


@rule(MEDIATION)
def trader_country_adr_open(ask: Inquiry) -> bool:
    """Tell whether a recognised body of the trader's state may take the case: a trader abroad, within the EEA."""
    held = state(ask, TRADER_COUNTRY)
    if held == BELGIUM or held not in eea_states():
        return False
    ask.step(Message("The trader is abroad: a recognised body of its state may take the case."), TRADER_COUNTRY.key)
    return True


ROUTES = (
    RouteRule("ecc_network", ecc_network_open),
    RouteRule("consumer_mediation_service", consumer_mediation_open),
    RouteRule("economic_inspection", economic_inspection_open),
    RouteRule("european_small_claims", small_claims_open),
    RouteRule("trader_country_adr", trader_country_adr_open),
)
