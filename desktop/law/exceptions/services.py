"""R-EXC-01, R-EXC-08, R-EXC-12: exceptions for services, VI.53 and VI.73 1°, 8°, 12°.

1° Fully performed, with prior consent and acknowledgement; replaced on 28 May 2022: without a payment the performance
alone (O-17). When it fails the right survives, and R-SRV-03 says what is due (C-97/22). 8° Urgent repair at the
consumer's request; further services and goods other than spare parts keep the right. 12° Accommodation (not
residential), transport, car rental, catering, leisure on a date or in a period: "transport" since 31 May 2014 (law of
2 April 2014), not "transport of goods"; vouchers and open tickets have no date.
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, Element, either, neither, one_of
from desktop.domain.facts import (
    SERVICE_ADDITIONAL_TO_URGENT_VISIT,
    SERVICE_CATEGORY,
    SERVICE_SPECIFIC_DATE_OR_PERIOD,
    SERVICE_URGENT_VISIT_REQUESTED,
)
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Wording, dated
from desktop.law.exceptions.performance import ACKNOWLEDGEMENT, COMPLETION, CONSENT, consent_counts
from desktop.law.exceptions.provisions import BOTH_REGIMES, exception
from desktop.law.regime.kind import SERVICE
from desktop.law.versions import OMNIBUS

SERVICE_PERFORMED = Checklist(
    "service_performed",
    dated(
        "R-EXC-01",
        Message("Service fully performed"),
        Wording(BOOK_VI, "VI.53 1°", "VI.73 1°", "16(a)", "L2013"),
        Wording(OMNIBUS, "VI.53 1°", "VI.73 1°", "16(a)", "L2022b arts 21, 28"),
    ),
    BOTH_REGIMES,
    (
        Element((COMPLETION,)),
        Element((CONSENT,), needed=consent_counts),
        Element((ACKNOWLEDGEMENT,), needed=consent_counts),
    ),
    kinds=(SERVICE,),
    narrowed_by=("C-97/22",),
)
URGENT_REPAIR = Checklist(
    "urgent_repair",
    exception(8, Message("Urgent repair or maintenance at the consumer's request"), "h"),
    BOTH_REGIMES,
    (either(SERVICE_URGENT_VISIT_REQUESTED), neither(SERVICE_ADDITIONAL_TO_URGENT_VISIT)),
)
LEISURE_ON_DATE = Checklist(
    "leisure_on_date",
    exception(
        12,
        Message("Accommodation, transport, car rental, catering or leisure on a specific date or in a specific period"),
        "l",
        source="L2014 arts 6, 14",
    ),
    BOTH_REGIMES,
    (
        one_of(SERVICE_CATEGORY, "accommodation", "transport", "car_rental", "catering", "leisure"),
        either(SERVICE_SPECIFIC_DATE_OR_PERIOD),
    ),
    narrowed_by=("C-96/21", "C-38/21", "C-336/03"),
)
