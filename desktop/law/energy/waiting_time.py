"""R-PER-08 (4), O-11: no energy contract within three days of an unsolicited visit to the home.

Royal Decree of 12 November 2023 (basis VI.66 §§2-3), contracts from 1 January 2024. Before visit + 3: a certain breach;
on visit + 3: an arguable one; from visit + 4: none. Nothing rolls, and no two working days are needed (R-CMP-06). One
source names 23 December 2023: visits from then to the end of that year are only flagged.

Not modelled: the sanction, which was not found; the offer stays open unchanged meanwhile.
"""

from __future__ import annotations

from datetime import date

from desktop.domain.dates import ONE_DAY, DayRange, Days
from desktop.domain.facts import CONTRACT_OBJECT
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import DeadlineRule, FlagRule, Term, rule
from desktop.law.energy.shop import ENERGIES
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_every_chapter
from desktop.law.versions import ENERGY, ENERGY_BY_ONE_SOURCE

WAITING_TIME = provision(
    "R-PER-08",
    Message("Waiting time after an unsolicited visit"),
    "R.D. of 12 November 2023",
    directive="9(1a)",
    source="RD2023 (title and report); EIW",
)
THREE_DAYS = Days(3)
FOUR_DAYS = Days(4)


@rule(WAITING_TIME)
def unsolicited_visit(ask: Inquiry) -> Occurrence | None:
    """Return the last unsolicited visit before a gas or electricity contract, None when there was none."""
    last: Occurrence | None = None
    for event in ask.events("home_visit"):
        if ask.consult(outside_every_chapter) is not None or ask.fact(CONTRACT_OBJECT) not in ENERGIES:
            return None
        if not ask.detail(event, "unsolicited") or not _before_the_contract(ask, event):
            continue
        if last is None or ask.is_by(ask.day(last), ask.day(event)):
            last = event
    return last


def _before_the_contract(ask: Inquiry, visit: Occurrence) -> bool:
    concluded = ask.happened("contract_concluded")
    return not concluded or ask.is_by(ask.day(visit), ask.consult(day_of_reference))


@rule(WAITING_TIME)
def visit_under_the_decree(ask: Inquiry) -> Occurrence | None:
    """Return the visit after which the waiting time runs: the contract is from 2024, and so is the visit."""
    visit = ask.consult(unsolicited_visit)
    if visit is None or ask.is_by(ask.consult(day_of_reference), _eve(ENERGY)):
        return None
    return None if _in_the_disputed_week(ask, visit) else visit


def _eve(day: date) -> DayRange:
    return DayRange(day - ONE_DAY)


def _in_the_disputed_week(ask: Inquiry, visit: Occurrence) -> bool:
    day = ask.day(visit)
    return ask.is_by(day, _eve(ENERGY)) and not ask.is_by(day, _eve(ENERGY_BY_ONE_SOURCE))


@rule(WAITING_TIME)
def energy_waiting_period(ask: Inquiry) -> Term | None:
    """Return the first day on which the energy contract may be concluded."""
    visit = ask.consult(visit_under_the_decree)
    if visit is None:
        return None
    start = ask.day(visit)
    span = ask.reading("O-11", safe=FOUR_DAYS, arguable=THREE_DAYS)
    first = start.plus(span)
    ask.step(
        Message(
            "Unsolicited visit on {visit}: the contract may be concluded from {first} on.", visit=start, first=first
        ),
        visit.id,
    )
    return Term(start, first, first, None)


@rule(WAITING_TIME)
def waiting_period_breached(ask: Inquiry) -> bool:
    """The contract was concluded before the third day after the visit."""
    visit = ask.consult(visit_under_the_decree)
    if visit is None or not ask.happened("contract_concluded"):
        return False
    concluded, limit = ask.consult(day_of_reference), ask.day(visit).plus(THREE_DAYS)
    if not ask.is_by(concluded, limit.plus(Days(-1))):
        return False
    ask.step(Message("Concluded on {day}, before the third day after the unsolicited visit.", day=concluded), visit.id)
    return True


@rule(WAITING_TIME)
def waiting_period_disputable(ask: Inquiry) -> bool:
    """The contract was concluded on the third day after the visit, or the visit fell in the last week of 2023."""
    visit = ask.consult(unsolicited_visit)
    if visit is None:
        return False
    if _in_the_disputed_week(ask, visit):
        ask.step(
            Message("The visit fell between 23 and 31 December 2023: whether the waiting time applied is open."),
            visit.id,
        )
        return True
    if ask.consult(visit_under_the_decree) is None or not ask.happened("contract_concluded"):
        return False
    concluded, third = ask.consult(day_of_reference), ask.day(visit).plus(THREE_DAYS)
    if not (ask.is_by(concluded, third) and ask.is_by(third, concluded)):
        return False
    ask.step(
        Message("Concluded on the third day after the unsolicited visit: whether that was allowed is open."), visit.id
    )
    return True


DEADLINES = (DeadlineRule("energy_waiting_period", "trader", energy_waiting_period, needs=("event:home_visit",)),)
FLAGS = (
    FlagRule("energy_waiting_period_breached", "breach", waiting_period_breached, needs=("event:home_visit",)),
    FlagRule("energy_waiting_period_disputable", "warning", waiting_period_disputable, needs=("event:home_visit",)),
)
