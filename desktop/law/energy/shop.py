"""R-PER-08 (3), O-10: a right of withdrawal for every gas or electricity contract since 1 January 2024.

The administration states it for contracts concluded on business premises too, but the text on which it rests was not
identified: safe, there is no statutory right; arguable, fourteen days from the conclusion, effects by analogy. At a
distance and off-premises the statute itself applies.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import CONTRACT_OBJECT
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import rule
from desktop.law.regime.reference import day_of_reference
from desktop.law.versions import ENERGY

ENERGIES = ("gas", "electricity")

EVERY_CONTRACT = provision(
    "R-PER-08",
    Message("Right for every energy contract"),
    "-",
    directive="9(1)",
    source="S2; FPS-energy; FPS-distance (basis not identified, O-10)",
    verified=Verified.SECONDARY,
)


@rule(EVERY_CONTRACT)
def energy_right_in_the_shop(ask: Inquiry) -> bool:
    """Tell whether an energy contract concluded on business premises gives a right, on the reading of this run."""
    if ask.fact(CONTRACT_OBJECT) not in ENERGIES:
        return False
    if ask.is_by(ask.consult(day_of_reference), DayRange(ENERGY - ONE_DAY)):
        return False
    ask.step(
        Message(
            "Gas or electricity, concluded in the shop: the administration grants fourteen days, the text is open."
        ),
        CONTRACT_OBJECT.key,
    )
    return ask.reading("O-10", safe=False, arguable=True)
