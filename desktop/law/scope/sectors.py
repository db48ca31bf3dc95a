"""R-REG-20: sectors that Directive 2011/83/EU leaves out (art. 3(3)) and Book VI does not name.

Silence has two readings (O-06): out of scope, by an interpretation that conforms to the Directive and by the special
laws; or the right of Book VI. New buildings at a distance: O-07 (off-premises an exception, VI.73 14°). Passenger
transport without a date or period: O-08 (with one it is the exception of 12°); discount cards are not transport
(C-583/18). Betting off-premises: O-06 (at a distance an exception, VI.53 14°).

Not modelled: judicial and forced sales of goods, which are outside.
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, Element, either, neither, once
from desktop.domain.facts import (
    SCOPE_HEALTHCARE,
    SCOPE_IMMOVABLE_RIGHTS,
    SCOPE_NEW_BUILDING,
    SCOPE_PACKAGE_TRAVEL,
    SCOPE_PASSENGER_TRANSPORT,
    SCOPE_PAYPHONE,
    SCOPE_RESIDENTIAL_RENTAL,
    SCOPE_SOCIAL_SERVICES,
    SCOPE_TIMESHARE,
    SCOPE_VENDING_MACHINE,
    SERVICE_BETTING_OR_LOTTERY,
    SERVICE_SPECIFIC_DATE_OR_PERIOD,
)
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.law.regime.channel import DISTANCE, OFF_PREMISES

BOTH = (DISTANCE, OFF_PREMISES)


def _sector(
    scope_id: str,
    title: Message,
    letter: str,
    *elements: Element,
    regimes: tuple[str, ...] = BOTH,
    point: str = "O-06",
    verified: Verified = Verified.YES,
    narrowed_by: tuple[str, ...] = (),
) -> Checklist:
    held = provision(
        "R-REG-20",
        title,
        "VI.45-VI.53",
        "VI.64-VI.73",
        directive=f"3(3)({letter})",
        source="CRD3; L2013, L2014, L2018, L2022b",
        verified=verified,
    )
    points = dict.fromkeys(regimes, point)
    return Checklist(scope_id, held, regimes, elements, points=points, narrowed_by=narrowed_by)


SOCIAL_SERVICES = _sector("social_services", Message("Social services"), "a", either(SCOPE_SOCIAL_SERVICES))
HEALTHCARE = _sector("healthcare", Message("Healthcare"), "b", either(SCOPE_HEALTHCARE))
BETTING_OFF_PREMISES = _sector(
    "betting_lottery",
    Message("Betting and lotteries off-premises"),
    "c",
    either(SERVICE_BETTING_OR_LOTTERY),
    regimes=(OFF_PREMISES,),
)
IMMOVABLE_RIGHTS = _sector(
    "immovable_rights", Message("Rights in immovable property"), "e", either(SCOPE_IMMOVABLE_RIGHTS)
)
NEW_BUILDING = _sector(
    "new_building",
    Message("New building or substantial conversion at a distance"),
    "f",
    either(SCOPE_NEW_BUILDING),
    regimes=(DISTANCE,),
    point="O-07",
    narrowed_by=("C-208/19",),
)
RESIDENTIAL_RENTAL = _sector(
    "residential_rental", Message("Rental for residential purposes"), "f", either(SCOPE_RESIDENTIAL_RENTAL)
)
PACKAGE_TRAVEL = _sector("package_travel", Message("Package travel"), "g", either(SCOPE_PACKAGE_TRAVEL))
TIMESHARE = _sector("timeshare", Message("Timeshare"), "h", either(SCOPE_TIMESHARE))
PASSENGER_TRANSPORT = _sector(
    "passenger_transport",
    Message("Passenger transport without a date or period"),
    "k",
    either(SCOPE_PASSENGER_TRANSPORT),
    once(SCOPE_PASSENGER_TRANSPORT, neither(SERVICE_SPECIFIC_DATE_OR_PERIOD)),
    point="O-08",
    verified=Verified.NO,
    narrowed_by=("C-583/18",),
)
VENDING_MACHINE = _sector(
    "vending_machine", Message("Vending machine"), "l", either(SCOPE_VENDING_MACHINE), verified=Verified.NO
)
PAYPHONE = _sector("payphone", Message("Public payphone"), "m", either(SCOPE_PAYPHONE), verified=Verified.NO)

SECTORS = (
    HEALTHCARE,
    SOCIAL_SERVICES,
    IMMOVABLE_RIGHTS,
    NEW_BUILDING,
    RESIDENTIAL_RENTAL,
    PACKAGE_TRAVEL,
    TIMESHARE,
    PASSENGER_TRANSPORT,
    VENDING_MACHINE,
    PAYPHONE,
)
