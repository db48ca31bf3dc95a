"""R-REL-41: the limits of mediation (CEL XVI.16 to XVI.21).

The Consumer Mediation Service may refuse a case without a prior complaint to the trader, or more than one year after
it. An outcome comes within ninety calendar days of the complete file, extendable once by as many. Directive (EU)
2025/2647 applies from 20 September 2028.
"""

from __future__ import annotations

from desktop.domain.dates import Days, Months
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import DeadlineRule, FlagRule, Term, Timing, rule
from desktop.law.counting import counted, perhaps_rolled
from desktop.law.forum.routes import MEDIATION, consumer_mediation_open

TWELVE_MONTHS = Months(12)
NINETY_DAYS = Days(90)
OUTCOME = provision("R-REL-41", Message("Outcome of the mediation"), "XVI.16-XVI.18", source="LXVI")


@rule(MEDIATION)
def mediation_admissibility(ask: Inquiry) -> Term | None:
    """Return the last day on which the service cannot refuse for lateness; none without a complaint, or abroad."""
    complaint = ask.first("complaint_sent")
    if complaint is None or not ask.consult(consumer_mediation_open):
        return None
    start = ask.day(complaint)
    nominal = start.plus(TWELVE_MONTHS)
    end = perhaps_rolled(ask, nominal)
    ask.step(
        Message(
            "A case brought more than one year after the complaint of {start} may be refused; last day: {end}.",
            start=start,
            end=end,
        ),
        complaint.id,
        count=counted(start, TWELVE_MONTHS, end, None),
    )
    requested = ask.first("mediation_requested")
    act = ask.day(requested) if requested else None
    return Term(start, nominal, end, ask.timing(end, act), requested.id if requested else None)


@rule(OUTCOME)
def mediation_outcome(ask: Inquiry) -> Term | None:
    """Return the day by which the body gives an outcome: calendar days, nothing rolls."""
    completed = ask.first("mediation_file_completed")
    if completed is None:
        return None
    start = ask.day(completed)
    end = start.plus(NINETY_DAYS)
    ask.step(
        Message(
            "The outcome comes within ninety days from {start}, when the file was complete: by {end}.",
            start=start,
            end=end,
        ),
        completed.id,
        count=counted(start, NINETY_DAYS, end, None),
    )
    timing = ask.timing(end, None)
    # Extendable once by as many days: until then nobody can say that the outcome is late.
    extended = ask.is_by(ask.today, end.plus(NINETY_DAYS))
    return Term(start, end, end, None if timing is Timing.OVERDUE and extended else timing)


@rule(MEDIATION)
def mediation_may_be_refused(ask: Inquiry) -> bool:
    """The service is open, but no complaint came before, or it is more than a year old."""
    if not ask.find(consumer_mediation_open):
        return False
    complaint, requested = ask.first("complaint_sent"), ask.first("mediation_requested")
    asked = ask.day(requested) if requested else ask.today
    if complaint is None or not ask.is_by(ask.day(complaint), asked):
        ask.step(Message("No complaint to the trader came first: the service may refuse the case."))
        return True
    if ask.is_by(asked, ask.day(complaint).plus(TWELVE_MONTHS)):
        return False
    ask.step(Message("The complaint is more than one year old: the service may refuse the case."), complaint.id)
    return True


DEADLINES = (
    DeadlineRule("mediation_admissibility", "consumer", mediation_admissibility, needs=("event:complaint_sent",)),
    DeadlineRule("mediation_outcome", "body", mediation_outcome, needs=("event:mediation_file_completed",)),
)
FLAGS = (
    FlagRule(
        "mediation_may_be_refused",
        "warning",
        mediation_may_be_refused,
        needs=("case.in_court",),
    ),
)
