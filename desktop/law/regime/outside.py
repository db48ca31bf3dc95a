"""Whether the chapters of Book VI on withdrawal govern at all (order of evaluation; R-REG-01, R-REG-02, R-REG-04).

Too old, not a consumer against an enterprise, or on business premises: then there is no right, no duty to inform of it,
and no period.

Not modelled: scope exclusions (R-REG-05 to R-REG-20), the energy right on business premises (R-PER-08).
"""

from __future__ import annotations

from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import StateOfRight, rule
from desktop.law.regime.capacity import consumer_against_enterprise
from desktop.law.regime.channel import on_business_premises
from desktop.law.regime.reference import book_vi_governs

NO_RIGHT = provision(
    "R-REG-02", Message("No statutory right in the shop"), "VI.47 §1, VI.67 §1", directive="9(1)", source="L2013"
)


@rule(NO_RIGHT, every_regime=True)
def outside_book_vi(ask: Inquiry) -> StateOfRight | None:
    """Return why the chapters on withdrawal do not govern, None when they do."""
    if not ask.find(book_vi_governs):
        return StateOfRight("unsupported")
    if not ask.find(consumer_against_enterprise):
        return StateOfRight("out_of_scope", ("not_b2c",))
    if ask.find(on_business_premises):
        ask.step(Message("A contract on business premises gives no statutory right of withdrawal."))
        return StateOfRight("no_statutory_right")
    return None
