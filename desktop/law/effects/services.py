"""R-SRV-01, R-SRV-03: what is due for a service begun before the withdrawal.

Pro rata of the whole, when the consumer expressly asked to begin (CEL VI.51 §3, VI.71 §3; Directive art. 14(3);
C-641/19): fixed term by days, a part priced separately and supplied in full, open-ended by the paid period, metered
supplies by quantity. Nothing at all when the information on withdrawal or on proportionate cost was omitted, or there
was no express request, off-premises none on paper or a durable medium (VI.51 §4 1°, VI.71 §4 1°; C-97/22), even if
fully performed.

Open points: O-13 ("7° and 9°" off-premises), O-35 (request without acknowledgement of the loss of the right,
contracts from 28 May 2022), O-12 through the information.

A stated market value takes the place of an excessive price (R-SRV-02). Performed in full, the whole price is due where
anything is. For digital content nothing is ever due after a valid withdrawal (R-DIG-01): where consent,
acknowledgement and confirmation were all there, the right is lost. One-off fees count only on the conditions of
C-641/19, and a quantity estimated for want of a reading is said to be estimated.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import (
    CONTRACT_PAYMENT_OBLIGATION,
    CONTRACT_PRICE,
    INFO_PROPORTIONATE_COST,
    SERVICE_MARKET_VALUE,
    SERVICE_METERED_QUANTITY,
    SERVICE_PERFORMED_DAYS,
    SERVICE_PERIOD_DAYS,
    SERVICE_PRICE_PER_PERIOD,
    SERVICE_SEPARATE_PRICE_PERFORMED_PART,
    SERVICE_TERM_DAYS,
    SERVICE_UNIT_PRICE,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message, Quantity
from desktop.domain.provisions import provision
from desktop.domain.rules import rule
from desktop.law.effects.gate import effective_withdrawal
from desktop.law.exceptions.performance import part_of_the_term_only
from desktop.law.information.given import OMITTED, information_on_withdrawal
from desktop.law.regime.channel import OFF_PREMISES, regime
from desktop.law.regime.kind import DIGITAL, GOODS, kind_of_contract
from desktop.law.regime.reference import day_of_reference
from desktop.law.versions import OMNIBUS

ZERO = Decimal("0.00")
CENT = Decimal("0.01")

PRO_RATA = provision(
    "R-SRV-01",
    Message("Service begun at the consumer's request"),
    "VI.51 §3",
    "VI.71 §3",
    directive="14(3)",
    source="L2013; C-641/19",
)
ACKNOWLEDGEMENT = provision(
    "R-SRV-01",
    Message("Acknowledgement of the loss of the right"),
    "VI.46 §8",
    "VI.65 §2 para. 2",
    directive="7(3), 8(8)",
    source="L2022b",
)
NOTHING_DUE = provision(
    "R-SRV-03",
    Message("Nothing due for services"),
    "VI.51 §4 1°",
    "VI.71 §4 1°",
    directive="14(4)(a)",
    source="L2013; C-97/22",
)


EXCESSIVE = provision(
    "R-SRV-02", Message("Excessive price"), "VI.51 §3", "VI.71 §3", directive="14(3)", source="L2013; C-641/19"
)
DIGITAL_FREE = provision(
    "R-DIG-01",
    Message("Nothing due for digital content"),
    "VI.51 §4 2°",
    "VI.71 §4 2°",
    directive="14(4)(b)",
    source="L2013",
)


@rule(PRO_RATA)
def service_due(ask: Inquiry) -> Decimal | None:
    """Return what the consumer owes for what was supplied before the withdrawal; none for goods or without one."""
    if ask.consult(effective_withdrawal) is None:
        return None
    kind = ask.consult(kind_of_contract)
    if kind == GOODS:
        return None
    if kind == DIGITAL:
        ask.step(
            Message("Digital content: after a valid withdrawal nothing is due."),
            provision=DIGITAL_FREE,
        )
        return ZERO
    if not ask.consult(performed_in_full) and not ask.happened("performance_started"):
        ask.step(Message("Nothing was supplied before the withdrawal."))
        return ZERO
    reason = _nothing_due(ask)
    if reason is not None:
        message, facts = reason
        ask.step(message, *facts, provision=NOTHING_DUE)
        return ZERO
    requests = _requests(ask)
    due = _pro_rata(ask)
    if _only_one_piece_omitted_off_premises(ask):
        ask.step(
            Message("Only one of the two pieces of information was omitted: whether anything is due is open."),
            INFO_PROPORTIONATE_COST.key,
            provision=NOTHING_DUE,
        )
        due = ask.reading("O-13", safe=due, arguable=ZERO)
    if _acknowledgement_needed(ask) and not any(ask.detail(one, "loss_acknowledged") for one in requests):
        ask.step(
            Message("The consumer did not acknowledge the loss of the right: whether anything is due is open."),
            *(one.id for one in requests),
            provision=ACKNOWLEDGEMENT,
        )
        due = ask.reading("O-35", safe=due, arguable=ZERO)
    return due


@rule(PRO_RATA)
def performed_in_full(ask: Inquiry) -> bool:
    """Tell whether the file says that the whole was performed not later than the withdrawal."""
    statement = ask.consult(effective_withdrawal)
    if statement is None or part_of_the_term_only(ask):
        return False
    sent = ask.day(statement)
    return any(ask.is_by(ask.day(event), sent) for event in ask.matter.happened("performance_completed"))


Reason = tuple[Message, tuple[str, ...]]


def _nothing_due(ask: Inquiry) -> Reason | None:
    """Return why nothing is due on every reading of this run's information, None when something may be."""
    off_premises = ask.consult(regime) == OFF_PREMISES
    omitted = ask.find(information_on_withdrawal) == OMITTED
    if omitted and not off_premises:
        return Message("The consumer was not informed of the right: nothing is due for the service."), (
            "info.withdrawal",
        )
    asked = ask.events("early_start_requested")
    if not asked:
        return Message("The consumer did not expressly ask to begin during the period: nothing is due."), (
            "event:early_start_requested",
        )
    if not _requests(ask):
        text = Message("The request to begin was only oral: nothing is due for the service.")
        return text, tuple(one.id for one in asked)
    uninformed_of_cost = not ask.fact(INFO_PROPORTIONATE_COST)
    if off_premises and omitted and uninformed_of_cost:
        text = Message("The consumer was informed neither of the right nor of the proportionate cost: nothing is due.")
        return text, ("info.withdrawal", INFO_PROPORTIONATE_COST.key)
    if uninformed_of_cost and not off_premises:
        text = Message("The consumer was not told that a proportionate amount would be due: nothing is due.")
        return text, (INFO_PROPORTIONATE_COST.key,)
    return None


def _requests(ask: Inquiry) -> list[Occurrence]:
    """Return the express requests to begin in the form that counts: off-premises not an oral one."""
    asked = ask.events("early_start_requested")
    if ask.consult(regime) != OFF_PREMISES:
        return list(asked)
    return [one for one in asked if ask.detail(one, "medium") != "oral"]


def _only_one_piece_omitted_off_premises(ask: Inquiry) -> bool:
    if ask.consult(regime) != OFF_PREMISES:
        return False
    return (ask.consult(information_on_withdrawal) == OMITTED) != (not ask.fact(INFO_PROPORTIONATE_COST))


def _acknowledgement_needed(ask: Inquiry) -> bool:
    day = ask.consult(day_of_reference)
    return not ask.is_by(day, DayRange(OMNIBUS - ONE_DAY)) and ask.fact(CONTRACT_PAYMENT_OBLIGATION)


def _pro_rata(ask: Inquiry) -> Decimal:
    if ask.consult(performed_in_full):
        return _in_full(ask)
    quantity = ask.stated(SERVICE_METERED_QUANTITY)
    per_period = ask.stated(SERVICE_PRICE_PER_PERIOD)
    if quantity is not None:
        return _metered(ask, quantity, per_period)
    if per_period is not None:
        return _by_period(ask, per_period)
    return _by_term(ask)


def _metered(ask: Inquiry, quantity: Decimal, fixed_fee: Decimal | None) -> Decimal:
    unit = ask.fact(SERVICE_UNIT_PRICE)
    due = _rounded(quantity * unit + (_share_of_period(ask, fixed_fee) if fixed_fee is not None else ZERO))
    held = {"quantity": Quantity(quantity), "unit": unit, "due": due}
    if fixed_fee is None:
        said = Message("Metered supply: {quantity} units at {unit} each: {due}.", **held)
    else:
        said = Message(
            "Metered supply: {quantity} units at {unit} each, with the share of the fixed fee: {due}.", **held
        )
    ask.step(said, SERVICE_METERED_QUANTITY.key, SERVICE_UNIT_PRICE.key)
    return due


def _share_of_period(ask: Inquiry, price: Decimal) -> Decimal:
    return price * ask.fact(SERVICE_PERFORMED_DAYS) / ask.fact(SERVICE_PERIOD_DAYS)


def _by_period(ask: Inquiry, price: Decimal) -> Decimal:
    due = _rounded(_share_of_period(ask, price))
    ask.step(
        Message(
            "{days} days of a period of {period} at {price}: {due}.",
            days=ask.fact(SERVICE_PERFORMED_DAYS),
            period=ask.fact(SERVICE_PERIOD_DAYS),
            price=price,
            due=due,
        ),
        SERVICE_PRICE_PER_PERIOD.key,
        SERVICE_PERFORMED_DAYS.key,
        SERVICE_PERIOD_DAYS.key,
    )
    return due


def _price(ask: Inquiry) -> Decimal:
    """Return the price of the whole; a stated market value takes its place."""
    value = ask.stated(SERVICE_MARKET_VALUE)
    if value is None:
        return ask.fact(CONTRACT_PRICE)
    ask.step(
        Message("The price is excessive: the market value of {value} takes its place.", value=value),
        SERVICE_MARKET_VALUE.key,
        provision=EXCESSIVE,
    )
    return value


def _in_full(ask: Inquiry) -> Decimal:
    due = _rounded(_price(ask))
    ask.step(Message("Performed in full before the withdrawal: {due} for the whole.", due=due), CONTRACT_PRICE.key)
    return due


def _by_term(ask: Inquiry) -> Decimal:
    price, separate = _price(ask), ask.stated(SERVICE_SEPARATE_PRICE_PERFORMED_PART) or ZERO
    days, term = ask.fact(SERVICE_PERFORMED_DAYS), ask.fact(SERVICE_TERM_DAYS)
    due = _rounded(separate + (price - separate) * days / term)
    if separate:
        text = Message(
            "{separate} for the part priced separately, and {days} of {term} days of the rest: {due}.",
            separate=separate,
            days=days,
            term=term,
            due=due,
        )
    else:
        text = Message(
            "{days} of {term} days at {price} for the whole: {due}.", days=days, term=term, price=price, due=due
        )
    ask.step(text, CONTRACT_PRICE.key, SERVICE_PERFORMED_DAYS.key, SERVICE_TERM_DAYS.key)
    return due


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)
