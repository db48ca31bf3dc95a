"""R-REG-01, R-REG-05 to R-REG-09, R-REG-20: which exclusion takes the contract out of the chapters on withdrawal.

A pointer to the special law is given with the remarks (R-REG-10). Fairs are no exclusion but a matter of definition
(R-REG-04, R-REG-08).
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.checklists import Checklist, Element, holds
from desktop.domain.facts import CONSUMER_CAPACITY, TRADER_IS_ENTERPRISE
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import StateOfRight, rule
from desktop.law.regime.capacity import CONSUMER_AND_ENTERPRISE, PRIVATE
from desktop.law.regime.channel import regime
from desktop.law.scope.financial import FINANCIAL_SERVICE
from desktop.law.scope.off_premises import EXCLUSIONS
from desktop.law.scope.officers import EVERY_REGIME, OFFICERS
from desktop.law.scope.price import NO_PRICE_NO_DATA
from desktop.law.scope.sectors import BETTING_OFF_PREMISES, SECTORS

EXITS = provision(
    "R-REG-20", Message("Sectors outside the chapters"), "VI.45-VI.53", "VI.64-VI.73", directive="3(3)", source="CRD3"
)

NOT_B2C = Checklist(
    "not_b2c",
    CONSUMER_AND_ENTERPRISE,
    EVERY_REGIME,
    (
        Element(
            (
                holds(CONSUMER_CAPACITY, lambda capacity: capacity not in PRIVATE),
                holds(TRADER_IS_ENTERPRISE, lambda enterprise: not enterprise),
            )
        ),
    ),
)

#: What an assessment lists, in the order of the interchange format.
SCOPE = (NOT_B2C, NO_PRICE_NO_DATA, FINANCIAL_SERVICE, *OFFICERS, *EXCLUSIONS, *SECTORS)
_HARD_FIRST = (FINANCIAL_SERVICE, *EXCLUSIONS, BETTING_OFF_PREMISES, *SECTORS)


@rule(EXITS)
def officers_exit(ask: Inquiry) -> StateOfRight | None:
    """Return that a public officer's deed or legal aid is out of scope, None for all else."""
    return _first_exit(ask, OFFICERS)


@rule(EXITS)
def sector_exit(ask: Inquiry) -> StateOfRight | None:
    """Return the exclusion of this regime that takes the contract out, None when there is none."""
    return _first_exit(ask, _HARD_FIRST)


@rule(EXITS)
def excluded_on_every_reading(ask: Inquiry) -> bool:
    """Tell whether an exclusion of the regime applies that hangs on no open point: insurance, credit, finance."""
    for one in (FINANCIAL_SERVICE, *EXCLUSIONS):
        if one.examined(ask.matter) and ask.find(one.applies) and ask.consult(regime) not in one.points:
            return True
    return False


def _first_exit(ask: Inquiry, lists: Iterable[Checklist]) -> StateOfRight | None:
    for one in lists:
        if not one.examined(ask.matter) or not ask.find(one.applies):
            continue
        outside = StateOfRight("out_of_scope", (one.id,))
        point = one.points.get(ask.consult(regime)) if one.points else None
        if point is None:
            return outside
        ask.step(Message("The Directive leaves this out and the Belgian text is silent: whether it applies is open."))
        found = ask.reading(point, safe=outside, arguable=None)
        if found is not None:
            return found
    return None
