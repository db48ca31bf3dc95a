"""R-REL-01: delivery on the agreed day, else within thirty days.

CEL VI.43; Directive art. 18. Late: the consumer sets additional time, then may terminate; at once when delivery was
refused, or the day was essential or announced as such. The derogation need not be express. A withdrawal before delivery
ends the duty: the deadline then has no status. The place of the act is the consumer's, and so are the holidays.
"""

from __future__ import annotations

from desktop.domain.dates import DayRange, Days
from desktop.domain.facts import (
    CONTRACT_AGREED_DELIVERY_ON,
    CONTRACT_DELIVERY,
    CONTRACT_DELIVERY_DATE_ESSENTIAL,
    CONTRACT_ITEMS,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import DeadlineRule, FlagRule, Term, Timing, rule
from desktop.law.counting import counted, rolled_at_the_consumers, tell_count
from desktop.law.exercise.statement import first_statement
from desktop.law.regime.kind import GOODS, kind_of_contract
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_every_chapter

THIRTY_DAYS = Days(30)
DELIVERY = provision("R-REL-01", Message("Delivery"), "VI.43", directive="18", source="L2013")
CONTRACT = ("event:contract_concluded",)


@rule(DELIVERY)
def delivered(ask: Inquiry) -> DayRange | None:
    """Return the day on which the consumer had all that was to be delivered, None while something is missing.

    Of regular deliveries the first one counts.
    """
    days = [(event, ask.day(event)) for event in ask.events("goods_received") if ask.detail(event, "by") != "carrier"]
    if not days:
        return None
    manner = ask.stated(CONTRACT_DELIVERY)
    regular = manner is not None and manner.startswith("regular")
    items = ask.stated(CONTRACT_ITEMS) or ()
    if any(all(event.fields.get("item") != item for event, _ in days) for item in items) and not regular:
        return None
    found = days[0][1]
    for _, day in days[1:]:
        found = ask.earlier(found, day) if regular else ask.later(found, day)
    return found


@rule(DELIVERY)
def delivery_period(ask: Inquiry) -> Term | None:
    """Return the trader's deadline for delivery; none for services, nor while nobody has said when it was agreed."""
    agreed = ask.stated_day(CONTRACT_AGREED_DELIVERY_ON)
    if ask.consult(kind_of_contract) != GOODS or ask.consult(outside_every_chapter) is not None:
        return None
    if agreed is None and not ask.happened("contract_concluded"):
        return None
    act = ask.consult(delivered)
    if agreed is not None:
        ask.step(Message("Delivery was agreed for {day}.", day=agreed), CONTRACT_AGREED_DELIVERY_ON.key)
        return Term(agreed, agreed, agreed, _timing(ask, agreed, act))
    start = ask.consult(day_of_reference)
    nominal = start.plus(THIRTY_DAYS)
    end, table = rolled_at_the_consumers(ask, nominal)
    text = Message(
        "Without another agreement the goods are delivered within thirty days from {start}: by {nominal}.",
        start=start,
        nominal=nominal,
    )
    tell_count(ask, text, counted(start, THIRTY_DAYS, end, table), *CONTRACT)
    return Term(start, nominal, end, _timing(ask, end, act), None, table.id)


def _timing(ask: Inquiry, end: DayRange, act: DayRange | None) -> Timing | None:
    """Return how the delivery stands; None when the consumer withdrew before it."""
    statement = ask.consult(first_statement)
    if statement is not None and (act is None or not ask.is_by(act, ask.day(statement))):
        return None
    return ask.timing(end, act)


@rule(DELIVERY)
def delivery_late(ask: Inquiry) -> bool:
    """The goods came after the last day, or have not come by then."""
    period = ask.find(delivery_period)
    return isinstance(period, Term) and period.timing in (Timing.LATE, Timing.OVERDUE)


@rule(DELIVERY)
def may_terminate_for_lateness(ask: Inquiry) -> bool:
    """The goods have not come, and the day was essential or the additional time has passed: the consumer may end it."""
    if not ask.consult(delivery_late) or ask.consult(delivered) is not None:
        return False
    if ask.stated(CONTRACT_DELIVERY_DATE_ESSENTIAL):
        ask.step(
            Message("Delivery is late and its day was essential: the consumer may terminate at once."),
            CONTRACT_DELIVERY_DATE_ESSENTIAL.key,
        )
        return True
    passed = [event for event in ask.events("additional_delivery_time_set") if _has_passed(ask, event)]
    if not passed:
        return False
    ask.step(
        Message("The additional time for delivery has passed too: the consumer may terminate."),
        *(event.id for event in passed),
    )
    return True


def _has_passed(ask: Inquiry, event: Occurrence) -> bool:
    """Tell whether the additional time ended before *today*; one without an end has not."""
    until = ask.day_in(event, "until")
    return until is not None and not ask.is_by(ask.today, until)


@rule(DELIVERY)
def set_additional_time(ask: Inquiry) -> bool:
    """The goods have not come: the consumer sets an additional time first, unless it was set already."""
    if not ask.consult(delivery_late) or ask.consult(delivered) is not None:
        return False
    if ask.stated(CONTRACT_DELIVERY_DATE_ESSENTIAL) or ask.events("additional_delivery_time_set"):
        return False
    ask.step(Message("Delivery is late: the consumer sets an additional time, and may terminate when it has passed."))
    return True


NEEDS = (*CONTRACT, CONTRACT_AGREED_DELIVERY_ON.key)
DEADLINES = (DeadlineRule("delivery", "trader", delivery_period, needs=NEEDS),)
FLAGS = (FlagRule("delivery_late", "breach", delivery_late, safe_only=True, needs=NEEDS),)
REMARKS = (
    FlagRule("may_terminate_for_lateness", "remark", may_terminate_for_lateness, safe_only=True, needs=NEEDS),
    FlagRule("set_additional_time", "remark", set_additional_time, safe_only=True, needs=NEEDS),
)
