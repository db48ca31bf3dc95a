"""R-OFF-01, O-15: the old ban on payments before seven working days have elapsed (historical).

VI.67 §2 para. 2, for contracts from 31 May 2014 to 8 November 2015, except at fairs, salons and exhibitions; repealed
on 9 November 2015. The days are counted from the day after signature; every day but Sundays and holidays is a working
day, a seventh day on a Saturday moves on. Payments from 9 November 2015 inside a ban that was running: open (O-15).
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange, WorkingDays, add_working_days
from desktop.domain.facts import CONTRACT_AT_FAIR
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated
from desktop.domain.rules import DeadlineRule, FlagRule, Term, rule
from desktop.law.calendars import SATURDAYS_WORK, STATUTORY
from desktop.law.regime.channel import OFF_PREMISES, regime
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_book_vi
from desktop.law.versions import PAYMENT_BAN_REPEALED

SEVEN_WORKING_DAYS = WorkingDays(7)
LAST_DAY_OF_OLD_LAW = DayRange(PAYMENT_BAN_REPEALED - ONE_DAY)

BAN = dated(
    "R-OFF-01",
    Message("Ban on payments for seven working days"),
    Wording(BOOK_VI, "VI.67 §2 para. 2", directive="9(3)", source="L2013"),
    Wording(PAYMENT_BAN_REPEALED, "VI.67 §2", directive="9(3)", source="L2015 art. 10 (repealed)"),
)
NEEDS = ("event:contract_concluded",)


@rule(BAN)
def payment_ban(ask: Inquiry) -> Term | None:
    """Return the last day of the ban; none for contracts after its repeal, at fairs, or not off-premises."""
    if not ask.happened("contract_concluded"):
        return None
    start = ask.consult(day_of_reference)
    if not ask.is_by(start, LAST_DAY_OF_OLD_LAW) or ask.consult(regime) != OFF_PREMISES:
        return None
    if ask.consult(outside_book_vi) is not None or ask.fact(CONTRACT_AT_FAIR):
        return None
    calendars = ask.law.calendars
    seventh = start.mapped(lambda day: add_working_days(day, SEVEN_WORKING_DAYS, calendars[SATURDAYS_WORK]))
    last = seventh.rolled(calendars[STATUTORY])
    ask.step(
        Message("No payment could be asked or taken before seven working days: up to and including {last}.", last=last),
        *(event.id for event in ask.events("contract_concluded")),
    )
    return Term(start, seventh, last, None, None, STATUTORY)


def _paid_within(ask: Inquiry) -> list[Occurrence]:
    ban = ask.consult(payment_ban)
    return [] if ban is None else [one for one in ask.events("payment_made") if ask.is_by(ask.day(one), ban.end)]


@rule(BAN)
def payment_during_ban(ask: Inquiry) -> bool:
    """A payment was taken while the ban ran, before it was repealed."""
    paid = [one for one in _paid_within(ask) if ask.is_by(ask.day(one), LAST_DAY_OF_OLD_LAW)]
    if not paid:
        return False
    ask.step(Message("A payment was taken within the seven working days."), *(event.id for event in paid))
    return True


@rule(BAN)
def payment_ban_disputable(ask: Inquiry) -> bool:
    """A payment was taken while a ban was running that the repeal may have ended."""
    paid = [one for one in _paid_within(ask) if not ask.is_by(ask.day(one), LAST_DAY_OF_OLD_LAW)]
    if not paid:
        return False
    ask.step(
        Message(
            "A payment was taken after the repeal, in a ban that had begun before: whether it was allowed is open."
        ),
        *(event.id for event in paid),
    )
    return True


DEADLINES = (DeadlineRule("payment_ban", "trader", payment_ban, needs=NEEDS),)
FLAGS = (
    FlagRule("payment_during_ban", "breach", payment_during_ban, needs=("event:payment_made",)),
    FlagRule("payment_ban_disputable", "warning", payment_ban_disputable, needs=("event:payment_made",)),
)
