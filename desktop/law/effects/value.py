"""R-VAL-01, R-VAL-02: diminished value of the goods.

Due only for handling beyond what establishes nature, characteristics and functioning (CEL VI.51 §2, VI.71 §2; Directive
art. 14(2); C-489/07, C-681/17), and not at all where the information on withdrawal was omitted (second sentence; O-12).
The trader must prove the amount. Over-use costs money; it does not end the right.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.facts import GOODS_EXCESS_HANDLING, GOODS_VALUE_LOSS
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import rule
from desktop.law.effects.gate import effective_withdrawal, goods_to_return
from desktop.law.information.given import OMITTED, information_on_withdrawal

ZERO = Decimal("0.00")

DIMINISHED = provision(
    "R-VAL-01",
    Message("Diminished value"),
    "VI.51 §2",
    "VI.71 §2",
    directive="14(2)",
    source="L2013; C-489/07; C-681/17",
)
NO_LIABILITY = provision(
    "R-VAL-02",
    Message("Not informed: no liability for value"),
    "VI.51 §2",
    "VI.71 §2",
    directive="14(2)",
    source="L2013",
)


@rule(DIMINISHED)
def value_loss_due(ask: Inquiry) -> Decimal | None:
    """Return what the consumer owes for diminished value; none without goods received or without withdrawal."""
    if ask.consult(effective_withdrawal) is None or not ask.consult(goods_to_return):
        return None
    if not ask.fact(GOODS_EXCESS_HANDLING):
        ask.step(
            Message("The goods were handled only as in a shop: no loss of value is due."), GOODS_EXCESS_HANDLING.key
        )
        return ZERO
    if ask.find(information_on_withdrawal) == OMITTED:
        ask.step(
            Message("Without the information the consumer owes nothing for loss of value."),
            "info.withdrawal",
            provision=NO_LIABILITY,
        )
        return ZERO
    loss = ask.fact(GOODS_VALUE_LOSS)
    ask.step(
        Message(
            "Handled beyond what was needed to try the goods: {loss} of lost value, to be proven by the trader.",
            loss=loss,
        ),
        GOODS_EXCESS_HANDLING.key,
        GOODS_VALUE_LOSS.key,
    )
    return loss
