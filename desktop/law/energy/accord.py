"""R-PER-08 (2): the sector agreement "The consumer in the liberalised electricity and gas market".

It binds its signatories only: off-premises, and at a distance without a telephone call, the fourteen days are counted
from the supplier's written confirmation; after a call from the consumer's consent. A supplier that did not sign stays
under the statute. Whether the supplier signed is asked; the list of signatories is dated data.
"""

from __future__ import annotations

from desktop.domain.facts import CONTRACT_OBJECT, TRADER_SIGNED_ENERGY_ACCORD
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import rule
from desktop.law.energy.shop import ENERGIES
from desktop.law.regime.channel import on_business_premises

ACCORD = provision(
    "R-PER-08",
    Message("Agreement of the energy sector"),
    "Agreement “The consumer in the liberalised electricity and gas market”",
    directive="9(2)(c)",
    source="EIW; FPS-distance",
    verified=Verified.SECONDARY,
)


@rule(ACCORD)
def bound_by_accord(ask: Inquiry) -> bool:
    """Tell whether the supplier signed the sector agreement, for a gas or electricity contract outside the shop."""
    if ask.fact(CONTRACT_OBJECT) not in ENERGIES or ask.consult(on_business_premises):
        return False
    if not ask.fact(TRADER_SIGNED_ENERGY_ACCORD):
        return False
    ask.step(Message("The supplier signed the agreement of the energy sector."), TRADER_SIGNED_ENERGY_ACCORD.key)
    return True
