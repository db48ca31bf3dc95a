"""R-EXC-00, R-SRV-04: on which ground the right does not exist, or was lost.

Exceptions are read strictly, and the trader must prove them. 1° and 13° are lost by performance, all others exist from
the start. The trader must announce before the conclusion that there is no right (VI.45 §1 11°, VI.64 §1 10°; Directive
art. 6(1)(k)); whether a trader who did not may rely on the exception is open (O-16). A service performed and paid in
full, whose 1° fails, while the information was omitted on some reading: O-34.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.checklists import Checklist
from desktop.domain.dates import DayRange
from desktop.domain.facts import CONTRACT_PRICE, INFO_NO_RIGHT
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import FlagRule, rule
from desktop.law.exceptions.building import BUILDING_WORKS
from desktop.law.exceptions.digital import DIGITAL_BEGUN
from desktop.law.exceptions.goods import (
    ALCOHOL_FUTURES,
    CUSTOM_MADE,
    HYGIENE_SEALED,
    MIXED_INSEPARABLY,
    PERIODICAL,
    PERISHABLE,
    SEALED_MEDIA,
)
from desktop.law.exceptions.markets import BETTING_LOTTERY, MARKET_PRICE, PUBLIC_AUCTION
from desktop.law.exceptions.performance import COMPLETED, STARTED, before_withdrawal, part_of_the_term_only
from desktop.law.exceptions.services import LEISURE_ON_DATE, SERVICE_PERFORMED, URGENT_REPAIR
from desktop.law.exercise.statement import first_statement
from desktop.law.information.given import may_count_as_omitted
from desktop.law.regime.kind import SERVICE, kind_of_contract
from desktop.law.scope.outside import outside_book_vi

ANNOUNCEMENT = provision(
    "R-EXC-00",
    Message("Announcement that there is no right"),
    "VI.45 §1 11°",
    "VI.64 §1 10°",
    directive="6(1)(k)",
    source="L2013",
)
FULL_PERFORMANCE = provision(
    "R-SRV-04",
    Message("Performed and paid in full"),
    "VI.53 1°, VI.51 §4",
    "VI.73 1°, VI.71 §4",
    directive="16(a)",
    source="C-97/22; BGH I ZR 192/24 (reference, question 2)",
    verified=Verified.SECONDARY,
)

#: Every exception, in the order of the two lists.
EXCEPTIONS = (
    SERVICE_PERFORMED,
    MARKET_PRICE,
    CUSTOM_MADE,
    PERISHABLE,
    HYGIENE_SEALED,
    MIXED_INSEPARABLY,
    ALCOHOL_FUTURES,
    URGENT_REPAIR,
    SEALED_MEDIA,
    PERIODICAL,
    PUBLIC_AUCTION,
    LEISURE_ON_DATE,
    DIGITAL_BEGUN,
    BETTING_LOTTERY,
    BUILDING_WORKS,
)
BY_PERFORMANCE = ((SERVICE_PERFORMED, COMPLETED), (DIGITAL_BEGUN, STARTED))
FROM_THE_START = tuple(one for one in EXCEPTIONS if one not in (SERVICE_PERFORMED, DIGITAL_BEGUN))


@rule(ANNOUNCEMENT)
def exception_from_the_start(ask: Inquiry) -> str | None:
    """Return the exception that applies from the start, None when there is none; open elements are asked."""
    for one in _told_ones_first(ask):
        if ask.find(one.applies):
            return one.id
    return None


def _told_ones_first(ask: Inquiry) -> list[Checklist]:
    """Return the exceptions of which something is answered: first those that leave nothing to ask."""
    examined = [one for one in FROM_THE_START if one.examined(ask.matter)]
    return sorted(examined, key=lambda one: any(e.told(ask) is None for e in one.elements))


@rule(ANNOUNCEMENT)
def excluded_from_the_start(ask: Inquiry) -> str | None:
    """Return the exception on which the trader may rely, on the reading of this run (O-16)."""
    found = ask.find(exception_from_the_start)
    if found is None:
        return None
    if ask.stated(INFO_NO_RIGHT):
        ask.step(Message("The trader announced that there is no right of withdrawal."), INFO_NO_RIGHT.key)
        return found
    if not ask.reading("O-16", safe=False, arguable=True) or ask.fact(INFO_NO_RIGHT):
        return found
    ask.step(
        Message("The trader did not announce the exception: whether the trader may rely on it is open."),
        INFO_NO_RIGHT.key,
    )
    return None


@rule(ANNOUNCEMENT)
def no_right_by_what_is_told(ask: Inquiry) -> bool:
    """Tell whether an exception applies by what the file says already: then no period is shown."""
    examined = [one for one in FROM_THE_START if one.examined(ask.matter)]
    if not any(ask.consult(one.verdict) == "applies" for one in examined):
        return False
    return ask.consult(excluded_from_the_start) is not None


Loss = tuple[str, DayRange]


@rule(FULL_PERFORMANCE)
def lost_by_performance(ask: Inquiry) -> Loss | None:
    """Return the ground on which performance ended the right, and its day; None when it did not."""
    for checklist, act in BY_PERFORMANCE:
        if checklist.examined(ask.matter) and ask.find(checklist.applies):
            day = before_withdrawal(ask, act)
            assert day is not None
            ask.step(Message("The right was lost on {day}.", day=day), f"event:{act}", provision=checklist.provision)
            return checklist.id, day
    return _performed_and_paid(ask)


def _performed_and_paid(ask: Inquiry) -> Loss | None:
    if not ask.matter.happened(COMPLETED) or ask.consult(kind_of_contract) != SERVICE or part_of_the_term_only(ask):
        return None
    day = before_withdrawal(ask, COMPLETED)
    if day is None or not ask.consult(may_count_as_omitted) or not _fully_paid(ask):
        return None
    ask.step(
        Message("Performed and paid in full, without the information: whether the right survives is open."),
        f"event:{COMPLETED}",
    )
    return ask.reading("O-34", safe=(SERVICE_PERFORMED.id, day), arguable=None)


def _fully_paid(ask: Inquiry) -> bool:
    """Tell whether the price was paid by the day of the withdrawal; without any payment the price is not asked."""
    statement = ask.consult(first_statement)
    total = Decimal("0.00")
    for event in ask.events("payment_made"):
        if statement is None or ask.is_by(ask.day(event), ask.day(statement)):
            amount = ask.detail(event, "amount")
            assert isinstance(amount, Decimal)
            total += amount
    return total > 0 and total >= ask.fact(CONTRACT_PRICE)


@rule(ANNOUNCEMENT)
def no_right_not_announced(ask: Inquiry) -> bool:
    """An exception applies from the start, and the trader did not say so before the conclusion."""
    if ask.consult(outside_book_vi) is not None or ask.consult(exception_from_the_start) is None:
        return False
    if ask.fact(INFO_NO_RIGHT):
        return False
    ask.step(Message("The trader did not announce that there is no right of withdrawal."), INFO_NO_RIGHT.key)
    return True


FLAGS = (FlagRule("no_right_not_announced", "breach", no_right_not_announced, needs=(INFO_NO_RIGHT.key,)),)
