"""One sentence for each kind of event, and one for each thing said about it. Days may be vague, unproven, disputed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from desktop.application.labels import TABLES
from desktop.domain.case import CaseFile, Document, Event
from desktop.domain.dates import WrittenDay
from desktop.domain.facts import Disputed
from desktop.domain.messages import Label, Message

#: Translators: {when} is a day ("Sunday 18 October 2026"), a vague day, or two days, each with who states it.
_TOLD: Mapping[str, Message] = {
    "offer_made": Message("The consumer made an offer on {when}."),
    "home_visit": Message("The trader came to the consumer’s home on {when}."),
    "contract_concluded": Message("The contract was concluded on {when}."),
    "consent_confirmed": Message(
        "The consumer confirmed the consent given by telephone, by signing or on a durable medium, on {when}."
    ),
    "information_given": Message("The trader gave information on the right of withdrawal on {when}."),
    "confirmation_sent": Message("The trader sent the confirmation of the contract on {when}."),
    "supplier_confirmation_received": Message(
        "The written confirmation of the energy supplier reached the consumer on {when}."
    ),
    "early_start_requested": Message(
        "The consumer expressly asked on {when} that performance begin during the withdrawal period."
    ),
    "performance_started": Message("Performance began on {when}."),
    "performance_completed": Message("Performance was completed on {when}."),
    "paid_period_started": Message("The free trial turned into a paid contract on {when}."),
    "goods_received": Message("The goods were received on {when}."),
    "payment_made": Message("The consumer made a payment on {when}."),
    "withdrawal_sent": Message("The consumer sent the withdrawal on {when}."),
    "withdrawal_received": Message("The trader was informed of the withdrawal on {when}."),
    "withdrawal_acknowledged": Message("The trader acknowledged receipt of the withdrawal on {when}."),
    "collection_offered": Message("The trader offered on {when} to collect the goods."),
    "goods_sent_back": Message("The consumer sent the goods back on {when}."),
    "dispatch_proof_supplied": Message("The consumer gave the trader proof of dispatch on {when}."),
    "goods_returned": Message("The trader received the returned goods on {when}."),
    "refund_received": Message("The consumer received a refund on {when}."),
    "complaint_sent": Message("The consumer sent the trader a first written complaint on {when}."),
    "trader_replied": Message("The trader replied on {when}."),
    "formal_notice_sent": Message("The consumer gave the trader formal notice to pay on {when}."),
    "additional_delivery_time_set": Message("The consumer set an additional time for delivery on {when}."),
    "defect_discovered": Message("The lack of conformity was discovered on {when}."),
    "defect_notified": Message("The consumer notified the lack of conformity on {when}."),
    "file_received": Message("The centre received the file on {when}."),
    "file_completed": Message("The file was complete on {when}."),
    "first_answer_sent": Message("The centre sent its first answer on {when}."),
    "mediation_requested": Message("Out-of-court settlement was requested on {when}."),
    "mediation_file_completed": Message("The file of the out-of-court body was complete on {when}."),
}

_SAID: Mapping[tuple[str, object], Message] = {
    ("unsolicited", True): Message("Nobody had asked for that visit."),
    ("unsolicited", False): Message("The consumer had asked for that visit."),
    ("withdrawal", "complete"): Message("That information was complete."),
    ("withdrawal", "defective"): Message("That information was defective."),
    ("medium", "paper"): Message("It was on paper."),
    ("medium", "durable"): Message("It was on a durable medium."),
    ("medium", "oral"): Message("It was oral."),
    ("medium", "other"): Message("It was neither on paper nor on a durable medium."),
    ("loss_acknowledged", True): Message("The consumer acknowledged that the right would be lost by full performance."),
    ("loss_acknowledged", False): Message("The consumer did not acknowledge any loss of the right."),
    ("by", "consumer"): Message("The consumer took possession in person."),
    ("by", "designated_third_party"): Message("A third party named by the consumer took possession."),
    ("by", "carrier"): Message("They were handed to the carrier only."),
    ("by", "neighbour_not_designated"): Message("A neighbour whom the consumer had not named took them in."),
    ("by", "pick_up"): Message("The consumer collected them from a pick-up point."),
    ("purpose", "price"): Message("It was for the price."),
    ("purpose", "delivery"): Message("It was for the delivery."),
    ("means", "form"): Message("It was sent on the model withdrawal form."),
    ("means", "letter"): Message("It was sent by ordinary letter."),
    ("means", "registered_letter"): Message("It was sent by registered letter."),
    ("means", "email"): Message("It was sent by e-mail."),
    ("means", "online_function"): Message("It was sent through the trader’s online function."),
    ("means", "phone"): Message("It was made by telephone."),
    ("unequivocal", False): Message("The statement was not unequivocal."),
    ("proof", True): Message("There is proof of sending and of its date."),
    ("proof", False): Message("There is no proof of sending."),
}

_HELD: Mapping[str, Callable[[object], Message]] = {
    "item": lambda held: Message("Item: {item}.", item=held),
    "items": lambda held: Message("It covers only: {items}.", items=held),
    "amount": lambda held: Message("Amount: {amount}.", amount=held),
    "until": lambda held: Message("The additional time runs until {day}.", day=held),
    "body": lambda held: Message("Body: {body}.", body=held),
    "defects": lambda held: Message(
        # Translators: {defects} is a list such as "the model form is missing, the start day is wrong".
        "Defects found: {defects}.",
        defects=tuple(Label("defect", str(code)) for code in held) if isinstance(held, tuple) else held,
    ),
}


def told(event: Event, documents: tuple[Document, ...]) -> Iterator[Message]:
    """Yield what the file says about *event*: that it happened and when, its particulars, and how well it is proven."""
    if event.on is None:
        yield Message("The file mentions without a day: {event}.", event=Label("event", event.kind))
    elif not event.happened:
        yield Message("As far as is known this did not happen: {event}.", event=Label("event", event.kind))
        return
    else:
        yield _dated(event)
    for name, held in event.fields.items():
        if (said := _particular(name, held)) is not None:
            yield said
    yield from _proof(event, documents)


def _dated(event: Event) -> Message:
    template = _TOLD.get(event.kind)
    if template is None:
        return Message("{event}: {when}.", event=Label("event", event.kind), when=event.on)
    day = event.on
    if isinstance(day, WrittenDay) and not day.proven:
        day = WrittenDay(day.earliest, day.latest, day.at)
    return Message(template.template, when=day)


def _particular(name: str, held: object) -> Message | None:
    if isinstance(held, Disputed):
        return Message(
            "The parties differ on “{field}”: {sides}.",
            field=Label("field", name),
            sides=Disputed(_side(name, held.consumer), _side(name, held.trader)),
        )
    if _hashable(held) and (known := _SAID.get((name, held))) is not None:
        return known
    if name in _HELD and held is not None:
        return _HELD[name](held)
    if name == "means" and held and held != "other":
        return Message("Means: {means}.", means=Label("means", str(held)) if held in TABLES["means"] else held)
    return None


def _side(name: str, held: object) -> object:
    return Label(name, held) if isinstance(held, str) else held


def _hashable(held: object) -> bool:
    return held.__hash__ is not None


def _proof(event: Event, documents: tuple[Document, ...]) -> Iterator[Message]:
    proving = tuple(
        document.title or document.file or document.id for document in documents if event.id in document.proves
    )
    if proving:
        yield Message("Proven by: {documents}.", documents=proving)
    if isinstance(event.on, WrittenDay) and not event.on.proven:
        yield Message("The day is reported, not proven.")
    if isinstance(event.on, Disputed):
        yield Message("The parties differ on the day.")


def in_order(case: CaseFile) -> tuple[Event, ...]:
    """Return the events in order of time; those without a day come last, in the order of the file."""
    return tuple(sorted(case.events, key=_first_day))


def _first_day(event: Event) -> tuple[int, str]:
    days = event.on
    if isinstance(days, Disputed):
        days = days.consumer if isinstance(days.consumer, WrittenDay) else days.trader  # type: ignore[assignment]
    if isinstance(days, WrittenDay) and (day := days.earliest or days.latest) is not None:
        return 0, day.isoformat()
    return 1, ""
