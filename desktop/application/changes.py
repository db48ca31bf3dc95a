"""What an adviser can change in a case. Each change applies itself and gives the change that takes it back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from desktop.application.interchange import event_to_json, value_to_json
from desktop.domain.case import CaseFile, Event, Party
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Label, Message


class Change(Protocol):
    """One change of a case. Changes are values: they know nothing of stores or screens."""

    @property
    def name(self) -> Message:
        """What the change does, for the undo menu and the journal."""
        ...

    def apply(self, case: CaseFile) -> tuple[CaseFile, Change]:
        """Return the changed case, and the change that takes it back.

        Raises:
            CaseworkError: it cannot be applied to this case.
        """
        ...

    def to_json(self) -> Mapping[str, Any]:
        """Return the change as JSON values, for the journal."""
        ...


@dataclass(frozen=True, slots=True)
class PutEvent:
    """Put an event into the case, in place of the one of the same id.

    *at* is the place of a new event in the list (None: at the end), *proved_by* the documents that prove it: both
    matter only when a dropped event comes back.
    """

    event: Event
    at: int | None = None
    proved_by: tuple[str, ...] = ()

    @property
    def name(self) -> Message:
        """What the change does."""
        return Message("Enter “{event}”", event=Label("event", self.event.kind))

    def apply(self, case: CaseFile) -> tuple[CaseFile, Change]:
        """Return the changed case, and the change that takes it back."""
        held = case.event(self.event.id)
        if held is not None:
            return case.with_event(self.event), PutEvent(held)
        place = len(case.events) if self.at is None else self.at
        events = (*case.events[:place], self.event, *case.events[place:])
        documents = tuple(
            replace(one, proves=(*one.proves, self.event.id)) if one.id in self.proved_by else one
            for one in case.documents
        )
        return replace(case, events=events, documents=documents), DropEvent(self.event.id)

    def to_json(self) -> Mapping[str, Any]:
        """Return the change as JSON values."""
        return {"change": "put_event", "event": event_to_json(self.event)}


@dataclass(frozen=True, slots=True)
class DropEvent:
    """Take an event out of the case."""

    event_id: str

    @property
    def name(self) -> Message:
        """What the change does."""
        return Message("Remove an event")

    def apply(self, case: CaseFile) -> tuple[CaseFile, Change]:
        """Return the changed case, and the change that takes it back."""
        event = case.event(self.event_id)
        if event is None:
            raise CaseworkError(Message("The event “{id}” is not in this file any more.", id=self.event_id))
        proved_by = tuple(one.id for one in case.documents if self.event_id in one.proves)
        return case.without_event(self.event_id), PutEvent(event, case.events.index(event), proved_by)

    def to_json(self) -> Mapping[str, Any]:
        """Return the change as JSON values."""
        return {"change": "drop_event", "event": self.event_id}


@dataclass(frozen=True, slots=True)
class SetFact:
    """Answer a question; None takes the answer back, so that it is unknown again."""

    key: str
    value: object | None

    @property
    def name(self) -> Message:
        """What the change does."""
        return Message("Answer “{fact}”", fact=Label("fact", self.key))

    def apply(self, case: CaseFile) -> tuple[CaseFile, Change]:
        """Return the changed case, and the change that takes it back."""
        return case.with_fact(self.key, self.value), SetFact(self.key, case.facts.get(self.key))

    def to_json(self) -> Mapping[str, Any]:
        """Return the change as JSON values; ``unknown`` tells a taken-back answer from one that is "no such thing"."""
        if self.value is None:
            return {"change": "set_fact", "fact": self.key, "unknown": True}
        return {"change": "set_fact", "fact": self.key, "value": value_to_json(self.value)}


@dataclass(frozen=True, slots=True)
class SetParty:
    """Write the consumer or the trader anew. *side* is ``consumer`` or ``trader``."""

    side: str
    party: Party

    @property
    def name(self) -> Message:
        """What the change does."""
        return Message("Write the consumer") if self.side == "consumer" else Message("Write the trader")

    def apply(self, case: CaseFile) -> tuple[CaseFile, Change]:
        """Return the changed case, and the change that takes it back."""
        if self.side == "consumer":
            return replace(case, consumer=self.party), SetParty(self.side, case.consumer)
        return replace(case, trader=self.party), SetParty(self.side, case.trader)

    def to_json(self) -> Mapping[str, Any]:
        """Return the change as JSON values."""
        return {
            "change": "set_party",
            "side": self.side,
            "party": {k: v for k in _PARTY if (v := getattr(self.party, k))},
        }


@dataclass(frozen=True, slots=True)
class SetDetails:
    """Write title, reference and language of the file anew."""

    title: str
    reference: str
    language: str

    @property
    def name(self) -> Message:
        """What the change does."""
        return Message("Write title, reference or language")

    def apply(self, case: CaseFile) -> tuple[CaseFile, Change]:
        """Return the changed case, and the change that takes it back."""
        changed = replace(case, title=self.title, reference=self.reference, language=self.language)
        return changed, SetDetails(case.title, case.reference, case.language)

    def to_json(self) -> Mapping[str, Any]:
        """Return the change as JSON values."""
        return {"change": "set_details", "title": self.title, "reference": self.reference, "language": self.language}


_PARTY = Party.__slots__


def journalled(change: Change, back: Change) -> str:
    """Return a change and the change that takes it back as one text for the journal: what is new, and what was."""
    return json.dumps({"new": change.to_json(), "was": back.to_json()}, ensure_ascii=False)
