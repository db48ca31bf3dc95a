"""R-REG-09: financial services at a distance have their own section.

CEL VI.54 to VI.61, outside this part and never computed here: fourteen calendar days from the later of conclusion and
receipt of terms and information; refund within thirty days. Insurance and credit at a distance belong there too
(R-REG-07 lists them for both chapters). Off-premises a financial service that is neither insurance nor credit gives
the right of VI.67, as a service. Union law from 19 June 2026: chapter IIIa of the Directive (O-01).
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, one_of
from desktop.domain.facts import CONTRACT_OBJECT
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Verified, Wording, dated
from desktop.law.regime.channel import DISTANCE
from desktop.law.versions import WITHDRAWAL_FUNCTION

FINANCIAL_SERVICE = Checklist(
    "financial_service",
    dated(
        "R-REG-09",
        Message("Financial service at a distance"),
        Wording(BOOK_VI, "VI.54", directive="3(3)(d)", source="L2013 VI.54-VI.59"),
        Wording(
            WITHDRAWAL_FUNCTION,
            "VI.54",
            directive="3(3)(d), 16a-16e",
            source="D2673 (Belgian text not found, O-01)",
            verified=Verified.SECONDARY,
        ),
    ),
    (DISTANCE,),
    (one_of(CONTRACT_OBJECT, "financial_service"),),
)
