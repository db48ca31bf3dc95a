"""R-OFF-02, R-OFF-03, R-OFF-04: information, copy and request off-premises are on paper or an agreed durable medium.

CEL VI.65 §§1-2; Directive art. 7. A signed copy or a confirmation is given (§2); no nullity stands in VI.64 to VI.74
(the law of 1991 had one). The request to begin during the period is on a durable medium too (§2 para. 2): an oral one
makes nothing due (R-SRV-03).
"""

from __future__ import annotations

from desktop.domain.facts import CONTRACT_COPY_GIVEN
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated, provision
from desktop.domain.rules import FlagRule, rule
from desktop.law.exceptions.performance import prior_requests
from desktop.law.exceptions.services import SERVICE_PERFORMED
from desktop.law.regime.channel import OFF_PREMISES, regime
from desktop.law.scope.outside import outside_book_vi
from desktop.law.versions import DURABLE_MEDIUM

COPY = dated(
    "R-OFF-03",
    Message("Copy of the contract"),
    Wording(BOOK_VI, "VI.65 §2", directive="7(2)", source="L2013 (durable medium: I.8 19°)"),
    Wording(DURABLE_MEDIUM, "VI.65 §2", directive="7(2)", source="L2013; L2018b (durable medium: I.1 15°)"),
)
DURABLE_REQUEST = provision(
    "R-OFF-04", Message("Request to begin on a durable medium"), "VI.65 §2 para. 2", directive="7(3)", source="L2013"
)


@rule(COPY)
def contract_copy_missing(ask: Inquiry) -> bool:
    """No signed copy nor confirmation of an off-premises contract was given."""
    if ask.consult(outside_book_vi) is not None or ask.consult(regime) != OFF_PREMISES:
        return False
    if ask.fact(CONTRACT_COPY_GIVEN):
        return False
    ask.step(Message("The consumer got no copy or confirmation of the contract."), CONTRACT_COPY_GIVEN.key)
    return True


@rule(DURABLE_REQUEST)
def early_request_not_durable(ask: Inquiry) -> bool:
    """The request to begin during the period was only oral."""
    if ask.consult(outside_book_vi) is not None or ask.consult(regime) != OFF_PREMISES:
        return False
    asked = ask.events("early_start_requested")
    if not asked or any(ask.detail(one, "medium") != "oral" for one in asked):
        return False
    ask.step(
        Message("The request to begin during the period was only oral: it must be on paper or a durable medium."),
        *(one.id for one in asked),
    )
    return True


@rule(DURABLE_REQUEST)
def oral_request_as_consent(ask: Inquiry) -> bool:
    """The right is lost by performance on an oral request: a lawyer should say whether that is prior consent."""
    if ask.consult(regime) != OFF_PREMISES or ask.consult(SERVICE_PERFORMED.verdict) != "applies":
        return False
    requests = prior_requests(ask)
    if not requests or any(ask.detail(one, "medium") != "oral" for one in requests):
        return False
    ask.step(
        Message("An oral request is taken as prior consent to the loss of the right: to be confirmed by a lawyer."),
        *(one.id for one in requests),
    )
    return True


REMARKS = (
    FlagRule("oral_request_as_consent", "remark", oral_request_as_consent, needs=("event:early_start_requested",)),
)
FLAGS = (
    FlagRule("contract_copy_missing", "breach", contract_copy_missing, needs=(CONTRACT_COPY_GIVEN.key,)),
    FlagRule("early_request_not_durable", "breach", early_request_not_durable, needs=("event:early_start_requested",)),
)
