"""R-REG-05, O-17: contracts without a price.

Without a payment the sections apply only to digital content or services for which the consumer gives personal data,
beyond what the supply or a legal duty needs (CEL VI.1/1, VI.2/1; VI.44/2 §3 at a distance, VI.63/1 §3 off-premises;
Directive art. 3(1a)), for contracts from 28 May 2022. Earlier nothing extended them expressly: two readings (O-17).
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, Element, Part, neither
from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import (
    CONTRACT_DATA_AS_PRICE,
    CONTRACT_DATA_ONLY_FOR_SUPPLY_OR_LEGAL_DUTY,
    CONTRACT_OBJECT,
    CONTRACT_PAYMENT_OBLIGATION,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Verified, Wording, dated
from desktop.domain.rules import StateOfRight, rule
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.officers import EVERY_REGIME
from desktop.law.versions import OMNIBUS

DIGITAL_OBJECTS = ("digital_content", "digital_service")

NO_PRICE = dated(
    "R-REG-05",
    Message("No price and no data instead"),
    Wording(BOOK_VI, "VI.45 §1", "VI.64 §1", "3(1)", "L2013 (O-17)", Verified.NO),
    Wording(OMNIBUS, "VI.44/2 §3", "VI.63/1 §3", "3(1a)", "L2022b arts 9, 14, 15, 22"),
)


def _told(ask: Inquiry) -> bool | None:
    """Return whether data take the place of no price, as far as the file says: yes means that they do not."""
    held = ask.stated(CONTRACT_OBJECT)
    as_price, only_needed = ask.stated(CONTRACT_DATA_AS_PRICE), ask.stated(CONTRACT_DATA_ONLY_FOR_SUPPLY_OR_LEGAL_DUTY)
    if (held is not None and held not in DIGITAL_OBJECTS) or as_price is False or only_needed is True:
        return True
    return None if held is None or as_price is None or only_needed is None else _before_omnibus(ask)


def _no_data_instead(ask: Inquiry) -> bool:
    return (
        ask.fact(CONTRACT_OBJECT) not in DIGITAL_OBJECTS
        or not ask.fact(CONTRACT_DATA_AS_PRICE)
        or ask.fact(CONTRACT_DATA_ONLY_FOR_SUPPLY_OR_LEGAL_DUTY)
    )


def _before_omnibus(ask: Inquiry) -> bool:
    return ask.is_by(ask.consult(day_of_reference), DayRange(OMNIBUS - ONE_DAY))


def _without_price(ask: Inquiry) -> bool:
    """Tell whether it is said that there is no price."""
    return ask.stated(CONTRACT_PAYMENT_OBLIGATION) is False


NO_PRICE_NO_DATA = Checklist(
    "no_price_no_data",
    NO_PRICE,
    EVERY_REGIME,
    (
        neither(CONTRACT_PAYMENT_OBLIGATION),
        # Data are looked at only where there is no price: for a contract with one they decide nothing.
        Element((Part(CONTRACT_DATA_AS_PRICE.key, _told, _no_data_instead),), needed=_without_price),
    ),
)


@rule(NO_PRICE)
def without_price(ask: Inquiry) -> StateOfRight | None:
    """Return that a contract without price and without data in its place is out of scope; None for all others."""
    if ask.fact(CONTRACT_PAYMENT_OBLIGATION) or not _no_data_instead(ask):
        return None
    ask.step(
        Message("The consumer pays nothing, and gives no personal data in place of a price."),
        CONTRACT_PAYMENT_OBLIGATION.key,
        CONTRACT_DATA_AS_PRICE.key,
    )
    return StateOfRight("out_of_scope", (NO_PRICE_NO_DATA.id,))


@rule(NO_PRICE)
def paid_with_data(ask: Inquiry) -> StateOfRight | None:
    """Return that a contract paid with data only is out of scope, which is open before 28 May 2022 (O-17)."""
    if ask.fact(CONTRACT_PAYMENT_OBLIGATION):
        return None
    if _before_omnibus(ask):
        ask.step(
            Message(
                "The consumer paid with personal data only, before the law covered that: whether it applies is open."
            ),
            CONTRACT_DATA_AS_PRICE.key,
        )
        return ask.reading("O-17", safe=StateOfRight("out_of_scope", (NO_PRICE_NO_DATA.id,)), arguable=None)
    ask.step(Message("Personal data are given in place of a price: the rules apply."), CONTRACT_DATA_AS_PRICE.key)
    return None
