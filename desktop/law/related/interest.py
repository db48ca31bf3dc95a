"""R-REL-20, R-REL-30: interest on a late refund, and the limitation of the claim.

Interest at the legal rate (resources/law/interest.toml), actual days over 365, year by year, rounded once at the end.
Safe: from the formal notice (Civil Code 5.240), nothing without one; arguable: from the day on which the refund was due
(O-19). The principal is the whole refund, as on the arguable reading; part payments lower it from their day on. The
claim is barred ten years after the refund was due (not confirmed), and suspended by a complete request to the Consumer
Mediation Service (XVI.18), which is told and not computed. A late refund bears no surcharge (R-REF-06).
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.dates import DayRange, Months
from desktop.domain.facts import CONTRACT_WITHDRAWN_PART_PRICE
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import AmountRule, DeadlineRule, Term, Unanswerable, Waiting, rule
from desktop.law.counting import FOURTEEN_DAYS, counted
from desktop.law.dated import interest_rates
from desktop.law.effects.refund import first_refund_due, refund_period, trader_informed, whole_claim

ZERO = Decimal("0.00")
CENT = Decimal("0.01")
DAYS_OF_A_YEAR = 365
TEN_YEARS = Months(120)

LEGAL_INTEREST = provision(
    "R-REL-30",
    Message("Interest on a late refund"),
    "Civil Code 5.240",
    source="RATE; L2022c",
    verified=Verified.SECONDARY,
)
LIMITATION = provision(
    "R-REL-20",
    Message("Limitation of the refund claim"),
    "Civil Code (old) 2262bis; XVI.18",
    source="general law, not confirmed; LXVI",
    verified=Verified.NO,
)


def accrued(principal: Decimal, start: date, until: date) -> Decimal:
    """Return the unrounded interest on *principal* in euro; *start* does not count, *until* does.

    Actual days over 365, year by year.

    Raises:
        GapInLawError: no rate is known for part of the period.

    Source: R-REL-30; resources/law/interest.toml.
    """
    total = Decimal(0)
    for year in range(start.year, until.year + 1):
        first, last = max(start, date(year - 1, 12, 31)), min(until, date(year, 12, 31))
        total += principal * interest_rates().on(last).value / 100 * (last - first).days / DAYS_OF_A_YEAR
    return total


@rule(LEGAL_INTEREST)
def interest(ask: Inquiry) -> Decimal | None:
    """Return the interest to the day of the refund or *today*; none while no refund can be late."""
    if not ask.happened("payment_made") and ask.stated(CONTRACT_WITHDRAWN_PART_PRICE) is None:
        return None
    principal = ask.consult(whole_claim)
    informed = ask.consult(trader_informed)
    if not principal or informed is None:
        return None
    notices = ask.events("formal_notice_sent")
    if not notices and ask.is_by(ask.today, informed.plus(FOURTEEN_DAYS)):
        return None
    start = _start(ask, notices)
    if start is None:
        ask.step(Message("No interest runs for certain: no formal notice stands against a refund that is due."))
        return ZERO
    found = _with_part_payments(ask, principal, start)
    ask.step(
        Message("Legal interest on {principal} from {start}: {found}.", principal=principal, start=start, found=found),
        *(event.id for event in notices),
    )
    return found


def _start(ask: Inquiry, notices: tuple[Occurrence, ...]) -> DayRange | None:
    """Return the day from which interest runs (not counted); never before the refund was due."""
    period = ask.consult(refund_period)
    if not isinstance(period, Term):
        return None
    first = ask.day(notices[0]) if notices else None
    for event in notices[1:]:
        first = ask.earlier(first, ask.day(event)) if first is not None else first
    from_notice = None if first is None else ask.later(first, period.end)
    return ask.reading("O-19", safe=from_notice, arguable=period.end)


def _with_part_payments(ask: Inquiry, principal: Decimal, start: DayRange) -> Decimal:
    """Sum the interest over the stretches between the payments that came back, as long as a rate is known."""
    until = _last_known_day(ask)
    since, left, total = min(_certain(start), until), principal, ZERO
    payments = sorted((_certain(ask.day(one)), _amount(ask, one, principal)) for one in _repaid(ask))
    for day, amount in payments:
        stop = min(max(day, since), until)
        total += accrued(left, since, stop)
        since, left = stop, max(left - amount, ZERO)
    total += accrued(left, since, until)
    return total.quantize(CENT, ROUND_HALF_UP)


def _last_known_day(ask: Inquiry) -> date:
    """Return *today*, or the last day for which a rate is known when that comes first: the sum is then a minimum."""
    known = interest_rates().entries[-1].until
    if known is None or ask.matter.today <= known:
        return ask.matter.today
    ask.step(Message("The rate after {day} is not known yet: interest is counted until then.", day=known))
    return known


def _repaid(ask: Inquiry) -> tuple[Occurrence, ...]:
    return ask.events("refund_received")


def _amount(ask: Inquiry, event: Occurrence, principal: Decimal) -> Decimal:
    """Return what came back; all of it where no amount is stated."""
    if "amount" not in event.fields:
        return principal
    amount = ask.detail(event, "amount")
    assert isinstance(amount, Decimal)
    return amount


def _certain(day: DayRange) -> date:
    """Return the one day; interest from a vague day is no single sum, so the day is asked."""
    if not day.certain:
        assert day.about is not None
        raise Unanswerable(day.about.key)
    return day.earliest


@rule(LIMITATION)
def refund_claim_limitation(ask: Inquiry) -> Term | None:
    """Return the last day for claiming the refund in court; none while the trader may still withhold it."""
    due = ask.consult(first_refund_due) if ask.happened("payment_made") else None
    if due is None or isinstance(due, Waiting):
        return None
    end = due.plus(TEN_YEARS)
    ask.step(
        Message("The claim for the refund, due on {due}, is barred after {end}.", due=due, end=end),
        count=counted(due, TEN_YEARS, end, None),
    )
    return Term(due, end, end, ask.timing(end, None))


AMOUNTS = (AmountRule("interest", interest, needs=("event:payment_made", CONTRACT_WITHDRAWN_PART_PRICE.key)),)
DEADLINES = (
    DeadlineRule("refund_claim_limitation", "consumer", refund_claim_limitation, needs=("event:payment_made",)),
)
