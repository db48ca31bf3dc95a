"""The kinds of event that a case can hold, their extra fields, and the orders that bind vague dates."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.facts import INFO_DEFECTS, FactType


@dataclass(frozen=True, slots=True)
class EventField:
    """One extra field of an event: its type, and its codes where it has a closed list."""

    type: FactType
    answers: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event. *absence_unknown*: when none is in the file, nobody knows whether it happened."""

    id: str
    fields: dict[str, EventField] = field(default_factory=dict)
    absence_unknown: bool = False


def _one_of(*codes: str) -> EventField:
    return EventField(FactType.ENUM, codes)


_YES_NO = EventField(FactType.BOOL, (True, False))
_MONEY = EventField(FactType.MONEY)
_TEXT = EventField(FactType.TEXT)
_ANY_MEDIUM = _one_of("paper", "durable", "other")
_SENDING = _one_of("form", "letter", "registered_letter", "email", "online_function", "phone", "other")
_TAKING = _one_of("consumer", "designated_third_party", "carrier", "neighbour_not_designated", "pick_up")

_KINDS = (
    EventKind("offer_made"),
    EventKind("home_visit", {"unsolicited": _YES_NO}),
    EventKind("contract_concluded"),
    EventKind("consent_confirmed", absence_unknown=True),
    EventKind(
        "information_given",
        {
            "withdrawal": _one_of("complete", "defective"),
            "defects": EventField(FactType.CODES, INFO_DEFECTS.codes),
            "medium": _ANY_MEDIUM,
        },
    ),
    EventKind("confirmation_sent", {"medium": _ANY_MEDIUM}, absence_unknown=True),
    EventKind("supplier_confirmation_received"),
    EventKind(
        "early_start_requested",
        {"medium": _one_of("paper", "durable", "oral"), "loss_acknowledged": _YES_NO},
        absence_unknown=True,
    ),
    EventKind("performance_started", absence_unknown=True),
    EventKind("performance_completed", absence_unknown=True),
    EventKind("paid_period_started"),
    EventKind("goods_received", {"item": _TEXT, "by": _TAKING}),
    EventKind("payment_made", {"amount": _MONEY, "means": _TEXT, "purpose": _one_of("price", "delivery")}),
    EventKind(
        "withdrawal_sent",
        {"means": _SENDING, "unequivocal": _YES_NO, "proof": _YES_NO, "items": EventField(FactType.LABELS)},
    ),
    EventKind("withdrawal_received"),
    EventKind("withdrawal_acknowledged"),
    EventKind("collection_offered"),
    EventKind("goods_sent_back"),
    EventKind("dispatch_proof_supplied"),
    EventKind("goods_returned"),
    EventKind("refund_received", {"amount": _MONEY, "means": _TEXT}),
    EventKind("complaint_sent"),
    EventKind("trader_replied"),
    EventKind("formal_notice_sent"),
    EventKind("additional_delivery_time_set", {"until": EventField(FactType.DATE)}),
    EventKind("defect_discovered"),
    EventKind("defect_notified"),
    EventKind("file_received"),
    EventKind("file_completed"),
    EventKind("first_answer_sent"),
    EventKind("mediation_requested", {"body": _TEXT}),
    EventKind("mediation_file_completed", {"body": _TEXT}),
)

#: Every kind of event by its name, in the order in which a case usually goes.
EVENT_KINDS: dict[str, EventKind] = {kind.id: kind for kind in _KINDS}

_AFTER_CONTRACT = (
    "goods_received",
    "performance_started",
    "performance_completed",
    "information_given",
    "withdrawal_sent",
)

#: Pairs (earlier, later) that hold in every honest file. A certain event bounds a vague one across such a pair;
#: a certain pair the other way round is a contradiction to be shown.
ORDERS: tuple[tuple[str, str], ...] = (
    *(("contract_concluded", kind) for kind in _AFTER_CONTRACT),
    ("withdrawal_sent", "withdrawal_received"),
    ("performance_started", "performance_completed"),
    ("goods_sent_back", "goods_returned"),
)

#: Pairs that are reported when reversed, but do not bind vague dates.
REPORTED_ORDERS: tuple[tuple[str, str], ...] = (
    *ORDERS,
    ("offer_made", "contract_concluded"),
    ("contract_concluded", "consent_confirmed"),
    ("contract_concluded", "paid_period_started"),
    ("goods_received", "goods_sent_back"),
    ("goods_received", "defect_discovered"),
    ("defect_discovered", "defect_notified"),
    ("withdrawal_sent", "withdrawal_acknowledged"),
    ("goods_sent_back", "dispatch_proof_supplied"),
    ("payment_made", "refund_received"),
    ("complaint_sent", "trader_replied"),
    ("file_received", "file_completed"),
    ("file_received", "first_answer_sent"),
    ("mediation_requested", "mediation_file_completed"),
)
