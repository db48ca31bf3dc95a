"""R-PER-02, O-09: what the contract is about, as the period, the exceptions and the effects need it.

A mixed contract follows its main object (CEL I.8 33°; Directive art. 2(5)); supply with installation is a sale, a
course with books a service, a lift built to measure work. Goods with digital elements are goods.
"""

from __future__ import annotations

from desktop.domain.facts import CONTRACT_MAIN_OBJECT, CONTRACT_OBJECT
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import rule

GOODS = "goods"
SERVICE = "service"
SUPPLY = "supply"
DIGITAL = "digital"

#: Water, gas, electricity and heating: not put up for sale in a limited volume.
SUPPLIES = ("water", "gas", "electricity", "district_heating")

KIND = provision("R-PER-02", Message("Kind of contract"), "I.8 33°", directive="2(5), 2(6)", source="L2013")


@rule(KIND)
def kind_of_contract(ask: Inquiry) -> str:
    """Return ``goods``, ``service``, ``supply`` (water, gas, electricity, heating) or ``digital`` (content)."""
    held = ask.fact(CONTRACT_OBJECT)
    if held == "sale":
        return GOODS
    if held == "mixed":
        return GOODS if ask.fact(CONTRACT_MAIN_OBJECT) == "goods" else SERVICE
    if held in SUPPLIES:
        return SUPPLY
    return DIGITAL if held == "digital_content" else SERVICE
