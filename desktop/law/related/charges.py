"""R-REL-03, R-REL-04: pre-ticked options, and surcharges for the means of payment.

An option that was ticked beforehand is refunded, withdrawal or not (CEL VI.41; Directive art. 22). For cards, transfers
and direct debits nothing may be charged since 9 August 2018; before, not more than the trader's own cost (VI.42; art.
19), which the program cannot know.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import CONTRACT_DEFAULT_OPTIONS_PAID, CONTRACT_PAYMENT_SURCHARGE
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Verified, Wording, dated, provision
from desktop.domain.rules import AmountRule, FlagRule, rule
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_every_chapter
from desktop.law.versions import SURCHARGE_BAN

PRE_TICKED = provision("R-REL-03", Message("Pre-ticked options"), "VI.41", directive="22", source="L2013")
SURCHARGE = dated(
    "R-REL-04",
    Message("Surcharge for the means of payment"),
    Wording(BOOK_VI, "VI.42", directive="19", source="L2013"),
    Wording(
        SURCHARGE_BAN,
        "Law of 19 July 2018",
        directive="19",
        source="SUR (article to be confirmed)",
        verified=Verified.SECONDARY,
    ),
)


@rule(PRE_TICKED)
def default_options_refund(ask: Inquiry) -> Decimal | None:
    """Return what was paid for pre-ticked options; none where nothing was."""
    paid = ask.stated(CONTRACT_DEFAULT_OPTIONS_PAID)
    if not paid or ask.consult(outside_every_chapter) is not None:
        return None
    ask.step(
        Message("{paid} for options that were ticked beforehand are refunded, withdrawal or not.", paid=paid),
        CONTRACT_DEFAULT_OPTIONS_PAID.key,
    )
    return paid


@rule(PRE_TICKED)
def default_options_charged(ask: Inquiry) -> bool:
    """The consumer paid for options that were ticked beforehand."""
    return ask.find(default_options_refund) is not None


@rule(SURCHARGE)
def payment_surcharge_refund(ask: Inquiry) -> Decimal | None:
    """Return the surcharge to be refunded; none for contracts before the ban."""
    charged = ask.stated(CONTRACT_PAYMENT_SURCHARGE)
    if not charged or ask.consult(outside_every_chapter) is not None:
        return None
    if ask.is_by(ask.consult(day_of_reference), DayRange(SURCHARGE_BAN - ONE_DAY)):
        return None
    ask.step(
        Message("A surcharge of {charged} for the means of payment is forbidden and is refunded.", charged=charged),
        CONTRACT_PAYMENT_SURCHARGE.key,
    )
    return charged


@rule(SURCHARGE)
def payment_surcharge_charged(ask: Inquiry) -> bool:
    """A forbidden surcharge was charged."""
    return ask.find(payment_surcharge_refund) is not None


AMOUNTS = (
    AmountRule("default_options_refund", default_options_refund, needs=(CONTRACT_DEFAULT_OPTIONS_PAID.key,)),
    AmountRule("payment_surcharge_refund", payment_surcharge_refund, needs=(CONTRACT_PAYMENT_SURCHARGE.key,)),
)
FLAGS = (
    FlagRule("default_options_charged", "breach", default_options_charged, needs=(CONTRACT_DEFAULT_OPTIONS_PAID.key,)),
    FlagRule("payment_surcharge_charged", "breach", payment_surcharge_charged, needs=(CONTRACT_PAYMENT_SURCHARGE.key,)),
)
