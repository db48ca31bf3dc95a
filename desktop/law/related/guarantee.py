"""R-REL-10: the legal guarantee of conformity for goods (old Civil Code 1649bis to 1649octies).

Two years from the last delivery, for second-hand goods at least one year when agreed and clearly told, for animals one
year (contracts from 1 May 2024; from 1 June 2022 to 30 April 2024 the section did not cover them). The consumer tells
the seller within two months of the discovery. The defect is presumed to have been there for the two years since 1 June
2022, for six months before (O-30). Nothing says that these periods roll.

Not modelled: suspension during repair, replacement or negotiation; the year for legal action; twelve more months after
a repair and the labels of 2026 (O-18, no Belgian text); digital elements supplied for longer.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange, Months
from desktop.domain.facts import GOODS_AGREED_GUARANTEE_MONTHS, GOODS_LIVE_ANIMAL, GOODS_SECOND_HAND
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated, provision
from desktop.domain.rules import DeadlineRule, Term, rule
from desktop.law.counting import counted, perhaps_rolled
from desktop.law.regime.kind import GOODS, kind_of_contract
from desktop.law.regime.reference import day_of_reference
from desktop.law.related.delivery import delivered
from desktop.law.scope.outside import outside_every_chapter
from desktop.law.versions import ANIMALS, GUARANTEE

TWO_YEARS = Months(24)
ONE_YEAR = Months(12)
TWO_MONTHS = Months(2)

CONFORMITY = dated(
    "R-REL-10",
    Message("Legal guarantee"),
    Wording(BOOK_VI, "1649quater §1 old Civil Code", source="L2022a (earlier wording, O-30)"),
    Wording(GUARANTEE, "1649quater §1 old Civil Code", source="L2022a"),
    Wording(ANIMALS, "1649quater §1 old Civil Code", source="L2022a; L2024a"),
)
NOTICE = provision(
    "R-REL-10",
    Message("Notice of a lack of conformity"),
    "1649quater §2 old Civil Code",
    source="L2022a",
)


@rule(CONFORMITY)
def length_of_guarantee(ask: Inquiry) -> Months | None:
    """Return the length of the guarantee; None where the section does not cover the goods."""
    if ask.consult(kind_of_contract) != GOODS or ask.consult(outside_every_chapter) is not None:
        return None
    if ask.stated(GOODS_LIVE_ANIMAL):
        return _for_animals(ask)
    if not ask.stated(GOODS_SECOND_HAND) and ask.stated(GOODS_AGREED_GUARANTEE_MONTHS) is None:
        return TWO_YEARS
    if not ask.fact(GOODS_SECOND_HAND):
        return TWO_YEARS
    agreed = ask.stated(GOODS_AGREED_GUARANTEE_MONTHS)
    if agreed is None and not ask.answered(GOODS_AGREED_GUARANTEE_MONTHS.key):
        agreed = ask.fact(GOODS_AGREED_GUARANTEE_MONTHS)
    if agreed is not None and agreed >= ONE_YEAR.count:
        ask.step(
            Message(
                "Second-hand goods: a guarantee of {count} month was agreed.",
                "Second-hand goods: a guarantee of {count} months was agreed.",
                count=agreed,
            ),
            GOODS_SECOND_HAND.key,
            GOODS_AGREED_GUARANTEE_MONTHS.key,
        )
        return Months(agreed)
    return TWO_YEARS


def _for_animals(ask: Inquiry) -> Months | None:
    day = ask.consult(day_of_reference)
    if not ask.is_by(day, DayRange(ANIMALS - ONE_DAY)):
        ask.step(Message("A live animal: the guarantee lasts one year."), GOODS_LIVE_ANIMAL.key)
        return ONE_YEAR
    return TWO_YEARS if ask.is_by(day, DayRange(GUARANTEE - ONE_DAY)) else None


@rule(CONFORMITY)
def conformity_guarantee(ask: Inquiry) -> Term | None:
    """Return the guarantee; the act that keeps it is the appearance of the defect."""
    span = ask.find(length_of_guarantee)
    start = ask.consult(delivered) if span is not None else None
    if span is None or start is None:
        return None
    end = start.plus(span)
    ask.step(
        Message(
            "The seller answers for a lack of conformity that appears within {count} months from {start}: by {end}.",
            count=span.count,
            start=start,
            end=end,
        ),
        "event:goods_received",
        count=counted(start, span, end, None),
    )
    defect = ask.first("defect_discovered")
    return Term(start, end, end, ask.timing(end, ask.day(defect) if defect else None))


@rule(NOTICE)
def conformity_notice(ask: Inquiry) -> Term | None:
    """Return the consumer's deadline for telling the seller of the defect; for animals: without delay, no date."""
    defect = ask.first("defect_discovered")
    if defect is None or ask.consult(length_of_guarantee) is None or ask.stated(GOODS_LIVE_ANIMAL):
        return None
    start = ask.day(defect)
    nominal = start.plus(TWO_MONTHS)
    end = perhaps_rolled(ask, nominal)
    ask.step(
        Message("The seller is told of the defect within two months from {start}: by {end}.", start=start, end=end),
        defect.id,
        count=counted(start, TWO_MONTHS, end, None),
    )
    told = ask.first("defect_notified")
    act = ask.day(told) if told else None
    return Term(start, nominal, end, ask.timing(end, act), told.id if told else None)


DEADLINES = (
    DeadlineRule("conformity_guarantee", "consumer", conformity_guarantee, needs=("event:goods_received",)),
    DeadlineRule("conformity_notice", "consumer", conformity_notice, needs=("event:defect_discovered",)),
)
