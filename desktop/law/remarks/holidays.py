"""R-CMP-04: the refund falls due on a public holiday of the trader's state.

Regulation 1182/71 means the list that is published for that state (art. 2(1)), and none has been read for other states:
by the open point O-04 the deadline does not move. The generated table (resources/law/holidays_states.toml) only tells
the adviser that the trader may claim one more working day.
"""

from __future__ import annotations

from desktop.domain.facts import TRADER_COUNTRY
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import FlagRule, Term, rule
from desktop.law.dated import holiday_in
from desktop.law.effects.refund import refund_period

WHICH_HOLIDAYS = provision(
    "R-CMP-04",
    Message("Public holiday in the trader's state"),
    "Reg. 1182/71 art. 2(1)",
    source="R1182; generated table of holidays, not the published list",
    verified=Verified.NO,
)


@rule(WHICH_HOLIDAYS)
def holiday_in_the_traders_state(ask: Inquiry) -> bool:
    """The last day for the refund is a public holiday in the trader's state."""
    state = ask.stated(TRADER_COUNTRY)
    period = ask.consult(refund_period) if state is not None else None
    if state is None or not isinstance(period, Term) or not period.end.certain:
        return False
    if holiday_in(state, period.end.earliest) is None:
        return False
    ask.step(
        Message(
            "{day} is a public holiday in the trader's state: the trader may claim one more working day.",
            day=period.end,
        ),
        TRADER_COUNTRY.key,
    )
    return True


REMARKS = (
    FlagRule("holiday_in_the_traders_state", "remark", holiday_in_the_traders_state, needs=("event:withdrawal_sent",)),
)
