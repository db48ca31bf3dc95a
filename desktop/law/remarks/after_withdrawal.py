"""R-ANC-01, R-DIG-02, R-EFF-02, R-REF-06: what a valid withdrawal brings about beside dates and sums.

Every ancillary contract ends too, without cost (CEL VI.52 §2, VI.72 §2; Directive art. 15). The consumer owes nothing
else: no cancellation or restocking fee (VI.51 §5, VI.71 §5; art. 14(5)). Since 28 May 2022 the consumer stops using
digital content or services, and the trader stops using and returns the consumer's content (VI.50 §§4-8, VI.51 §6;
VI.70 §§4-8, VI.71 §6). A late refund bears no automatic surcharge; a formal notice makes interest run.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import CONTRACT_OBJECT
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated, provision
from desktop.domain.rules import FlagRule, Term, Timing, rule
from desktop.law.effects.gate import effective_withdrawal
from desktop.law.effects.refund import refund_period
from desktop.law.regime.reference import day_of_reference
from desktop.law.versions import OMNIBUS

ANCILLARY = provision(
    "R-ANC-01", Message("Ancillary contracts"), "VI.52 §2", "VI.72 §2", directive="15", source="L2013"
)
NO_OTHER_LIABILITY = provision(
    "R-EFF-02", Message("No other liability of the consumer"), "VI.51 §5", "VI.71 §5", directive="14(5)", source="L2013"
)
DIGITAL_AFTERWARDS = dated(
    "R-DIG-02",
    Message("Digital content and data after the withdrawal"),
    Wording(BOOK_VI, "VI.51", "VI.71", "14", "L2013 (no such duty yet)"),
    Wording(OMNIBUS, "VI.50 §§4-8, VI.51 §6", "VI.70 §§4-8, VI.71 §6", "13(4)-(8), 14(2a)", "L2022b"),
)
LATE_REFUND = provision(
    "R-REF-06", Message("Late refund"), "VI.50 §1, XV.83", "VI.70 §1, XV.83", directive="13(1)", source="L2013"
)


@rule(ANCILLARY)
def ancillary_contracts_end(ask: Inquiry) -> bool:
    """Ancillary contracts end with the contract."""
    if ask.consult(effective_withdrawal) is None:
        return False
    ask.step(Message("Every ancillary contract, a linked credit among them, ends too, without cost to the consumer."))
    return True


@rule(NO_OTHER_LIABILITY)
def no_other_liability(ask: Inquiry) -> bool:
    """Nothing else may be claimed from the consumer."""
    if ask.consult(effective_withdrawal) is None:
        return False
    ask.step(Message("The consumer owes nothing else: no fee for cancelling, restocking or opened packaging."))
    return True


@rule(DIGITAL_AFTERWARDS)
def digital_afterwards(ask: Inquiry) -> bool:
    """What both sides stop using after the withdrawal from digital content or services."""
    if ask.consult(effective_withdrawal) is None:
        return False
    if ask.fact(CONTRACT_OBJECT) not in ("digital_content", "digital_service"):
        return False
    if ask.is_by(ask.consult(day_of_reference), DayRange(OMNIBUS - ONE_DAY)):
        return False
    ask.step(
        Message(
            "The consumer stops using the digital content or service; the trader stops using the consumer's content,"
            " and returns it on request."
        )
    )
    return True


@rule(LATE_REFUND)
def late_refund_without_surcharge(ask: Inquiry) -> bool:
    """The refund is late: no surcharge by law, but interest from a formal notice."""
    period = ask.consult(refund_period) if ask.happened("payment_made") else None
    if not isinstance(period, Term) or period.timing not in (Timing.LATE, Timing.OVERDUE):
        return False
    ask.step(Message("The law adds no surcharge to a late refund: a formal notice makes interest run."))
    return True


_WITHDRAWN = ("event:withdrawal_sent",)
REMARKS = (
    FlagRule("ancillary_contracts_end", "remark", ancillary_contracts_end, needs=_WITHDRAWN),
    FlagRule("no_other_liability", "remark", no_other_liability, needs=_WITHDRAWN),
    FlagRule("digital_afterwards", "remark", digital_afterwards, needs=_WITHDRAWN),
    FlagRule("late_refund_without_surcharge", "remark", late_refund_without_surcharge, True, ("event:payment_made",)),
)
