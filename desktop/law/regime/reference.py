"""The day of reference: the day of the contract, or of the consumer's offer while nothing is concluded (0.3, O-32).

It chooses the wordings of every provision, also for events that come later. Contracts before Book VI entered into force
(31 May 2014) are not computed.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, provision
from desktop.domain.rules import Rule, Unanswerable, rule

VERSIONS = provision(
    "O-32",
    Message("Contracts that Book VI governs"),
    "Law of 21 December 2013",
    source="L2013",
)


@rule(VERSIONS)
def day_of_reference(ask: Inquiry) -> DayRange:
    """Return the day of the contract, else of the offer; any admissible day while nobody has said."""
    for kind in ("contract_concluded", "offer_made"):
        days = [ask.day(event) for event in ask.events(kind)]
        if days:
            first = days[0]
            for day in days[1:]:
                first = ask.earlier(first, day)
            return first
    if ask.matter.denied("contract_concluded"):
        raise Unanswerable("event:offer_made")
    return ask.unstated_day("contract_concluded")


@rule(VERSIONS)
def book_vi_governs(ask: Inquiry) -> bool:
    """Tell whether the contract was concluded from 31 May 2014 on."""
    day = ask.consult(day_of_reference)
    if ask.is_by(day, DayRange(BOOK_VI - ONE_DAY)):
        ask.step(
            Message(
                "The contract of {day} is older than Book VI, which applies from {start}: nothing is computed.",
                day=day,
                start=BOOK_VI,
            ),
            "event:contract_concluded",
        )
        return False
    return True


DAY_OF_REFERENCE: Rule[DayRange] = day_of_reference
