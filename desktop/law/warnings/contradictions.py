"""Contradictions between facts of the file: amounts that cannot be, and two regimes at once.

The computation goes on with what is stated, the adviser's own qualification first; nobody may overlook them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.domain.facts import (
    CONTRACT_CHANNEL,
    CONTRACT_DEFAULT_OPTIONS_PAID,
    CONTRACT_DELIVERY_FEE_PAID,
    CONTRACT_DELIVERY_FEE_STANDARD,
    CONTRACT_EXCURSION,
    CONTRACT_EXPRESS_CHOSEN,
    CONTRACT_ONLINE,
    CONTRACT_ORGANISED_DISTANCE_SCHEME,
    CONTRACT_PLACE,
    CONTRACT_PRICE,
    CONTRACT_SIMULTANEOUS_PRESENCE,
    CONTRACT_WITHDRAWN_PART_PRICE,
    GOODS_VALUE_LOSS,
    SERVICE_PERFORMED_DAYS,
    SERVICE_SEPARATE_PRICE_PERFORMED_PART,
    SERVICE_TERM_DAYS,
    Fact,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import provision
from desktop.domain.rules import FlagRule, rule
from desktop.law.regime.channel import BUSINESS_PREMISES, DISTANCE, OFF_PREMISES

FACTS_OF_THE_FILE = provision("0.4", Message("Contradictions between facts"), "-", source="order of evaluation")

#: Pairs of amounts (or days) of which the first cannot be more than the second.
AT_MOST: tuple[tuple[Fact[Any], Fact[Any]], ...] = (
    (GOODS_VALUE_LOSS, CONTRACT_PRICE),
    (SERVICE_SEPARATE_PRICE_PERFORMED_PART, CONTRACT_PRICE),
    (CONTRACT_WITHDRAWN_PART_PRICE, CONTRACT_PRICE),
    (SERVICE_PERFORMED_DAYS, SERVICE_TERM_DAYS),
)
_BOTH_PAID = (CONTRACT_DELIVERY_FEE_STANDARD, CONTRACT_DELIVERY_FEE_PAID)

#: What an answer says of the regime, whatever else holds.
SPEAKS_FOR: tuple[tuple[Fact[Any], object, tuple[str, ...]], ...] = (
    (CONTRACT_SIMULTANEOUS_PRESENCE, True, (OFF_PREMISES, BUSINESS_PREMISES)),
    (CONTRACT_ORGANISED_DISTANCE_SCHEME, False, (OFF_PREMISES, BUSINESS_PREMISES)),
    (CONTRACT_EXCURSION, True, (OFF_PREMISES,)),
    (CONTRACT_ONLINE, True, (DISTANCE, OFF_PREMISES)),
    (CONTRACT_PLACE, "elsewhere", (OFF_PREMISES, DISTANCE)),
)


@rule(FACTS_OF_THE_FILE)
def amounts_contradict(ask: Inquiry) -> bool:
    """Some amount is more than the whole of which it is a part, or more came back than was paid."""
    pairs = [*AT_MOST, _BOTH_PAID] if ask.stated(CONTRACT_EXPRESS_CHOSEN) else [*AT_MOST]
    found = False
    for part, whole in pairs:
        less, more = ask.stated(part), ask.stated(whole)
        if less is not None and more is not None and less > more:
            found = True
            ask.step(
                Message(
                    "“{part}” ({less}) is more than “{whole}” ({more}): one of them is wrong.",
                    part=Label("fact", part.key),
                    less=less,
                    whole=Label("fact", whole.key),
                    more=more,
                ),
                part.key,
                whole.key,
            )
    return _more_back_than_paid(ask) or found


def _more_back_than_paid(ask: Inquiry) -> bool:
    paid, back = _total(ask, "payment_made"), _total(ask, "refund_received")
    if paid is None or back is None or back <= paid + (ask.stated(CONTRACT_DEFAULT_OPTIONS_PAID) or 0):
        return False
    ask.step(Message("More came back ({back}) than was paid ({paid}): one of them is wrong.", back=back, paid=paid))
    return True


def _total(ask: Inquiry, kind: str) -> Decimal | None:
    """Return the sum of all amounts of *kind*; None without any, or when one is not stated for certain."""
    amounts = [event.fields.get("amount") for event in ask.events(kind)]
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None


@rule(FACTS_OF_THE_FILE)
def regimes_contradict(ask: Inquiry) -> bool:
    """The adviser's own qualification and an answer on how the contract was made speak for two regimes."""
    qualified = ask.stated(CONTRACT_CHANNEL)
    if qualified is None:
        return False
    against = [fact for fact, answer, regimes in SPEAKS_FOR if ask.stated(fact) == answer and qualified not in regimes]
    for fact in against:
        ask.step(
            Message(
                "The contract is qualified as “{channel}”, but “{fact}” speaks against it.",
                channel=Label("regime", qualified),
                fact=Label("fact", fact.key),
            ),
            CONTRACT_CHANNEL.key,
            fact.key,
        )
    return bool(against)


_AMOUNTS = tuple(fact.key for pair in (*AT_MOST, _BOTH_PAID) for fact in pair)
FLAGS = (
    FlagRule("amounts_contradict", "warning", amounts_contradict, needs=(*_AMOUNTS, "event:refund_received")),
    FlagRule("regimes_contradict", "warning", regimes_contradict, needs=tuple(fact.key for fact, _, _ in SPEAKS_FOR)),
)
