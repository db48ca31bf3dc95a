"""R-EXC-13: digital content whose supply was begun, VI.53 and VI.73 13°.

Begun not later than the withdrawal, with prior express consent and acknowledgement of the loss; since 28 May 2022 also
the trader's confirmation, and for contracts without a payment the beginning alone (O-17). No confirmation: the right is
kept and nothing is due; a confirmation after the beginning: O-36. A dating service is not digital content (C-641/19).
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, Element
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated
from desktop.law.exceptions.performance import (
    ACKNOWLEDGEMENT,
    CONFIRMED,
    CONSENT,
    STARTED,
    confirmation_counts,
    consent_counts,
    happened_in_time,
)
from desktop.law.exceptions.provisions import BOTH_REGIMES
from desktop.law.regime.kind import DIGITAL
from desktop.law.versions import OMNIBUS

DIGITAL_BEGUN = Checklist(
    "digital_begun",
    dated(
        "R-EXC-13",
        Message("Supply of digital content begun"),
        Wording(BOOK_VI, "VI.53 13°", "VI.73 13°", "16(m)", "L2013"),
        Wording(OMNIBUS, "VI.53 13°", "VI.73 13°", "16(m)", "L2022b arts 21, 28"),
    ),
    BOTH_REGIMES,
    (
        Element((happened_in_time(STARTED),)),
        Element((CONSENT,), needed=consent_counts),
        Element((ACKNOWLEDGEMENT,), needed=consent_counts),
        Element((CONFIRMED,), needed=confirmation_counts),
    ),
    kinds=(DIGITAL,),
    narrowed_by=("C-641/19",),
)
