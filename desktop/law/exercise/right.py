"""The state of the statutory right (0.3, 0.4; R-REG-01, R-PER-06, R-EXE-02): the answer to the consumer's question.

In this order: outside the chapters; an exception from the start; lost by performance, where that came before the end of
the period; else exercise or lapse of time.
"""

from __future__ import annotations

from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import FlagRule, StateOfRight, Term, Timing, Waiting, rule
from desktop.law.exceptions.grounds import (
    BY_PERFORMANCE,
    excluded_from_the_start,
    lost_by_performance,
    no_right_by_what_is_told,
)
from desktop.law.exercise.statement import IN_TIME, LATE_EVENING, first_statement
from desktop.law.period.end import end_of_period
from desktop.law.scope.outside import outside_book_vi

BEFORE_DELIVERY = provision(
    "R-PER-06",
    Message("Withdrawal before delivery"),
    "VI.52 §1 2°",
    "VI.72 §1 2°",
    directive="recital 40",
    source="L2013",
)

_STATES = {
    Timing.MET: "exercised_in_time",
    Timing.LATE: "exercised_late",
    Timing.RUNNING: "open",
    Timing.OVERDUE: "expired",
}
_NOTHING_SENT = {
    "open": Message("Nothing was sent yet; the period runs until the end of {end}."),
    "expired": Message("Nothing was sent by {end}: the period has ended."),
}
_SENT = {
    "exercised_in_time": Message("Sent on {day}, by {end}: in time, whenever it arrived."),
    "exercised_late": Message("Sent on {day}, after {end}: too late."),
}


@rule(IN_TIME)
def right_of_withdrawal(ask: Inquiry) -> StateOfRight:
    """Return the state of the right on *today*."""
    outside = ask.find(outside_book_vi)
    if outside is not None:
        return outside
    excluded = ask.find(excluded_from_the_start)
    if excluded is not None:
        return StateOfRight("none", (excluded,))
    lost = ask.find(lost_before_the_end)
    return StateOfRight("lost", (lost,)) if lost is not None else ask.find(exercise)


@rule(IN_TIME)
def lost_before_the_end(ask: Inquiry) -> str | None:
    """Return the ground on which performance ended the right before the period did; the earlier of the two counts."""
    lost = ask.find(lost_by_performance)
    if lost is None:
        return None
    ground, day = lost
    period = ask.consult(end_of_period)
    return ground if isinstance(period, Waiting) or ask.is_by(day, period.end) else None


@rule(IN_TIME)
def exercise(ask: Inquiry) -> StateOfRight:
    """Return how the exercise stands to the end of the period."""
    period = ask.find(end_of_period)
    statement = ask.find(first_statement)
    if isinstance(period, Waiting):
        if statement is None:
            return StateOfRight("open")
        ask.step(
            Message(
                "The consumer withdrew on {day}, before the period began: that is allowed.", day=ask.day(statement)
            ),
            statement.id,
            provision=BEFORE_DELIVERY,
        )
        return StateOfRight("exercised_in_time")
    assert period.timing is not None
    state = _STATES[period.timing]
    if statement is None:
        ask.step(Message(_NOTHING_SENT[state].template, end=period.end))
    else:
        ask.step(Message(_SENT[state].template, day=ask.day(statement), end=period.end), statement.id)
    return StateOfRight(state)


@rule(IN_TIME)
def withdrawal_period(ask: Inquiry) -> Term | Waiting | None:
    """Return the withdrawal period where the right exists; an exception that only may apply does not hide it."""
    if ask.consult(outside_book_vi) is not None or ask.consult(no_right_by_what_is_told):
        return None
    return None if ask.consult(lost_by_what_is_told) else ask.find(end_of_period)


@rule(IN_TIME)
def lost_by_what_is_told(ask: Inquiry) -> bool:
    """Tell whether performance ended the right by what the file says already."""
    examined = [one for one, _ in BY_PERFORMANCE if one.examined(ask.matter)]
    if any(ask.consult(one.verdict) == "may_apply" for one in examined):
        return False
    return ask.consult(lost_before_the_end) is not None


@rule(IN_TIME)
def last_two_hours(ask: Inquiry) -> bool:
    """Sent late in the evening of the last day: the place of sending may have another clock (O-22)."""
    statement = ask.consult(first_statement)
    if statement is None or statement.at is None or statement.at < LATE_EVENING:
        return False
    period = ask.consult(withdrawal_period)
    if not isinstance(period, Term):
        return False
    day = ask.day(statement)
    if not (ask.is_by(day, period.end) and ask.is_by(period.end, day)):
        return False
    ask.step(Message("Sent in the last two hours of the last day; Brussels time is used."), statement.id)
    return True


FLAGS = (FlagRule("last_two_hours", "warning", last_two_hours, needs=("event:withdrawal_sent",)),)
