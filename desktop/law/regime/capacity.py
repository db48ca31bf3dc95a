"""R-REG-01: Book VI, title 3 protects a consumer against an enterprise.

CEL I.1 2° (consumer: mainly outside trade, business, craft or profession), I.8 39° (enterprise for Book VI);
Directive 2011/83/EU art. 2(1), 2(2), recital 17. In force since 31 May 2014.

Not modelled: buying with a VAT number is an indicator that the adviser weighs, not a test.
"""

from __future__ import annotations

from desktop.domain.facts import CONSUMER_CAPACITY, TRADER_IS_ENTERPRISE
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import rule

CONSUMER_AND_ENTERPRISE = provision(
    "R-REG-01",
    Message("Contract not between a consumer and an enterprise"),
    "I.1 2°, I.8 39°",
    directive="2(1), 2(2)",
    source="L2022a, L2024b (numbers of the definitions not confirmed)",
    verified=Verified.NO,
)


#: Capacities in which the buyer acts mainly for private purposes.
PRIVATE = ("private", "mixed_mainly_private")


@rule(CONSUMER_AND_ENTERPRISE)
def consumer_against_enterprise(ask: Inquiry) -> bool:
    """Tell whether a person acting mainly for private purposes contracted with an enterprise."""
    if ask.fact(CONSUMER_CAPACITY) not in PRIVATE:
        ask.step(
            Message("The buyer acted mainly for professional purposes: the rules for consumers do not apply."),
            CONSUMER_CAPACITY.key,
        )
        return False
    if not ask.fact(TRADER_IS_ENTERPRISE):
        ask.step(
            Message("The other party is not an enterprise: the rules for consumer contracts do not apply."),
            TRADER_IS_ENTERPRISE.key,
        )
        return False
    return True
