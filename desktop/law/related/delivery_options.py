"""R-DEL-01: at least two delivery options, since 31 March 2024.

CEL VI.45/2 (law of 9 February 2024): distance sales delivered in Belgium; not where one option is justified, goods are
only collected, or the trader is younger than three years. Neither validity nor period depend on it.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import (
    CONSUMER_COUNTRY,
    CONTRACT_DELIVERY_OPTIONS_OFFERED,
    CONTRACT_PICKUP_ONLY,
    CONTRACT_SINGLE_OPTION_JUSTIFIED,
    TRADER_AGE_YEARS,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated
from desktop.domain.rules import FlagRule, rule
from desktop.law.counting import BELGIUM
from desktop.law.regime.channel import DISTANCE, regime
from desktop.law.regime.kind import GOODS, kind_of_contract
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_book_vi
from desktop.law.versions import DELIVERY_OPTIONS

TWO_OPTIONS = dated(
    "R-DEL-01",
    Message("Two delivery options"),
    Wording(BOOK_VI, "VI.45 §1", directive="6(1)(g)", source="L2013 (no such duty yet)"),
    Wording(DELIVERY_OPTIONS, "VI.45/2", directive="6(1)(g)", source="L2024c art. 18"),
)
FEWEST = 2
YOUNG_YEARS = 3


@rule(TWO_OPTIONS)
def fewer_than_two_options(ask: Inquiry) -> bool:
    """The trader offered fewer than two ways of delivery, without a reason that the law accepts."""
    offered = ask.stated(CONTRACT_DELIVERY_OPTIONS_OFFERED)
    if offered is None or offered >= FEWEST or ask.consult(outside_book_vi) is not None:
        return False
    if ask.consult(regime) != DISTANCE or ask.consult(kind_of_contract) != GOODS:
        return False
    if ask.is_by(ask.consult(day_of_reference), DayRange(DELIVERY_OPTIONS - ONE_DAY)):
        return False
    if ask.fact(CONSUMER_COUNTRY) != BELGIUM:
        return False
    if ask.fact(CONTRACT_SINGLE_OPTION_JUSTIFIED) or ask.fact(CONTRACT_PICKUP_ONLY):
        return False
    if ask.fact(TRADER_AGE_YEARS, (YOUNG_YEARS - 1, YOUNG_YEARS)) < YOUNG_YEARS:
        return False
    ask.step(
        Message("The trader offered fewer than two delivery options, without a reason that the law accepts."),
        CONTRACT_DELIVERY_OPTIONS_OFFERED.key,
    )
    return True


FLAGS = (
    FlagRule(
        "fewer_than_two_delivery_options",
        "breach",
        fewer_than_two_options,
        needs=(CONTRACT_DELIVERY_OPTIONS_OFFERED.key,),
    ),
)
