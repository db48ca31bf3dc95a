"""R-EXC-03 to R-EXC-07, R-EXC-09, R-EXC-10: exceptions for goods, VI.53 and VI.73 3° to 7°, 9°, 10°.

Read strictly (C-681/17): a mattress is not 5°; a plan is a service, and work is not goods (3°; C-208/19, BGH VII ZR
243/17); production need not have begun (C-529/19); preset options are no specification (Guidance 2021/C 525/01).
"Cannot be sent back" is not in 4°, sealed e-books are not in 9°, a subscription is not in 10°.
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, either, neither
from desktop.domain.facts import (
    GOODS_ALCOHOL,
    GOODS_DELIVERY_AFTER_30_DAYS,
    GOODS_INSEPARABLY_MIXED,
    GOODS_MADE_TO_SPECIFICATION,
    GOODS_PERIODICAL,
    GOODS_PERISHABLE,
    GOODS_PERSONALISED,
    GOODS_PRICE_AGREED_AT_SALE,
    GOODS_SEALED,
    GOODS_SEALED_MEDIA,
    GOODS_SUBSCRIPTION,
    GOODS_UNRETURNABLE_FOR_HYGIENE,
    GOODS_UNSEALED_BY_CONSUMER,
    GOODS_VALUE_MARKET_DEPENDENT,
)
from desktop.domain.messages import Message
from desktop.law.exceptions.provisions import BOTH_REGIMES, exception
from desktop.law.regime.kind import GOODS

CUSTOM_MADE = Checklist(
    "custom_made",
    exception(3, Message("Goods made to the consumer's specifications or clearly personalised"), "c"),
    BOTH_REGIMES,
    (either(GOODS_MADE_TO_SPECIFICATION, GOODS_PERSONALISED),),
    kinds=(GOODS,),
    narrowed_by=("C-529/19", "C-208/19", "BGH VII ZR 243/17", "OLG Stuttgart 6 U 57/24"),
)
PERISHABLE = Checklist(
    "perishable",
    exception(4, Message("Goods liable to deteriorate or expire rapidly"), "d"),
    BOTH_REGIMES,
    (either(GOODS_PERISHABLE),),
    kinds=(GOODS,),
)
HYGIENE_SEALED = Checklist(
    "hygiene_sealed",
    exception(5, Message("Sealed goods unfit for return for health or hygiene, unsealed after delivery"), "e"),
    BOTH_REGIMES,
    (either(GOODS_SEALED), either(GOODS_UNRETURNABLE_FOR_HYGIENE), either(GOODS_UNSEALED_BY_CONSUMER)),
    kinds=(GOODS,),
    narrowed_by=("C-681/17",),
)
MIXED_INSEPARABLY = Checklist(
    "mixed_inseparably",
    exception(6, Message("Goods inseparably mixed with other items after delivery"), "f"),
    BOTH_REGIMES,
    (either(GOODS_INSEPARABLY_MIXED),),
    kinds=(GOODS,),
)
ALCOHOL_FUTURES = Checklist(
    "alcohol_futures",
    exception(7, Message("Alcoholic drinks delivered after thirty days, whose value depends on the market"), "g"),
    BOTH_REGIMES,
    (
        either(GOODS_ALCOHOL),
        either(GOODS_PRICE_AGREED_AT_SALE),
        either(GOODS_DELIVERY_AFTER_30_DAYS),
        either(GOODS_VALUE_MARKET_DEPENDENT),
    ),
    kinds=(GOODS,),
)
SEALED_MEDIA = Checklist(
    "sealed_media",
    exception(9, Message("Sealed audio, video or software, unsealed after delivery"), "i"),
    BOTH_REGIMES,
    (either(GOODS_SEALED_MEDIA), either(GOODS_UNSEALED_BY_CONSUMER)),
    kinds=(GOODS,),
)
PERIODICAL = Checklist(
    "periodical",
    exception(10, Message("Newspapers, periodicals and magazines, but for subscriptions"), "j"),
    BOTH_REGIMES,
    (either(GOODS_PERIODICAL), neither(GOODS_SUBSCRIPTION)),
)
