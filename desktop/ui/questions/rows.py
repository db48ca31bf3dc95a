"""What the card "Ask next" says. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.application import labels
from desktop.application.results import Assessment, Bounds, Prospect, Question
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import plausible
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, Fact
from desktop.domain.messages import Label, Message

_EVENT = "event:"
#: Questions named under the first one.
MORE = 4


@dataclass(frozen=True, slots=True)
class Card:
    """One question. Exactly one of *fact*, *kind* (of an event to enter) and *event* (whose day is open) is set."""

    id: str
    sentence: Message
    price: Message
    prospects: tuple[Message, ...]
    fact: Fact[object] | None = None
    kind: str | None = None
    event: Event | None = None


def cards(case: CaseFile, assessment: Assessment) -> tuple[Card, ...]:
    """Return the questions worth asking, the one that decides most first."""
    return tuple(_card(case, question) for question in assessment.questions[: MORE + 1])


def _card(case: CaseFile, question: Question) -> Card:
    name = question.fact.removeprefix(_EVENT)
    price = Message(
        "It decides between {count} result.", "It decides between {count} results.", count=question.outcomes
    )
    prospects = tuple(_prospect(question.fact, one) for one in question.prospects)
    if not question.fact.startswith(_EVENT):
        sentence = Message("{question}", question=Label("question", question.fact))
        return Card(question.fact, sentence, price, prospects, fact=FACTS[question.fact])
    if name in EVENT_KINDS:
        sentence = Message("{event}: on which day?", event=Label("event", name))
        return Card(question.fact, sentence, price, prospects, kind=name)
    event = case.event(name)
    sentence = Message("{event}: on which day exactly?", event=Label("event", event.kind if event else name))
    return Card(question.fact, sentence, price, prospects, event=event)


def _prospect(fact: str, prospect: Prospect) -> Message:
    return Message("{answer}: {outcomes}", answer=_answer(fact, prospect.answer), outcomes=prospect.outcomes)


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
