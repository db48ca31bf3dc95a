"""R-PER-02, R-PER-03, R-PER-04, R-PER-07: the day from which the fourteen days are counted.

CEL VI.47 §2 (distance), VI.67 §2 (off-premises); Directive art. 9(2). Services, water, energy and digital content:
the day on which the consumer was bound. Goods: the day on which the consumer, or a third party named by the consumer,
took physical possession: of the last item or lot, of the first good of regular deliveries. Before possession nothing
runs, and the consumer may withdraw already (VI.52 §1 2°), also an offer that is not accepted yet. A refused or
uncollected parcel is neither possession nor withdrawal.

Open points: O-24 (digital content is missing from the Belgian list, one reading), O-25 (undesignated neighbour), O-37
(open-ended regular deliveries). A mixed contract follows its main object (O-09); while that is unknown both are
explored.

The day on which a consumer without goods is bound (trials, energy, telephone) stands in bound_day.py, the length of the
period in end.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.dates import DayRange
from desktop.domain.facts import CONTRACT_DELIVERY, CONTRACT_ITEMS, CONTRACT_OBJECT
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import Unanswerable, Waiting, rule
from desktop.law.period.bound_day import day_bound
from desktop.law.regime.kind import kind_of_contract
from desktop.law.regime.reference import day_of_reference

_ARTICLES = {
    "service": ("VI.47 §2 1°", "VI.67 §2 1°", "9(2)(a)"),
    "goods": ("VI.47 §2 2°", "VI.67 §2 2°", "9(2)(b)"),
    "several": ("VI.47 §2 2° a), b)", "VI.67 §2 2° a), b)", "9(2)(b)(i)-(ii)"),
    "regular": ("VI.47 §2 2° c)", "VI.67 §2 2° c)", "9(2)(b)(iii)"),
    "supply": ("VI.47 §2 3°", "VI.67 §2 3°", "9(2)(c)"),
}
_TITLE = Message("Start of the withdrawal period")
START = {
    name: provision("R-PER-02", _TITLE, distance, off_premises, directive=directive, source="L2013; L2022b art. 4")
    for name, (distance, off_premises, directive) in _ARTICLES.items()
}
DIGITAL_START = provision(
    "R-PER-02", _TITLE, "-", directive="9(2)(c), annex I", source="CRD (O-24: not named in VI.47 and VI.67)"
)
NOT_ALL_DELIVERED = provision(
    "R-PER-03",
    Message("Partial delivery"),
    "VI.47 §2 2° a), b)",
    "VI.67 §2 2° a), b)",
    directive="9(2)(b)(i)-(ii)",
    source="L2013",
)
NO_POSSESSION = provision(
    "R-PER-04",
    Message("Refused or uncollected parcel"),
    "VI.47 §2 2°, VI.44",
    "VI.67 §2 2°, VI.44",
    directive="20",
    source="Guidance 2021/C 525/01, ECC Slovakia",
    verified=Verified.SECONDARY,
)
OFFER_NOT_ACCEPTED = provision(
    "R-PER-07",
    Message("Offer of the consumer"),
    "VI.52 §1 2°",
    "VI.72 §1 2°",
    directive="12(b)",
    source="L2013",
)


@rule(START["goods"])
def start_of_period(ask: Inquiry) -> DayRange | Waiting:
    """Return the day from which the period is counted, or the event for which it waits."""
    kind = ask.consult(kind_of_contract)
    if kind == "goods":
        return _start_for_goods(ask)
    if ask.happened("offer_made") and not ask.happened("contract_concluded"):
        text = Message("The consumer's offer is not accepted: no period has begun, and the consumer may withdraw it.")
        ask.step(text, *(event.id for event in ask.events("offer_made")), provision=OFFER_NOT_ACCEPTED)
        return Waiting("event:contract_concluded")
    day = ask.find(day_bound)
    if isinstance(day, Waiting):
        return day
    concluded = tuple(event.id for event in ask.events("contract_concluded"))
    if day != ask.consult(day_of_reference):
        text = Message("The period is counted from {day}, on which the consumer was bound.", day=day)
        ask.step(text, CONTRACT_OBJECT.key, provision=START["supply" if kind == "supply" else "service"])
    elif kind == "digital":
        text = Message("Digital content: the period is counted from the conclusion of the contract on {day}.", day=day)
        ask.step(text, CONTRACT_OBJECT.key, *concluded, provision=DIGITAL_START)
    elif kind == "supply":
        text = Message(
            "Water, gas, electricity or heating: the period is counted from the conclusion on {day}.", day=day
        )
        ask.step(text, CONTRACT_OBJECT.key, *concluded, provision=START["supply"])
    else:
        text = Message("A service: the period is counted from the conclusion of the contract on {day}.", day=day)
        ask.step(text, CONTRACT_OBJECT.key, *concluded, provision=START["service"])
    return day


def _start_for_goods(ask: Inquiry) -> DayRange | Waiting:
    delivery = _manner_of_delivery(ask)
    if delivery in ("separate_items", "lots"):
        return _last_of_all(ask)
    receipts = _possessions(ask, ask.events("goods_received"))
    if not receipts:
        ask.step(
            Message(
                "The consumer does not have the goods: the period has not begun, and the consumer may withdraw already."
            ),
            provision=NO_POSSESSION,
        )
        return Waiting("event:goods_received")
    if delivery == "regular_open_ended":
        first, latest = _first(ask, receipts), _last(ask, receipts)
        day = ask.reading("O-37", safe=first, arguable=latest)
        text = Message(
            "Deliveries without a defined period: the period is counted from the delivery of {day}.", day=day
        )
        ask.step(text, *_ids(day, receipts), provision=START["regular"])
    elif delivery == "regular":
        day = _first(ask, receipts)
        text = Message("Regular deliveries over a defined period: the first delivery of {day} counts.", day=day)
        ask.step(text, *_ids(day, receipts), provision=START["regular"])
    else:
        day = _first(ask, receipts)
        text = Message("Goods: the period is counted from the day of physical possession, {day}.", day=day)
        ask.step(text, *_ids(day, receipts), provision=START["goods"])
    return day


def _manner_of_delivery(ask: Inquiry) -> str:
    """Return how the goods are delivered; unanswered it is one delivery only when there is at most one item."""
    stated = ask.stated(CONTRACT_DELIVERY)
    if stated is not None:
        return stated
    items = ask.stated(CONTRACT_ITEMS) or ()
    if len(items) <= 1 and len(ask.events("goods_received")) <= 1:
        return "single"
    return ask.fact(CONTRACT_DELIVERY)


Receipt = tuple[Occurrence, DayRange]


def _possessions(ask: Inquiry, events: Iterable[Occurrence]) -> list[Receipt]:
    """Return the receipts that count as possession. A carrier's never does; a neighbour's on the safe reading only."""
    counting = []
    for event in events:
        taker = ask.detail(event, "by")
        if taker == "carrier":
            continue
        if taker == "neighbour_not_designated" and not ask.reading("O-25", safe=True, arguable=False):
            ask.step(
                Message("A neighbour whom the consumer had not named took the parcel: only the handing over counts."),
                event.id,
                provision=NO_POSSESSION,
            )
            continue
        counting.append((event, ask.day(event)))
    return counting


def _first(ask: Inquiry, receipts: list[Receipt]) -> DayRange:
    first = receipts[0][1]
    for _, day in receipts[1:]:
        first = ask.earlier(first, day)
    return first


def _last(ask: Inquiry, receipts: list[Receipt]) -> DayRange:
    last = receipts[0][1]
    for _, day in receipts[1:]:
        last = ask.later(last, day)
    return last


def _ids(day: DayRange, receipts: list[Receipt]) -> tuple[str, ...]:
    return tuple(event.id for event, received in receipts if received == day)


def _last_of_all(ask: Inquiry) -> DayRange | Waiting:
    """Return the day of the last item or lot; an item received twice counts from the later receipt."""
    items = ask.stated(CONTRACT_ITEMS)
    if not items:
        raise Unanswerable(CONTRACT_ITEMS.key)
    events = ask.events("goods_received")
    receipts: list[Receipt] = []
    for item in items:
        of_item = _possessions(ask, (event for event in events if event.fields.get("item") == item))
        if not of_item:
            ask.step(
                Message("“{item}” is not delivered yet: the period has not begun.", item=item),
                CONTRACT_ITEMS.key,
                provision=NOT_ALL_DELIVERED,
            )
            return Waiting("event:goods_received")
        receipts += _neighbour_first(of_item)
    day = _last(ask, receipts)
    text = Message("Several items or lots: the last one, received on {day}, counts.", day=day)
    ask.step(text, CONTRACT_ITEMS.key, *_ids(day, receipts), provision=START["several"])
    return day


def _neighbour_first(receipts: list[Receipt]) -> list[Receipt]:
    """On the reading on which a neighbour's receipt counts, the handing over that follows is not a second receipt."""
    by_neighbour = [one for one in receipts if one[0].fields.get("by") == "neighbour_not_designated"]
    return by_neighbour or receipts
