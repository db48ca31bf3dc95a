"""R-REF-01 to R-REF-05: what the trader pays back, when, and how.

All payments, standard delivery included (CEL VI.50 §1, VI.70 §1; Directive art. 13(1); C-511/08), within fourteen days
from the day on which the trader was informed, by the same means. The supplement for express delivery stays with the
trader only when a cheaper standard delivery was open (§2). Until the goods are back or their dispatch is proven the
trader may wait, unless the trader offered to collect them (§3); no further days are granted then (O-23).

Open points: O-04 (holidays), O-14 (withdrawal from a part), O-20 (set-off by the trader), O-22 (when a letter arrives),
O-38 (bulky goods). A late refund bears no automatic surcharge (R-REF-06): interest stands in related/interest.py.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.dates import Calendar, DayRange, WorkingDays, add_working_days
from desktop.domain.facts import (
    CONTRACT_DELIVERY_FEE_PAID,
    CONTRACT_DELIVERY_FEE_STANDARD,
    CONTRACT_DELIVERY_OPTIONS_OFFERED,
    CONTRACT_EXPRESS_CHOSEN,
    CONTRACT_WITHDRAWN_PART_DELIVERY,
    CONTRACT_WITHDRAWN_PART_PRICE,
    REFUND_MEANS_ACCEPTED_OTHER,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import FlagRule, Term, Timing, Waiting, rule
from desktop.law.counting import FOURTEEN_DAYS, counted, rolled_for_trader, tell_count, trader_tables
from desktop.law.effects.gate import effective_withdrawal, goods_to_return
from desktop.law.effects.returning import trader_collects_bulky_goods
from desktop.law.effects.services import service_due
from desktop.law.effects.value import value_loss_due
from desktop.law.exercise.statement import PARTIAL

ZERO = Decimal("0.00")
THIRD_WORKING_DAY = WorkingDays(3)

ALL_PAYMENTS = provision(
    "R-REF-01",
    Message("What is refunded"),
    "VI.50 §1 para. 1",
    "VI.70 §1 para. 1",
    directive="13(1)",
    source="L2013; C-511/08",
)
WHEN = provision(
    "R-REF-02",
    Message("When the refund is due"),
    "VI.50 §1 para. 1",
    "VI.70 §1 para. 1",
    directive="13(1)",
    source="L2013",
)
ARRIVAL = provision(
    "R-REF-02",
    Message("When a letter informs the trader"),
    "VI.50 §1 para. 1",
    "VI.70 §1 para. 1",
    directive="13(1)",
    source="assumption (O-22)",
    verified=Verified.NO,
)
SUPPLEMENT = provision(
    "R-REF-03", Message("Delivery supplement"), "VI.50 §2", "VI.70 §2", directive="13(2)", source="L2013"
)
SAME_MEANS = provision(
    "R-REF-04",
    Message("Same means of payment"),
    "VI.50 §1 para. 2",
    "VI.70 §1 para. 2",
    directive="13(1)",
    source="L2013",
)
WITHHOLDING = provision("R-REF-05", Message("Withholding"), "VI.50 §3", "VI.70 §3", directive="13(3)", source="L2013")


def _sum(ask: Inquiry, events: tuple[Occurrence, ...]) -> Decimal:
    total = ZERO
    for event in events:
        amount = ask.detail(event, "amount")
        assert isinstance(amount, Decimal)
        total += amount
    return total


@rule(SUPPLEMENT)
def delivery_supplement_kept(ask: Inquiry) -> Decimal | None:
    """Return the part of the delivery fee that the trader may keep; none without a withdrawal."""
    if ask.consult(effective_withdrawal) is None:
        return None
    fee = _delivery_fee(ask)
    if fee == ZERO:
        ask.step(Message("No delivery fee was paid: there is no supplement to keep."))
        return ZERO
    if ask.stated(CONTRACT_DELIVERY_OPTIONS_OFFERED) == 1:
        ask.step(
            Message("Only one delivery was offered: the whole fee is refunded."), CONTRACT_DELIVERY_OPTIONS_OFFERED.key
        )
        return ZERO
    if not ask.fact(CONTRACT_EXPRESS_CHOSEN):
        ask.step(Message("No dearer delivery was chosen: the whole fee is refunded."), CONTRACT_EXPRESS_CHOSEN.key)
        return ZERO
    standard = ask.fact(CONTRACT_DELIVERY_FEE_STANDARD)
    kept = max(fee - standard, ZERO)
    ask.step(
        Message(
            "The consumer chose a dearer delivery: {kept} over the standard fee of {standard} is not refunded.",
            kept=kept,
            standard=standard,
        ),
        CONTRACT_EXPRESS_CHOSEN.key,
        CONTRACT_DELIVERY_FEE_STANDARD.key,
    )
    return kept


def _delivery_fee(ask: Inquiry) -> Decimal:
    stated = ask.stated(CONTRACT_DELIVERY_FEE_PAID)
    if stated is not None:
        return stated
    return _sum(ask, tuple(e for e in ask.events("payment_made") if e.fields.get("purpose") == "delivery"))


@rule(ALL_PAYMENTS)
def full_refund(ask: Inquiry) -> Decimal | None:
    """Return what was paid for the withdrawn contract or part, before any set-off; none without a withdrawal."""
    statement = ask.find(effective_withdrawal)
    if statement is None:
        return None
    if statement.fields.get("items"):
        return _price_of_part(ask)
    payments = ask.events("payment_made")
    paid = _sum(ask, payments)
    kept = ask.find(delivery_supplement_kept) or ZERO
    ids = tuple(event.id for event in payments)
    if payments:
        text = Message("All payments are refunded: {paid} less {kept} of delivery supplement.", paid=paid, kept=kept)
    else:
        text = Message("No payment stands in the file: there is nothing to refund as far as known.")
    ask.step(text, *ids)
    return paid - kept


def _price_of_part(ask: Inquiry) -> Decimal:
    """Return the price of the withdrawn part, with the share of delivery on the arguable reading (O-14)."""
    price = ask.fact(CONTRACT_WITHDRAWN_PART_PRICE)
    ask.step(
        Message(
            "Withdrawn from a part: its price of {price} is refunded; whether a share of the delivery is too is open.",
            price=price,
        ),
        CONTRACT_WITHDRAWN_PART_PRICE.key,
        provision=PARTIAL,
    )
    return price + (_delivery_of_part(ask) if ask.reading("O-14", safe=False, arguable=True) else ZERO)


def _delivery_of_part(ask: Inquiry) -> Decimal:
    """Return the delivery cost that the withdrawn part caused; "none" is an answer, silence is not."""
    if ask.stated(CONTRACT_WITHDRAWN_PART_DELIVERY) is None and ask.answered(CONTRACT_WITHDRAWN_PART_DELIVERY.key):
        return ZERO
    return ask.fact(CONTRACT_WITHDRAWN_PART_DELIVERY)


@rule(ALL_PAYMENTS)
def whole_claim(ask: Inquiry) -> Decimal | None:
    """Return the refund as on the arguable reading, whatever the reading of this run: the principal of interest."""
    statement = ask.consult(effective_withdrawal)
    if statement is None or not statement.fields.get("items"):
        return ask.consult(full_refund)
    return ask.fact(CONTRACT_WITHDRAWN_PART_PRICE) + _delivery_of_part(ask)


@rule(ALL_PAYMENTS)
def refund(ask: Inquiry) -> Decimal | None:
    """Return what the trader must pay back; none without a withdrawal."""
    full = ask.find(full_refund)
    if full is None:
        return None
    deduction = (ask.find(service_due) or ZERO) + (ask.find(value_loss_due) or ZERO)
    reduced = max(full - deduction, ZERO)
    found = ask.reading("O-20", safe=reduced, arguable=full)
    if reduced != full:
        ask.step(
            Message(
                "The trader may claim {deduction}; whether the trader may deduct it from the refund is open.",
                deduction=deduction,
            )
        )
    return found


@rule(WHEN)
def trader_informed(ask: Inquiry) -> DayRange | None:
    """Return the day on which the trader was informed of an effective withdrawal, assumed where nobody has said."""
    statement = ask.find(effective_withdrawal)
    if statement is None:
        return None
    received = _by_day(ask, ask.events("withdrawal_received"))
    if received:
        day = ask.day(received[0])
        ask.step(Message("The trader was informed on {day}.", day=day), received[0].id)
        return day
    sent = ask.day(statement)
    if ask.detail(statement, "means") in ("email", "online_function", "phone"):
        ask.step(
            Message("Sent without delay on the way: the trader is taken to be informed on {day}.", day=sent),
            statement.id,
            provision=ARRIVAL,
        )
        return sent
    safe, arguable = trader_tables(ask)
    used = ask.reading("O-04", safe=safe, arguable=arguable) if _differ(sent, safe, arguable) else safe
    arrived = _third_working_day(sent, used)
    ask.step(
        Message("A letter is taken to arrive on the third working day after posting: {day}.", day=arrived),
        statement.id,
        provision=ARRIVAL,
    )
    return arrived


def _third_working_day(sent: DayRange, table: Calendar) -> DayRange:
    return sent.mapped(lambda day: add_working_days(day, THIRD_WORKING_DAY, table))


def _differ(sent: DayRange, one: Calendar, other: Calendar) -> bool:
    return not sent.certain or _third_working_day(sent, one) != _third_working_day(sent, other)


@rule(WHEN)
def first_refund_due(ask: Inquiry) -> DayRange | Waiting | None:
    """Return the earliest day on which the refund is due on the table of this run: what the consumer's own limits use.

    The tables change sides here: for the consumer the earlier due date is the safe one.
    """
    informed = ask.consult(trader_informed)
    if informed is None:
        return None
    due = rolled_for_consumer_of(ask, informed.plus(FOURTEEN_DAYS))
    held = ask.consult(withheld_until)
    if isinstance(held, Waiting):
        return held
    return due if held is None else ask.later(due, held)


def rolled_for_consumer_of(ask: Inquiry, day: DayRange) -> DayRange:
    """Return *day* rolled by the trader's tables with their sides changed: safe is the earlier date."""
    later, earlier = trader_tables(ask)
    if day.certain and day.rolled(later) == day.rolled(earlier):
        return day.rolled(later)
    return day.rolled(ask.reading("O-04", safe=earlier, arguable=later))


@rule(WITHHOLDING)
def withheld_until(ask: Inquiry) -> DayRange | Waiting | None:
    """Return until when the trader may wait: a day, an event still to come, or not at all (None)."""
    if not ask.consult(goods_to_return) or ask.happened("collection_offered"):
        return None
    held_until = _withholding_ends(ask)
    if held_until is not None:
        return held_until
    return None if _collection_was_the_traders_duty(ask) else Waiting("event:goods_returned", suspended=True)


@rule(WHEN)
def refund_period(ask: Inquiry) -> Term | Waiting | None:
    """Return the trader's deadline for the refund; waiting while the trader may withhold it."""
    informed = ask.find(trader_informed)
    if informed is None:
        return None
    nominal = informed.plus(FOURTEEN_DAYS)
    end, table = rolled_for_trader(ask, nominal)
    text = Message(
        "The refund is due within fourteen days from {informed}: by the end of {nominal}.",
        informed=informed,
        nominal=nominal,
    )
    tell_count(ask, text, counted(informed, FOURTEEN_DAYS, end, table))
    held = ask.consult(withheld_until)
    if isinstance(held, Waiting):
        ask.step(
            Message("The trader may wait until the goods are back or their dispatch is proven."), provision=WITHHOLDING
        )
        return held
    if held is not None:
        end = ask.later(end, held)
        ask.step(
            Message(
                "The goods were back, or their dispatch proven, on {day}: the refund is due by {end}.",
                day=held,
                end=end,
            ),
            provision=WITHHOLDING,
        )
    act = _paid_back(ask)
    return Term(
        informed, nominal, end, ask.timing(end, ask.day(act) if act else None), act.id if act else None, table.id
    )


def _withholding_ends(ask: Inquiry) -> DayRange | None:
    """Return the earlier of the return of the goods and the proof of their dispatch, None while there is neither."""
    days = [ask.day(event) for event in _by_day(ask, ask.events("dispatch_proof_supplied"))[:1]]
    returned = [ask.day(event) for event in ask.events("goods_returned")]
    if returned:
        last = returned[0]
        for day in returned[1:]:
            last = ask.later(last, day)
        days.append(last)
    if not days:
        return None
    return ask.earlier(days[0], days[-1])


def _collection_was_the_traders_duty(ask: Inquiry) -> bool:
    return ask.consult(trader_collects_bulky_goods) and ask.reading("O-38", safe=False, arguable=True)


def _paid_back(ask: Inquiry) -> Occurrence | None:
    """Return the event with which the whole refund had come back, None while it has not."""
    events = ask.events("refund_received")
    if not events:
        return None
    if any("amount" not in event.fields for event in events):
        return _by_day(ask, events)[-1]
    due = ask.consult(refund)
    if due is None or _sum(ask, events) < due:
        return None
    ordered = _by_day(ask, events)
    paid = (one for number, one in enumerate(ordered, start=1) if _sum(ask, tuple(ordered[:number])) >= due)
    return next(paid)


def _by_day(ask: Inquiry, events: tuple[Occurrence, ...]) -> list[Occurrence]:
    ordered: list[Occurrence] = []
    for event in events:
        place = sum(1 for held in ordered if ask.is_by(ask.day(held), ask.day(event)))
        ordered.insert(place, event)
    return ordered


@rule(WHEN)
def refund_late(ask: Inquiry) -> bool:
    """The refund came after its last day, or has not come by then. Without a payment on file nobody is accused."""
    if not ask.happened("payment_made"):
        return False
    period = ask.find(refund_period)
    return isinstance(period, Term) and period.timing in (Timing.LATE, Timing.OVERDUE)


@rule(SAME_MEANS)
def refund_other_means(ask: Inquiry) -> bool:
    """The money came back by another means than it was paid with, without the consumer's express consent."""
    if ask.consult(effective_withdrawal) is None:
        return False
    used = {event.fields.get("means") for event in ask.events("payment_made")} - {None}
    other = [
        event for event in ask.events("refund_received") if used and event.fields.get("means") not in {None, *used}
    ]
    if not other or ask.fact(REFUND_MEANS_ACCEPTED_OTHER):
        return False
    ask.step(
        Message("The refund came by another means than the payment, without the consumer's express consent."),
        *(event.id for event in other),
    )
    return True


FLAGS = (
    FlagRule("refund_late", "breach", refund_late, safe_only=True, needs=("event:payment_made",)),
    FlagRule("refund_other_means", "breach", refund_other_means, needs=("event:refund_received",)),
)
