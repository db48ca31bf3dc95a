"""R-PER-02 1° and 3°, R-PER-05, R-PER-08 (1)-(2), R-PER-09: the day from which a period without goods is counted.

The day of the contract; after a call that the consumer had to confirm, the day of the consent; for a supplier bound by
the agreement of the energy sector, the day of its written confirmation, or of the consent after a call. A free trial
whose later price was not told gives a new right from the day on which the paid period began (C-565/22). Without a
consent the withdrawal, in the alternative, is counted from the contract.
"""

from __future__ import annotations

from desktop.domain.dates import DayRange
from desktop.domain.facts import CONTRACT_BY_PHONE, CONTRACT_TRIAL_PRICE_TOLD
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import Waiting, rule
from desktop.law.binding.telephone import confirmation_needed, day_of_consent
from desktop.law.energy.accord import ACCORD, bound_by_accord
from desktop.law.regime.channel import DISTANCE, regime
from desktop.law.regime.reference import day_of_reference

DAY_BOUND = provision(
    "R-PER-02", Message("Day on which the consumer is bound"), "VI.47 §2", "VI.67 §2", directive="9(2)", source="L2013"
)
TRIAL = provision("R-PER-05", Message("Free trial"), "VI.47 §2 1°", "VI.67 §2 1°", directive="9(1)", source="C-565/22")


@rule(DAY_BOUND)
def day_bound(ask: Inquiry) -> DayRange | Waiting:
    """Return the day from which the period of a service, a supply or digital content is counted."""
    trial = _new_right_after_trial(ask)
    if trial is not None:
        return trial
    if ask.find(bound_by_accord):
        return _under_the_accord(ask)
    concluded = ask.consult(day_of_reference)
    if not ask.find(confirmation_needed):
        return concluded
    return _confirmed(ask, concluded)


def _confirmed(ask: Inquiry, concluded: DayRange) -> DayRange:
    consent = ask.consult(day_of_consent)
    if consent is None:
        ask.step(
            Message("Never confirmed: in the alternative, the period is counted from {day}.", day=concluded),
            "event:consent_confirmed",
        )
        return concluded
    ask.step(Message("The consumer confirmed on {day}.", day=consent), "event:consent_confirmed")
    return ask.later(concluded, consent)  # a consent follows the call; one dated before it is a slip


def _under_the_accord(ask: Inquiry) -> DayRange | Waiting:
    if ask.consult(regime) == DISTANCE and ask.fact(CONTRACT_BY_PHONE):
        return _confirmed(ask, ask.consult(day_of_reference))
    first: DayRange | None = None
    for event in ask.events("supplier_confirmation_received"):
        day = ask.day(event)
        first = day if first is None else ask.earlier(first, day)
    if first is None:
        ask.step(
            Message("The supplier's written confirmation has not reached the consumer: the period has not begun."),
            provision=ACCORD,
        )
        return Waiting("event:supplier_confirmation_received")
    ask.step(Message("The supplier's written confirmation came on {day}.", day=first), provision=ACCORD)
    return first


def _new_right_after_trial(ask: Inquiry) -> DayRange | None:
    started = ask.events("paid_period_started")
    if not started:
        return None
    if ask.fact(CONTRACT_TRIAL_PRICE_TOLD):
        ask.step(
            Message("The price after the trial was told: there is one period, from the first conclusion."),
            CONTRACT_TRIAL_PRICE_TOLD.key,
            provision=TRIAL,
        )
        return None
    day = ask.day(started[0])
    for event in started[1:]:
        day = ask.earlier(day, ask.day(event))
    ask.step(
        Message("The price after the trial was not told: a new right begins with the paid period on {day}.", day=day),
        CONTRACT_TRIAL_PRICE_TOLD.key,
        *(event.id for event in started),
        provision=TRIAL,
    )
    return day
