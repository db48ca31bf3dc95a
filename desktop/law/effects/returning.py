"""R-RET-01 to R-RET-04: sending the goods back, and who pays for it.

Within fourteen days from the withdrawal (CEL VI.51 §1, VI.71 §1; Directive art. 14(1)); sent by the last day is in
time. The consumer bears only the direct cost, unless the trader agreed to, did not inform (VI.45 §5, VI.64 §5), or
must collect bulky goods brought home when an off-premises contract was concluded (VI.71 §1 para. 3). A late return
leaves the withdrawal standing.
"""

from __future__ import annotations

from desktop.domain.facts import (
    GOODS_DELIVERED_HOME_AT_CONCLUSION,
    GOODS_POSTABLE,
    INFO_RETURN_COST_AMOUNT,
    INFO_RETURN_COSTS,
    RETURN_TRADER_AGREED_TO_PAY,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import Term, Waiting, rule
from desktop.law.counting import FOURTEEN_DAYS, counted, rolled_for_consumer, tell_count
from desktop.law.effects.gate import effective_withdrawal, goods_to_return
from desktop.law.regime.channel import DISTANCE, OFF_PREMISES, regime

RETURN = provision(
    "R-RET-01",
    Message("Return of the goods"),
    "VI.51 §1 para. 1",
    "VI.71 §1 para. 1",
    directive="14(1)",
    source="L2013",
)
COST = provision(
    "R-RET-02",
    Message("Who pays the return"),
    "VI.51 §1 para. 2",
    "VI.71 §1 para. 2",
    directive="14(1)",
    source="L2013",
)
NOT_INFORMED = provision(
    "R-RET-03",
    Message("Not informed of the return cost"),
    "VI.45 §1 9°, §5",
    "VI.64 §1 8°, §5",
    directive="6(6)",
    source="L2013",
)
BULKY = provision(
    "R-RET-04", Message("Bulky goods, off-premises"), "VI.71 §1 para. 3", directive="14(1) para. 3", source="L2013"
)


@rule(BULKY)
def trader_collects_bulky_goods(ask: Inquiry) -> bool:
    """Goods brought home when an off-premises contract was concluded that cannot be posted: the trader collects them.

    While nobody has said that they cannot be posted, whether they were brought home is not asked.
    """
    if ask.consult(regime) != OFF_PREMISES:
        return False
    if ask.stated(GOODS_DELIVERED_HOME_AT_CONCLUSION) is None and ask.stated(GOODS_POSTABLE) is not False:
        return False
    if ask.fact(GOODS_POSTABLE) or not ask.fact(GOODS_DELIVERED_HOME_AT_CONCLUSION):
        return False
    ask.step(
        Message("The goods were brought home and cannot be posted: the trader collects them at the trader's cost."),
        GOODS_POSTABLE.key,
        GOODS_DELIVERED_HOME_AT_CONCLUSION.key,
    )
    return True


@rule(RETURN)
def return_period(ask: Inquiry) -> Term | Waiting | None:
    """Return the consumer's deadline for sending the goods back; none where the trader collects."""
    statement = ask.find(effective_withdrawal)
    if statement is None or not ask.consult(goods_to_return):
        return None
    if ask.happened("collection_offered") or ask.find(trader_collects_bulky_goods):
        return None
    start = ask.day(statement)
    nominal = start.plus(FOURTEEN_DAYS)
    end, table = rolled_for_consumer(ask, nominal)
    text = Message(
        "The goods go back within fourteen days from {start}: by the end of {nominal}.", start=start, nominal=nominal
    )
    tell_count(ask, text, counted(start, FOURTEEN_DAYS, end, table), statement.id)
    last = None
    for event in ask.events("goods_sent_back"):
        last = event if last is None or ask.is_by(ask.day(last), ask.day(event)) else last
    act = None if last is None else ask.day(last)
    return Term(start, nominal, end, ask.timing(end, act), None if last is None else last.id, table.id)


@rule(COST)
def return_costs_payer(ask: Inquiry) -> str | None:
    """Return ``consumer`` or ``trader``; none where there is nothing to return."""
    if ask.consult(effective_withdrawal) is None or not ask.consult(goods_to_return):
        return None
    if ask.find(trader_collects_bulky_goods):
        return "trader"
    if ask.fact(RETURN_TRADER_AGREED_TO_PAY):
        ask.step(Message("The trader agreed to pay the return."), RETURN_TRADER_AGREED_TO_PAY.key)
        return "trader"
    if not ask.fact(INFO_RETURN_COSTS):
        ask.step(
            Message("The consumer was not told who pays the return: the trader does."),
            INFO_RETURN_COSTS.key,
            provision=NOT_INFORMED,
        )
        return "trader"
    if ask.consult(regime) == DISTANCE and not ask.fact(GOODS_POSTABLE) and not ask.fact(INFO_RETURN_COST_AMOUNT):
        ask.step(
            Message("The goods cannot be posted and the cost of the return was not told: the trader pays it."),
            GOODS_POSTABLE.key,
            INFO_RETURN_COST_AMOUNT.key,
            provision=NOT_INFORMED,
        )
        return "trader"
    ask.step(Message("The consumer bears the direct cost of the return."), INFO_RETURN_COSTS.key)
    return "consumer"
