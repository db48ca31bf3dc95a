"""Whether the chapters of Book VI on withdrawal govern at all (order of evaluation; R-REG-01 to R-REG-20).

Too old, not a consumer against an enterprise, a deed or legal aid, no price and no data, on business premises (but for
energy, O-10), or an excluded sector: then there is no right, no duty to inform of it, and no period.
"""

from __future__ import annotations

from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import StateOfRight, rule
from desktop.law.energy.shop import energy_right_in_the_shop
from desktop.law.regime.capacity import consumer_against_enterprise
from desktop.law.regime.channel import on_business_premises
from desktop.law.regime.reference import book_vi_governs
from desktop.law.scope.exits import NOT_B2C, officers_exit, sector_exit
from desktop.law.scope.price import paid_with_data, without_price

NO_RIGHT = provision(
    "R-REG-02", Message("No statutory right in the shop"), "VI.47 §1, VI.67 §1", directive="9(1)", source="L2013"
)


@rule(NO_RIGHT)
def outside_every_chapter(ask: Inquiry) -> StateOfRight | None:
    """Return why no chapter of Book VI on consumer contracts governs, whatever the regime; None when one may."""
    if not ask.find(book_vi_governs):
        return StateOfRight("unsupported")
    if not ask.find(consumer_against_enterprise):
        return StateOfRight("out_of_scope", (NOT_B2C.id,))
    return ask.find(officers_exit) or ask.find(without_price)


@rule(NO_RIGHT)
def outside_book_vi(ask: Inquiry) -> StateOfRight | None:
    """Return why the chapters on withdrawal do not govern, None when they do."""
    outside = ask.find(outside_every_chapter)
    if outside is not None:
        return outside
    if not ask.find(on_business_premises):
        return ask.find(paid_with_data) or ask.find(sector_exit)
    if ask.find(energy_right_in_the_shop):
        return None
    ask.step(Message("A contract on business premises gives no statutory right of withdrawal."))
    return StateOfRight("no_statutory_right")
