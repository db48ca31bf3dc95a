"""R-REG-07: the exclusions of VI.66, for off-premises contracts.

Food rounds (1°), insurance (2°), philanthropic sales of at most 50 euro (3°), credit (4°): CEL VI.66, since 28 May 2022
VI.66 §1 (O-29); Directive art. 3(3)(d), (j), 3(4). 4° speaks of consumer credit for contracts up to 30 November 2016,
then of every credit contract of Book VII. At a distance insurance and credit are financial services (R-REG-09), food
rounds are a sector of the Directive (R-REG-20, O-06), and philanthropic sales are no exclusion.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.checklists import Checklist, Element, either, holds, once
from desktop.domain.facts import (
    CONTRACT_PRICE,
    SCOPE_CONSUMER_CREDIT,
    SCOPE_FOOD_ROUNDS,
    SCOPE_INSURANCE,
    SCOPE_PHILANTHROPIC,
)
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, CHECKED, Provision, Wording, dated
from desktop.law.dated import threshold
from desktop.law.regime.channel import DISTANCE, OFF_PREMISES
from desktop.law.versions import CREDIT_OF_BOOK_VII, OMNIBUS

#: Prices on either side of any limit: stand in for the price while nobody has stated it.
_LOW, _HIGH = Decimal("0.01"), Decimal("1000000.00")


def _exclusion(title: Message, number: str, distance: str, directive: str, rule: str = "R-REG-07") -> Provision:
    return dated(
        rule,
        title,
        Wording(BOOK_VI, distance, f"VI.66 {number}", directive, "L2013"),
        Wording(OMNIBUS, distance, f"VI.66 §1 {number}", directive, "L2022b art. 25"),
    )


def _within_limit(price: Decimal) -> bool:
    """Tell whether *price*, in euro, is at most that of a philanthropic sale (VI.66 §1 3°; Directive art. 3(4))."""
    return price <= threshold("philanthropic_sale").on(CHECKED).value


FOOD_ROUNDS = Checklist(
    "food_rounds",
    _exclusion(Message("Food and drink brought on regular rounds"), "1°", "VI.45 §1", "3(3)(j)"),
    (DISTANCE, OFF_PREMISES),
    (either(SCOPE_FOOD_ROUNDS),),
    points={DISTANCE: "O-06"},
)
INSURANCE = Checklist(
    "insurance",
    _exclusion(Message("Insurance"), "2°", "VI.54", "3(3)(d)"),
    (DISTANCE, OFF_PREMISES),
    (either(SCOPE_INSURANCE),),
)
PHILANTHROPIC = Checklist(
    "philanthropic",
    _exclusion(Message("Philanthropic sale of at most 50 euro"), "3°", "-", "3(4)"),
    (OFF_PREMISES,),
    (
        either(SCOPE_PHILANTHROPIC),
        once(
            SCOPE_PHILANTHROPIC,
            Element((holds(CONTRACT_PRICE, _within_limit, (_LOW, _HIGH)),)),
        ),
    ),
)
CONSUMER_CREDIT = Checklist(
    "consumer_credit",
    dated(
        "R-REG-07",
        Message("Credit"),
        Wording(BOOK_VI, "VI.54", "VI.66 4°", "3(3)(d)", "L2013"),
        Wording(CREDIT_OF_BOOK_VII, "VI.54", "VI.66 4°", "3(3)(d)", "L2016 art. 36"),
        Wording(OMNIBUS, "VI.54", "VI.66 §1 4°", "3(3)(d)", "L2022b art. 25"),
    ),
    (DISTANCE, OFF_PREMISES),
    (either(SCOPE_CONSUMER_CREDIT),),
)
EXCLUSIONS = (FOOD_ROUNDS, INSURANCE, PHILANTHROPIC, CONSUMER_CREDIT)
