"""R-EXC-02, R-EXC-11, R-EXC-14D: prices of the financial market, public auctions, betting and lotteries.

2° needs fluctuations of the financial market outside the trader's control, within the period; heating oil was refused
(BGH VIII ZR 249/14, not confirmed). 11° needs a public officer and possible attendance (I.8 36°): online marketplaces
are not. 14° of VI.53 has no counterpart off-premises (O-06); VI.73 14° is another exception (building.py).
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, either
from desktop.domain.facts import CONTRACT_PUBLIC_AUCTION, PRICE_MARKET_DEPENDENT, SERVICE_BETTING_OR_LOTTERY
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.law.exceptions.provisions import BOTH_REGIMES, exception
from desktop.law.regime.channel import DISTANCE

MARKET_PRICE = Checklist(
    "market_price",
    exception(2, Message("Price that depends on the financial market"), "b"),
    BOTH_REGIMES,
    (either(PRICE_MARKET_DEPENDENT),),
    narrowed_by=("BGH VIII ZR 249/14",),
)
PUBLIC_AUCTION = Checklist(
    "public_auction",
    exception(11, Message("Public auction"), "k"),
    BOTH_REGIMES,
    (either(CONTRACT_PUBLIC_AUCTION),),
)
BETTING_LOTTERY = Checklist(
    "betting_lottery",
    provision(
        "R-EXC-14D", Message("Betting and lotteries at a distance"), "VI.53 14°", directive="3(3)(c)", source="L2013"
    ),
    (DISTANCE,),
    (either(SERVICE_BETTING_OR_LOTTERY),),
)
