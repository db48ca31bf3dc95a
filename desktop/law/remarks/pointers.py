"""R-REG-10, R-PER-04, R-REL-02, R-OMI-04: other rights, risk and sanctions, named so that nobody overlooks them.

Other rights are shown and never computed with Book VI: credit (VII.83, fourteen days; Directive (EU) 2023/2225 since 20
November 2026, Belgian text not found, O-31), insurance (law of 4 April 2014), timeshare (law of 28 August 2011),
package travel (law of 21 November 2017, no general right), financial services at a distance (VI.54 to VI.61). The risk
passes on possession (VI.44; Directive art. 20); a parcel that was refused or not collected is no withdrawal. Missing
information is an offence of level 2.
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Provision, Verified, provision
from desktop.domain.rules import FlagRule, Rule, rule
from desktop.law.effects.gate import goods_received
from desktop.law.exercise.statement import first_statement
from desktop.law.information.flags import information_missing
from desktop.law.regime.kind import GOODS, kind_of_contract
from desktop.law.scope.financial import FINANCIAL_SERVICE
from desktop.law.scope.off_premises import CONSUMER_CREDIT, INSURANCE
from desktop.law.scope.outside import outside_book_vi
from desktop.law.scope.sectors import PACKAGE_TRAVEL, TIMESHARE


def _other_right(title: Message, article: str, verified: Verified = Verified.NO) -> Provision:
    return provision(
        "R-REG-10", title, article, directive="3(3)", source="general law, not confirmed", verified=verified
    )


CREDIT_RIGHT = _other_right(Message("Withdrawal from credit"), "VII.83")
INSURANCE_RIGHT = _other_right(Message("Withdrawal from insurance"), "Law of 4 April 2014")
TIMESHARE_RIGHT = _other_right(Message("Withdrawal from timeshare"), "Law of 28 August 2011")
TRAVEL_RIGHT = _other_right(Message("Cancellation of package travel"), "Law of 21 November 2017")
FINANCIAL_RIGHT = provision(
    "R-REG-09", Message("Withdrawal from financial services"), "VI.54-VI.61", directive="16a-16e", source="L2013; D2673"
)
RISK = provision("R-REL-02", Message("Risk until possession"), "VI.44", directive="20", source="L2013")
SANCTION = provision(
    "R-OMI-04", Message("Sanction of missing information"), "XV.83", directive="24", source="L2013; L2022b art. 36"
)


def _pointer(held: Provision, checklist: Checklist, text: Message) -> Rule[bool]:
    """Make the rule that shows *text* where *checklist* applies."""

    def decide(ask: Inquiry) -> bool:
        if ask.consult(checklist.verdict) != "applies":
            return False
        ask.step(text)
        return True

    return Rule(held.id, f"pointer_{checklist.id}", held, decide)


credit_pointer = _pointer(
    CREDIT_RIGHT,
    CONSUMER_CREDIT,
    Message("Credit has a right of its own in Book VII: fourteen calendar days, to be checked there."),
)
insurance_pointer = _pointer(
    INSURANCE_RIGHT, INSURANCE, Message("Insurance has a right of its own, of fourteen or thirty days, to be checked.")
)
timeshare_pointer = _pointer(
    TIMESHARE_RIGHT, TIMESHARE, Message("Timeshare has a right of its own, of fourteen days, to be checked.")
)
travel_pointer = _pointer(
    TRAVEL_RIGHT, PACKAGE_TRAVEL, Message("Package travel has no general right of withdrawal, but rules of its own.")
)
financial_pointer = _pointer(
    FINANCIAL_RIGHT,
    FINANCIAL_SERVICE,
    Message(
        "Financial services at a distance have a right of their own: fourteen days from the later of conclusion and"
        " information; from 19 June 2026 chapter IIIa of the Directive is to be checked."
    ),
)


@rule(RISK)
def send_a_statement(ask: Inquiry) -> bool:
    """The consumer never had the goods: the risk is the trader's, and a refusal is no withdrawal."""
    came_near = ask.matter.denied("goods_received") or ask.events("goods_received") or ask.events("withdrawal_sent")
    if not came_near or ask.consult(goods_received):
        return False
    if ask.consult(outside_book_vi) is not None or ask.consult(kind_of_contract) != GOODS:
        return False
    if ask.consult(first_statement) is not None:
        return False
    ask.step(
        Message(
            "Until the consumer has the goods the risk is the trader's. Refusing or not collecting a parcel is no"
            " withdrawal: to withdraw, send a statement now."
        )
    )
    return True


@rule(SANCTION)
def information_is_an_offence(ask: Inquiry) -> bool:
    """Missing information on the right is an offence."""
    if not ask.consult(information_missing):
        return False
    ask.step(Message("Missing information on the right of withdrawal is an offence of level 2."))
    return True


REMARKS = (
    FlagRule("credit", "remark", credit_pointer, needs=("scope.consumer_credit",)),
    FlagRule("insurance", "remark", insurance_pointer, needs=("scope.insurance",)),
    FlagRule("timeshare", "remark", timeshare_pointer, needs=("scope.timeshare",)),
    FlagRule("package_travel", "remark", travel_pointer, needs=("scope.package_travel",)),
    FlagRule("financial_service", "remark", financial_pointer, needs=("contract.object",)),
    FlagRule("send_a_statement", "remark", send_a_statement, needs=("event:goods_received", "event:withdrawal_sent")),
    FlagRule("information_is_an_offence", "remark", information_is_an_offence, needs=("info.withdrawal",)),
)
