"""R-REL-44: the centre's own clock: a first answer within fourteen working days of the file.

Monday to Friday but for the ten statutory days; public quality charter of the network. The number of days is dated data
(resources/law/thresholds.toml).
"""

from __future__ import annotations

from desktop.domain.dates import WorkingDays, add_working_days
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import DeadlineRule, Term, rule
from desktop.law.calendars import STATUTORY
from desktop.law.dated import first_answer_working_days

CHARTER = provision(
    "R-REL-44",
    Message("First answer of the centre"),
    "Quality charter of ECC-Net",
    source="public quality charter of the network",
    verified=Verified.SECONDARY,
)


@rule(CHARTER)
def centre_first_answer(ask: Inquiry) -> Term | None:
    """Return the day by which the centre answers first; none without a day on which the file came."""
    received = ask.first("file_received")
    if received is None:
        return None
    start = ask.day(received)
    span, table = WorkingDays(first_answer_working_days()), ask.law.calendars[STATUTORY]
    end = start.mapped(lambda day: add_working_days(day, span, table))
    ask.step(
        Message(
            "The file came on {start}: the centre answers within {count} working day, by {end}.",
            "The file came on {start}: the centre answers within {count} working days, by {end}.",
            start=start,
            count=span.count,
            end=end,
        ),
        received.id,
    )
    answer = ask.first("first_answer_sent")
    act = ask.day(answer) if answer else None
    return Term(start, end, end, ask.timing(end, act), answer.id if answer else None, STATUTORY)


DEADLINES = (DeadlineRule("centre_first_answer", "centre", centre_first_answer, needs=("event:file_received",)),)
