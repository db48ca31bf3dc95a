"""The case file: one immutable value. It changes only by being replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.domain.dates import WrittenDay
from desktop.domain.facts import Disputed, Nothing

#: What a fact or a field of an event may hold: a known value, NOTHING, or two stated sides.
Stated = object
#: When an event was: a day, NOTHING ("did not happen"), two stated days, or None (nobody has said when).
When = WrittenDay | Nothing | Disputed | None

_EMPTY: Mapping[str, Stated] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Party:
    """The consumer or the trader, as reported. Every part may be missing."""

    name: str = ""
    address: str = ""
    email: str = ""
    website: str = ""
    vat: str = ""
    iban: str = ""
    bic: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened (or, with NOTHING as its day, that did not)."""

    id: str
    kind: str
    on: When
    fields: Mapping[str, Stated] = field(default_factory=lambda: _EMPTY)

    @property
    def happened(self) -> bool:
        """Whether the file says that it happened, be the day certain or not."""
        return isinstance(self.on, (WrittenDay, Disputed))


@dataclass(frozen=True, slots=True)
class Document:
    """A piece of evidence: what it is, its day, the file it names, and the ids of the events that it proves."""

    id: str
    title: str = ""
    category: str = ""
    on: WrittenDay | None = None
    file: str = ""
    proves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that is known of one case. *facts* holds only answered questions."""

    reference: str = ""
    title: str = ""
    language: str = ""
    consumer: Party = Party()
    trader: Party = Party()
    facts: Mapping[str, Stated] = field(default_factory=lambda: _EMPTY)
    events: tuple[Event, ...] = ()
    documents: tuple[Document, ...] = ()

    def event(self, event_id: str) -> Event | None:
        """Return the event of that id, or None."""
        return next((event for event in self.events if event.id == event_id), None)

    def with_fact(self, key: str, value: Stated | None) -> CaseFile:
        """Return the case with one fact answered; None takes the answer back."""
        facts = {name: held for name, held in self.facts.items() if name != key}
        if value is not None:
            facts[key] = value
        return replace(self, facts=facts)

    def with_event(self, event: Event) -> CaseFile:
        """Return the case with *event* put in, in place of the one of the same id."""
        if self.event(event.id) is None:
            return replace(self, events=(*self.events, event))
        return replace(self, events=tuple(event if held.id == event.id else held for held in self.events))

    def without_event(self, event_id: str) -> CaseFile:
        """Return the case without that event; documents keep nothing that points to it."""
        return replace(
            self,
            events=tuple(event for event in self.events if event.id != event_id),
            documents=tuple(
                replace(document, proves=tuple(one for one in document.proves if one != event_id))
                for document in self.documents
            ),
        )
