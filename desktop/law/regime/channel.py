"""R-REG-02, R-REG-03, R-REG-04: distance contract, off-premises contract, or business premises.

Off-premises (I.8 31°; Directive art. 2(8)) comes first: concluded in the presence of both elsewhere than on business
premises; or on an offer made there; or right after the consumer was approached there personally and individually,
wherever or by whatever means it was then concluded; or during an excursion. It does not matter who asked for the visit.
A distance contract (I.8 15°, 16°; art. 2(7)) needs an organised scheme and distance means only, up to the conclusion.
At a fair the stand decides (C-485/17), and the aisle is elsewhere (C-465/19). The adviser's own qualification
(``contract.channel``) wins over all elements; while no element has been answered it is the one question asked.

Not modelled: whether a place is business premises (I.8 32°) is the adviser's answer to ``contract.place``.
"""

from __future__ import annotations

from desktop.domain.facts import (
    CONTRACT_APPROACHED_ELSEWHERE,
    CONTRACT_AT_FAIR,
    CONTRACT_CHANNEL,
    CONTRACT_CONCLUDED_IMMEDIATELY_AFTER,
    CONTRACT_EXCLUSIVE_DISTANCE_MEANS,
    CONTRACT_EXCURSION,
    CONTRACT_NEGOTIATED_BY_INTERMEDIARY,
    CONTRACT_OFFER_IN_PRESENCE_ELSEWHERE,
    CONTRACT_ORGANISED_DISTANCE_SCHEME,
    CONTRACT_PLACE,
    CONTRACT_SIMULTANEOUS_PRESENCE,
    FAIR_APPROACHED_IN_AISLE,
    FAIR_SOLICITATION_EXPECTED,
)
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import provision
from desktop.domain.rules import rule

DISTANCE = "distance"
OFF_PREMISES = "off_premises"
BUSINESS_PREMISES = "business_premises"

DISTANCE_CONTRACT = provision(
    "R-REG-02", Message("Distance contract"), "I.8 15°, 16°", directive="2(7)", source="L2013"
)
OFF_PREMISES_CONTRACT = provision(
    "R-REG-03", Message("Off-premises contract"), "I.8 31°", directive="2(8)", source="L2013"
)
BUSINESS_PREMISES_CONTRACT = provision(
    "R-REG-04", Message("Business premises and fairs"), "I.8 32°", directive="2(9)", source="L2013; C-485/17; C-465/19"
)


#: The facts that the guided qualification asks.
ELEMENTS: tuple[str, ...] = (
    CONTRACT_SIMULTANEOUS_PRESENCE.key,
    CONTRACT_AT_FAIR.key,
    FAIR_APPROACHED_IN_AISLE.key,
    FAIR_SOLICITATION_EXPECTED.key,
    CONTRACT_PLACE.key,
    CONTRACT_OFFER_IN_PRESENCE_ELSEWHERE.key,
    CONTRACT_APPROACHED_ELSEWHERE.key,
    CONTRACT_CONCLUDED_IMMEDIATELY_AFTER.key,
    CONTRACT_EXCURSION.key,
    CONTRACT_ORGANISED_DISTANCE_SCHEME.key,
    CONTRACT_EXCLUSIVE_DISTANCE_MEANS.key,
    CONTRACT_NEGOTIATED_BY_INTERMEDIARY.key,
)


@rule(DISTANCE_CONTRACT)
def regime(ask: Inquiry) -> str:
    """Return ``distance``, ``off_premises`` or ``business_premises``."""
    qualified = ask.stated(CONTRACT_CHANNEL)
    if qualified is None and not ask.answered(*ELEMENTS):
        qualified = ask.fact(CONTRACT_CHANNEL)
    if qualified is not None:
        ask.step(
            Message("The adviser qualifies the contract: {channel}.", channel=Label("regime", qualified)),
            CONTRACT_CHANNEL.key,
            provision=_PROVISIONS[qualified],
        )
        return qualified
    if _concluded_off_premises(ask):
        return OFF_PREMISES
    if ask.fact(CONTRACT_SIMULTANEOUS_PRESENCE):
        ask.step(
            Message("Both parties were present on business premises."),
            CONTRACT_SIMULTANEOUS_PRESENCE.key,
            provision=BUSINESS_PREMISES_CONTRACT,
        )
        return BUSINESS_PREMISES
    return _at_a_distance(ask)


@rule(BUSINESS_PREMISES_CONTRACT)
def on_business_premises(ask: Inquiry) -> bool:
    """Tell whether the contract was concluded neither at a distance nor off-premises."""
    return ask.find(regime) == BUSINESS_PREMISES


def _concluded_off_premises(ask: Inquiry) -> bool:
    present = ask.fact(CONTRACT_SIMULTANEOUS_PRESENCE)
    at_fair = present and ask.fact(CONTRACT_AT_FAIR)
    if at_fair and ask.fact(FAIR_APPROACHED_IN_AISLE) and ask.fact(CONTRACT_CONCLUDED_IMMEDIATELY_AFTER):
        return _off_premises(
            ask, Message("The consumer was approached in the aisle of the fair."), FAIR_APPROACHED_IN_AISLE.key
        )
    if at_fair and not ask.fact(FAIR_SOLICITATION_EXPECTED):
        return _off_premises(
            ask,
            Message("From the look of the stand an average consumer did not expect to be solicited to buy there."),
            FAIR_SOLICITATION_EXPECTED.key,
        )
    if present and not at_fair and ask.fact(CONTRACT_PLACE) == "elsewhere":
        return _off_premises(
            ask, Message("Both parties were present, elsewhere than on business premises."), CONTRACT_PLACE.key
        )
    if ask.fact(CONTRACT_OFFER_IN_PRESENCE_ELSEWHERE):
        return _off_premises(
            ask,
            Message("The consumer made the offer in the presence of both, elsewhere than on business premises."),
            CONTRACT_OFFER_IN_PRESENCE_ELSEWHERE.key,
        )
    if _approached_elsewhere(ask) and ask.fact(CONTRACT_CONCLUDED_IMMEDIATELY_AFTER):
        return _off_premises(
            ask,
            Message("The contract followed at once after the consumer was approached personally elsewhere."),
            CONTRACT_APPROACHED_ELSEWHERE.key,
        )
    if ask.fact(CONTRACT_EXCURSION):
        return _off_premises(
            ask,
            Message("The contract was concluded during an excursion organised by the trader."),
            CONTRACT_EXCURSION.key,
        )
    return False


def _approached_elsewhere(ask: Inquiry) -> bool:
    """Tell whether the consumer was approached personally elsewhere; the aisle of a fair is elsewhere (C-465/19)."""
    in_aisle = ask.stated(FAIR_APPROACHED_IN_AISLE)
    return True if in_aisle else ask.fact(CONTRACT_APPROACHED_ELSEWHERE)


def _off_premises(ask: Inquiry, reason: Message, fact: str) -> bool:
    ask.step(reason, fact, provision=OFF_PREMISES_CONTRACT)
    return True


def _at_a_distance(ask: Inquiry) -> str:
    if not (ask.fact(CONTRACT_ORGANISED_DISTANCE_SCHEME) and ask.fact(CONTRACT_EXCLUSIVE_DISTANCE_MEANS)):
        ask.step(
            Message("The contract was not concluded under an organised scheme by distance means only."),
            CONTRACT_ORGANISED_DISTANCE_SCHEME.key,
            CONTRACT_EXCLUSIVE_DISTANCE_MEANS.key,
        )
        return BUSINESS_PREMISES
    if ask.fact(CONTRACT_NEGOTIATED_BY_INTERMEDIARY):
        found = ask.reading("O-21", safe=BUSINESS_PREMISES, arguable=DISTANCE)
        ask.step(
            Message(
                "An intermediary of the consumer negotiated the contract: whether it is a distance contract is open."
            ),
            CONTRACT_NEGOTIATED_BY_INTERMEDIARY.key,
        )
        return found
    ask.step(
        Message("The contract was concluded under an organised scheme, by distance means only."),
        CONTRACT_ORGANISED_DISTANCE_SCHEME.key,
        CONTRACT_EXCLUSIVE_DISTANCE_MEANS.key,
    )
    return DISTANCE


_PROVISIONS = {
    DISTANCE: DISTANCE_CONTRACT,
    OFF_PREMISES: OFF_PREMISES_CONTRACT,
    BUSINESS_PREMISES: BUSINESS_PREMISES_CONTRACT,
}
