"""R-EFF-00: effects follow only from an existing right and an unequivocal statement in time, on the same reading."""

from __future__ import annotations

from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import rule
from desktop.law.exercise.right import right_of_withdrawal
from desktop.law.exercise.statement import first_statement
from desktop.law.regime.kind import kind_of_contract

OBLIGATIONS_END = provision(
    "R-EFF-01", Message("The obligations of both sides end"), "VI.52 §1", "VI.72 §1", directive="12", source="L2013"
)


GATE = provision(
    "R-EFF-00",
    Message("Effects follow from a valid withdrawal in time"),
    "VI.49, VI.52",
    "VI.69, VI.72",
    directive="11, 12",
    source="L2013",
)


@rule(GATE)
def effective_withdrawal(ask: Inquiry) -> Occurrence | None:
    """Return the statement that ended the contract, None when none did."""
    statement = ask.consult(first_statement)
    if statement is None or ask.consult(right_of_withdrawal).state != "exercised_in_time":
        return None
    ask.step(
        Message("The withdrawal of {day} ended the obligations of both sides.", day=ask.day(statement)),
        statement.id,
        provision=OBLIGATIONS_END,
    )
    return statement


@rule(OBLIGATIONS_END)
def goods_received(ask: Inquiry) -> bool:
    """Tell whether the consumer, or someone for the consumer, has received any goods."""
    return any(ask.detail(event, "by") != "carrier" for event in ask.events("goods_received"))


@rule(OBLIGATIONS_END)
def goods_to_return(ask: Inquiry) -> bool:
    """Tell whether the contract is about goods and the consumer has received any."""
    return ask.consult(kind_of_contract) == "goods" and ask.consult(goods_received)
