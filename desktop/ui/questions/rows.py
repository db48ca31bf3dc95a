"""What the card "Ask next" says. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.application import labels
from desktop.application.results import Assessment, Bounds, Prospect, Question
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import plausible
from desktop.domain.facts import FACTS, Fact
from desktop.domain.messages import Label, Message

_EVENT = "event:"
#: Questions named under the first one.
MORE = 4


@dataclass(frozen=True, slots=True)
class Card:
    """One question: about a *fact*, about a *kind* of event to be entered, or about an *event* of the file.

    Of an event the day is open, or the *field* that is named.
    """

    id: str
    sentence: Message
    price: Message
    prospects: tuple[Message, ...]
    fact: Fact[object] | None = None
    kind: str | None = None
    event: Event | None = None
    field: str | None = None


def cards(case: CaseFile, assessment: Assessment) -> tuple[Card, ...]:
    """Return the questions worth asking, the one that decides most first."""
    return tuple(_card(case, question) for question in assessment.questions[: MORE + 1])


def _card(case: CaseFile, question: Question) -> Card:
    price = Message(
        "It decides between {count} result.", "It decides between {count} results.", count=question.outcomes
    )
    prospects = tuple(_prospect(question.fact, one) for one in question.prospects)
    if not question.fact.startswith(_EVENT):
        sentence = Message("{question}", question=Label("question", question.fact))
        return Card(question.fact, sentence, price, prospects, fact=FACTS[question.fact])
    subject = subject_of(case, question.fact)
    label = Label("event", subject.kind)
    if subject.event is None:
        sentence = Message("{event}: on which day?", event=label)
        return Card(question.fact, sentence, price, prospects, kind=subject.kind)
    if subject.field:
        sentence = Message("{event}: {field}", event=label, field=Label("field", subject.field))
        return Card(question.fact, sentence, price, prospects, event=subject.event, field=subject.field)
    return Card(
        question.fact, Message("{event}: on which day exactly?", event=label), price, prospects, event=subject.event
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """What ``event:…`` asks about: an event of the file (None: one to be entered), its kind, one of its fields."""

    event: Event | None
    kind: str
    field: str


def subject_of(case: CaseFile, key: str) -> Subject:
    """Read ``event:<kind>``, ``event:<id>``, ``event:<id>.<field>``, or ``event:?<kind>.<field>`` for one supposed."""
    name, _, field = key.removeprefix(_EVENT).removeprefix("?").partition(".")
    event = case.event(name)
    return Subject(event, event.kind if event else name, field)


def named(case: CaseFile, key: str) -> Label | Message:
    """Return the name of an open fact, of an event, or of one thing about it, for use inside a sentence."""
    if not key.startswith(_EVENT):
        return Label("fact", key)
    subject = subject_of(case, key)
    if not subject.field:
        return Label("event", subject.kind)
    return Message("{event}, {field}", event=Label("event", subject.kind), field=Label("field", subject.field))


def _prospect(fact: str, prospect: Prospect) -> Message:
    outcomes = tuple(_shortened(outcome) for outcome in prospect.outcomes)
    return Message("{answer}: {outcomes}", answer=_answer(fact, prospect.answer), outcomes=outcomes)


def _shortened(outcome: Message) -> Label | Message:
    """Return a state of the right by its name: whole sentences do not stand in a list."""
    held = outcome.fields.get("outcome")
    if isinstance(held, Label) and held.kind == "right":
        return Label("state", held.code)
    return outcome


def _answer(fact: str, code: str) -> Message | str:
    """Return the name of an answer: that of the fact's own code, a general one, a day, or the words as they stand."""
    for kind, name in (("answer", f"{fact}:{code}"), ("answer", code)):
        try:
            labels.message(kind, name)
        except KeyError:
            continue
        return Message("{answer}", answer=Label(kind, name))
    earliest, _, latest = code.partition("..")
    try:
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest or earliest)
    except ValueError:
        return code
    return Message("{day}", day=Bounds(plausible(first), last))
