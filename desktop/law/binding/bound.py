"""R-REG-31: is the consumer bound by the contract at all?

An order placed online with an obligation to pay binds only when the button said so in words (CEL VI.46 §2 para. 2;
Directive art. 8(2); C-249/21: only the words on the button count; C-400/22: also when the payment depends on a later
condition). Contracts by telephone: R-PER-09. Only the consumer may rely on it, and may prefer to keep the contract; the
withdrawal is always computed too, in the alternative. The ground of the button belongs to the distance chapter.

Not modelled: goods or services that nobody ordered (VI.38 para. 3, VI.103 6°).
"""

from __future__ import annotations

from desktop.domain.facts import CONTRACT_ONLINE, CONTRACT_ORDER_BUTTON_EXPLICIT, CONTRACT_PAYMENT_OBLIGATION
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import FlagRule, rule
from desktop.law.binding.telephone import (
    CERTAIN,
    TELEPHONE_CONTRACT,
    confirmation_by_law,
    confirmation_needed,
    day_of_consent,
)
from desktop.law.regime.channel import DISTANCE, regime
from desktop.law.regime.reference import book_vi_governs
from desktop.law.scope.exits import excluded_on_every_reading
from desktop.law.scope.outside import outside_every_chapter

ORDER_BUTTON = provision(
    "R-REG-31",
    Message("Order button"),
    "VI.46 §2 para. 2",
    directive="8(2)",
    source="L2013; C-249/21; C-400/22",
)

#: *bound_by_consent*: bound since the consumer confirmed, which is another day than that of the call.
BOUND, BOUND_BY_CONSENT, NOT_BOUND, NOT_EXAMINED = "bound", "bound_by_consent", "not_bound", "not_examined"


@rule(ORDER_BUTTON)
def binding(ask: Inquiry) -> str:
    """Return ``bound``, ``bound_by_consent``, ``not_bound``, or ``not_examined`` for a contract older than Book VI."""
    if not ask.find(book_vi_governs):
        return NOT_EXAMINED
    if not ask.consult(examined):
        return BOUND
    if ask.find(button_not_explicit):
        return NOT_BOUND
    if not ask.find(confirmation_needed):
        return BOUND
    consent = ask.consult(day_of_consent)
    if consent is None:
        ask.step(
            Message("The consumer never confirmed: the consumer is not bound."),
            "event:consent_confirmed",
            provision=TELEPHONE_CONTRACT,
        )
        return NOT_BOUND
    ask.step(
        Message("The consumer confirmed on {day} and is bound since then.", day=consent),
        "event:consent_confirmed",
        provision=TELEPHONE_CONTRACT,
    )
    return BOUND_BY_CONSENT


@rule(ORDER_BUTTON)
def examined(ask: Inquiry) -> bool:
    """Tell whether VI.46 governs: a distance contract of a consumer that no exclusion leaves out on every reading."""
    return (
        ask.consult(outside_every_chapter) is None
        and ask.consult(regime) == DISTANCE
        and not ask.consult(excluded_on_every_reading)
    )


@rule(ORDER_BUTTON)
def button_not_explicit(ask: Inquiry) -> bool:
    """The order was placed online with an obligation to pay, and the button did not say so."""
    if not ask.consult(examined) or not ask.fact(CONTRACT_ONLINE) or not ask.fact(CONTRACT_PAYMENT_OBLIGATION):
        return False
    if ask.fact(CONTRACT_ORDER_BUTTON_EXPLICIT):
        return False
    ask.step(
        Message("The order button did not say that ordering means paying: the consumer is not bound."),
        CONTRACT_ORDER_BUTTON_EXPLICIT.key,
    )
    return True


@rule(TELEPHONE_CONTRACT)
def consent_not_confirmed(ask: Inquiry) -> bool:
    """The consumer never confirmed a contract by telephone that had to be confirmed on every reading."""
    if not ask.consult(examined) or ask.consult(confirmation_by_law) != CERTAIN:
        return False
    if ask.consult(day_of_consent) is not None:
        return False
    ask.step(Message("The contract was concluded by telephone and the consumer never confirmed it."))
    return True


FLAGS = (
    FlagRule("order_button_not_explicit", "breach", button_not_explicit, needs=(CONTRACT_ORDER_BUTTON_EXPLICIT.key,)),
    FlagRule("consent_not_confirmed", "breach", consent_not_confirmed, needs=("event:consent_confirmed",)),
)
