"""R-REG-30: which law governs when the trader is abroad.

Belgian mandatory rules apply, or prevail over a chosen law that protects less, when the trader directs the activity to
Belgium and the contract falls within it (Rome I, art. 6(1)-(2)); the consumer may sue in Belgium (Regulation 1215/2012
arts 17-19). Not so for services supplied only abroad, carriage of passengers outside package travel, and rights in
immovable property other than timeshare (art. 6(4)): then the law of the contract governs, usually the trader's, and the
result, computed by the same tests of the Directive, is flagged. VI.63: a choice of the law of a third state is void
where it protects less; waivers are deemed unwritten.
"""

from __future__ import annotations

from desktop.domain.facts import (
    CONSUMER_COUNTRY,
    SCOPE_IMMOVABLE_RIGHTS,
    SCOPE_PACKAGE_TRAVEL,
    SCOPE_PASSENGER_TRANSPORT,
    SCOPE_TIMESHARE,
    SERVICE_SUPPLIED_ONLY_ABROAD,
    TRADER_COUNTRY,
    TRADER_DIRECTS_ACTIVITY,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import FlagRule, rule
from desktop.law.counting import BELGIUM, STATES
from desktop.law.scope.outside import outside_every_chapter

GOVERNING_LAW = provision(
    "R-REG-30",
    Message("Trader abroad: governing law"),
    "Rome I art. 6",
    directive="25",
    source="Rome I, in part from secondary sources; L2013 (VI.63)",
    verified=Verified.NO,
)


@rule(GOVERNING_LAW)
def foreign_law_governs(ask: Inquiry) -> bool:
    """Tell whether the law of another state than Belgium governs the contract."""
    if ask.fact(CONSUMER_COUNTRY) != BELGIUM:
        ask.step(
            Message("The consumer lives outside Belgium: the law of another state may protect the consumer."),
            CONSUMER_COUNTRY.key,
        )
        return True
    if ask.fact(TRADER_COUNTRY, STATES) == BELGIUM:
        return False
    return _outside_article_6(ask)


def _outside_article_6(ask: Inquiry) -> bool:
    if ask.stated(SERVICE_SUPPLIED_ONLY_ABROAD):
        text, fact = (
            Message("The service is supplied only abroad: the law of the contract governs."),
            (SERVICE_SUPPLIED_ONLY_ABROAD),
        )
    elif ask.stated(SCOPE_PASSENGER_TRANSPORT) and not ask.stated(SCOPE_PACKAGE_TRAVEL):
        text, fact = Message("Carriage of passengers: the law of the contract governs."), SCOPE_PASSENGER_TRANSPORT
    elif ask.stated(SCOPE_IMMOVABLE_RIGHTS) and not ask.stated(SCOPE_TIMESHARE):
        text, fact = Message("Rights in immovable property: the law of the contract governs."), SCOPE_IMMOVABLE_RIGHTS
    elif not ask.fact(TRADER_DIRECTS_ACTIVITY):
        text, fact = (
            Message("The trader does not aim at Belgium: the law of the contract governs."),
            (TRADER_DIRECTS_ACTIVITY),
        )
    else:
        return False
    ask.step(text, TRADER_COUNTRY.key, fact.key)
    return True


@rule(GOVERNING_LAW)
def foreign_law(ask: Inquiry) -> bool:
    """Another law than the Belgian one governs: the result is computed, and not guaranteed."""
    return ask.consult(outside_every_chapter) is None and ask.find(foreign_law_governs)


FLAGS = (FlagRule("foreign_law", "warning", foreign_law, needs=(TRADER_COUNTRY.key, CONSUMER_COUNTRY.key)),)
