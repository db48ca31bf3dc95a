"""What was asked for, begun, finished and confirmed, as elements of the exceptions of 1° and 13°.

An event is an element: yes when it happened, no when the file says that it did not, open otherwise. An act later than
the withdrawal comes too late for the exception: the right was exercised before.
"""

from __future__ import annotations

from desktop.domain.checklists import Part
from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import CONTRACT_PAYMENT_OBLIGATION, SERVICE_PERFORMED_DAYS, SERVICE_TERM_DAYS
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.law.exercise.statement import first_statement
from desktop.law.regime.reference import day_of_reference
from desktop.law.versions import OMNIBUS

STARTED, COMPLETED = "performance_started", "performance_completed"
REQUEST, CONFIRMATION = "early_start_requested", "confirmation_sent"


def since_omnibus(ask: Inquiry) -> bool:
    """Tell whether the wordings of 28 May 2022 govern the contract."""
    return not ask.is_by(ask.consult(day_of_reference), DayRange(OMNIBUS - ONE_DAY))


def consent_counts(ask: Inquiry) -> bool:
    """Tell whether consent and acknowledgement are elements: not since 2022 for contracts without a payment (O-17)."""
    return ask.fact(CONTRACT_PAYMENT_OBLIGATION) or not since_omnibus(ask)


def confirmation_counts(ask: Inquiry) -> bool:
    """Tell whether the confirmation is an element of 13°: since 2022, where something is paid."""
    return ask.fact(CONTRACT_PAYMENT_OBLIGATION) and since_omnibus(ask)


def before_withdrawal(ask: Inquiry, kind: str) -> DayRange | None:
    """Return the first day of an event of *kind* not later than the withdrawal, None when there is none."""
    statement = ask.consult(first_statement)
    first: DayRange | None = None
    for event in ask.events(kind):
        day = ask.day(event)
        if statement is None or ask.is_by(day, ask.day(statement)):
            first = day if first is None else ask.earlier(first, day)
    return first


def _told_of(ask: Inquiry, kind: str) -> bool | None:
    """Return whether *kind* happened not later than the withdrawal, None while the file does not say."""
    if ask.matter.happened(kind):
        return before_withdrawal(ask, kind) is not None
    return False if ask.matter.denied(kind) else None


def happened_in_time(kind: str) -> Part:
    """Return the part that is met by an event of *kind* not later than the withdrawal."""
    return Part(f"event:{kind}", lambda ask: _told_of(ask, kind), lambda ask: before_withdrawal(ask, kind) is not None)


def _completion_told(ask: Inquiry) -> bool | None:
    return False if part_of_the_term_only(ask) else _told_of(ask, COMPLETED)


def part_of_the_term_only(ask: Inquiry) -> bool:
    """Tell whether the file says that fewer days were performed than the term has: then it was not in full."""
    days, term = ask.stated(SERVICE_PERFORMED_DAYS), ask.stated(SERVICE_TERM_DAYS)
    return days is not None and term is not None and days < term


#: Fully performed; not when fewer days were performed than the term has.
COMPLETION = Part(
    f"event:{COMPLETED}",
    _completion_told,
    lambda ask: not part_of_the_term_only(ask) and before_withdrawal(ask, COMPLETED) is not None,
    besides=(SERVICE_PERFORMED_DAYS.key,),
)


def prior_requests(ask: Inquiry) -> list[Occurrence]:
    """Return the requests not later than the beginning (the completion where none is known): prior consent."""
    acts = ask.matter.happened(STARTED) or ask.matter.happened(COMPLETED)
    return [one for one in ask.events(REQUEST) if all(_not_later(ask, one, act) for act in acts)]


def _not_later(ask: Inquiry, request: Occurrence, act: Occurrence) -> bool:
    return request.supposed or ask.is_by(ask.day(request), ask.day(act))


def _requested(ask: Inquiry) -> bool | None:
    if ask.matter.happened(REQUEST):
        return bool(prior_requests(ask))
    return False if ask.matter.denied(REQUEST) else None


CONSENT = Part(f"event:{REQUEST}", _requested, lambda ask: bool(prior_requests(ask)))


def _acknowledged(ask: Inquiry) -> bool | None:
    if ask.matter.denied(REQUEST):
        return False
    told = [_field(ask, event) for event in prior_requests(ask)] if ask.matter.happened(REQUEST) else []
    return True if True in told else None if None in told or not told else False


def _field(ask: Inquiry, event: Occurrence) -> bool | None:
    return bool(ask.detail(event, "loss_acknowledged")) if "loss_acknowledged" in event.fields else None


ACKNOWLEDGEMENT = Part(
    f"event:{REQUEST}.loss_acknowledged",
    _acknowledged,
    lambda ask: any(bool(ask.detail(event, "loss_acknowledged")) for event in prior_requests(ask)),
)


def _confirmations(ask: Inquiry) -> list[DayRange]:
    """Return the days of the confirmations that count: on paper or a durable medium, not later than the withdrawal."""
    statement = ask.consult(first_statement)
    days = [ask.day(one) for one in ask.events(CONFIRMATION) if one.fields.get("medium") != "other"]
    return [day for day in days if statement is None or ask.is_by(day, ask.day(statement))]


def _confirmed(ask: Inquiry) -> bool:
    """Tell whether the trader confirmed; after the beginning that counts on the safe reading only (O-36)."""
    days = _confirmations(ask)
    if not days:
        return False
    begun = before_withdrawal(ask, STARTED)
    if begun is None or any(ask.is_by(day, begun) for day in days):
        return True
    return ask.reading("O-36", safe=True, arguable=False)


def _confirmation_told(ask: Inquiry) -> bool | None:
    if ask.matter.denied(CONFIRMATION):
        return False
    if not ask.matter.happened(CONFIRMATION):
        return None
    if not ask.matter.happened(STARTED):
        return bool(_confirmations(ask))
    return _confirmed(ask)


CONFIRMED = Part(f"event:{CONFIRMATION}", _confirmation_told, _confirmed)
