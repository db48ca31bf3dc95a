"""Reads one typed line into an event: ``reçu 18/10``, ``herroepen gisteren``, ``paid 100 € by card 12/10``.

Every word must be understood, or be one of those that carry nothing (articles, "the customer"); otherwise the line is
refused with a sentence that names the word. What was understood is said in full before anything is kept. Without a day
the event is kept as one whose day nobody has said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.application.typed.days import first_on_or_after, is_unproven, written
from desktop.application.typed.grammar import Phrase as DayPhrase
from desktop.application.typed.grammar import find_days
from desktop.application.typed.tokens import Token, tokens
from desktop.application.typed.vocabulary import LANGUAGES, Phrase, Vocabulary, plain, vocabulary
from desktop.domain.case import CaseFile, Event, Stated, When
from desktop.domain.dates import WrittenDay
from desktop.domain.errors import CaseworkError
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import NOTHING, Disputed, FactType
from desktop.domain.messages import Label, Message

_EMPTY_CASE = CaseFile()
#: The means of a payment are free text in the case file; these are the words that the line knows for them.
_MEANS_OF_PAYMENT = ("card", "transfer", "direct_debit", "cash", "voucher", "paypal")
_CLOSE_ENOUGH = 0.75


@dataclass(frozen=True, slots=True)
class Understood:
    """An event that can be kept, and the sentence that says it in full."""

    event: Event
    echo: Message


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Why a line cannot be kept: the word, and what was expected."""

    reason: Message


def read_line(
    text: str, today: date, language_hint: str = "fr", case: CaseFile = _EMPTY_CASE
) -> Understood | NotUnderstood:
    """Return the event that a line states, or why it was not understood; *language_hint* settles clashes of words."""
    words = vocabulary(language_hint if language_hint in LANGUAGES else "fr")
    try:
        event = _Line(text, today, words, case).event()
    except CaseworkError as refused:
        return NotUnderstood(refused.message)
    return Understood(event, echo(event))


def event_words(language: str) -> dict[str, str]:
    """Return a word for each kind of event, for suggestions while one types."""
    suggested = vocabulary(language).suggested.get(language, {})
    return {word: kind for kind, word in suggested.items()}


def echo(event: Event) -> Message:
    """Return the sentence that says an event in full."""
    kind = Label("event", event.kind)
    details = tuple(_detail(event.kind, name, value) for name, value in event.fields.items())
    if isinstance(event.on, Disputed) or event.on is None:
        said = Message("{event}, without a day: add one, such as 18/10, or keep it so", event=kind)
    elif isinstance(event.on, WrittenDay):
        said = Message("{event}: {day}", event=kind, day=event.on)
    else:
        said = Message("{event}: this did not happen", event=kind)
    return Message("{event} ({details})", event=said, details=details) if details else said


def _detail(kind: str, name: str, value: Stated) -> Stated:
    if isinstance(value, bool):
        return Message("{field}: {value}", field=Label("field", name), value=value)
    if isinstance(value, WrittenDay):
        return Message("until {day}", day=value)
    named = isinstance(value, str) and (EVENT_KINDS[kind].fields[name].answers or name == "means")
    return Label(name, str(value)) if named else value


class _Line:
    """One line on its way to an event: what is understood is taken out of what is left."""

    def __init__(self, text: str, today: date, words: Vocabulary, case: CaseFile) -> None:
        self._text = text
        self._today = today
        self._words = words
        self._case = case
        self._days, self._rest = find_days(tokens(text, words), today)
        self._left: list[tuple[str, Token]] = [
            (word, part) for part in self._rest if not _is_about_the_day(part) for word in part.words()
        ]
        self._senses = {word: words.senses_of(word) for word, _ in self._left}

    def event(self) -> Event:
        """Return the event.

        Raises:
            CaseworkError: a word was not understood, or something is missing or said twice.
        """
        phrase = self._kind()
        kind = phrase.meaning
        fields: dict[str, Stated] = {}
        self._take_fields(kind, fields)
        self._take_items(kind, fields)
        self._take_values(kind, fields)
        on = self._when(kind, phrase, fields)
        self._refuse_the_rest()
        if on is not NOTHING:  # what comes with the words gives way to what is said ("received" by a neighbour)
            fields = {**phrase.sets, **fields}
        return Event(_free_id(self._case), kind, on, fields)

    # -- words -------------------------------------------------------------------------------------------------------

    def _kind(self) -> Phrase:
        found: list[Phrase] = []
        for phrase in self._words.events:
            if not (phrase.weak and found) and (used := self._match(phrase)):
                found.append(phrase)
                self._take(used)
        kinds = list(dict.fromkeys(phrase.meaning for phrase in found))
        if len(kinds) > 1:
            first, second = (Label("event", kind) for kind in kinds[:2])
            raise CaseworkError(
                Message("One event a line: this names both “{first}” and “{second}”.", first=first, second=second)
            )
        if not kinds:
            raise self._unread(self._first_unread())
        return found[0]

    def _match(self, phrase: Phrase) -> list[int]:
        """Return the places of the words that make up the phrase; none when one is missing."""
        used: list[int] = []
        for senses in phrase.words:
            for place, (word, _) in enumerate(self._left):
                if place not in used and not self._senses[word].isdisjoint(senses):
                    used.append(place)
                    break
            else:
                return []
        return used

    def _take(self, places: list[int]) -> None:
        self._left = [pair for place, pair in enumerate(self._left) if place not in places]

    def _take_fields(self, kind: str, fields: dict[str, Stated]) -> None:
        for name, field in EVENT_KINDS[kind].fields.items():
            codes = _MEANS_OF_PAYMENT if field.type is FactType.TEXT else tuple(map(_code, field.answers))
            for phrase in self._words.fields.get(name, ()):
                if name not in fields and phrase.meaning in codes and (used := self._match(phrase)):
                    fields[name] = {"true": True, "false": False}.get(phrase.meaning, phrase.meaning)
                    self._take(used)

    def _take_items(self, kind: str, fields: dict[str, Stated]) -> None:
        """Read the names of goods: those that the case knows, or any between quotation marks."""
        known = EVENT_KINDS[kind].fields
        name = next((name for name in ("item", "items", "body") if name in known), None)
        quoted = [part for part in self._rest if part.form == "quoted"]
        labels = [str(part.values[0]) for part in quoted]
        if name in {"item", "items"}:
            for label in sorted(_items(self._case), key=len, reverse=True):
                if used := self._match_label(label):
                    labels.append(label)
                    self._take(used)
        if labels and (name is None or (len(labels) > 1 and name != "items")):
            raise self._unread(labels[-1])
        if labels and name is not None:
            fields[name] = tuple(labels) if name == "items" else labels[0]
        self._drop(quoted)

    def _match_label(self, label: str) -> list[int]:
        wanted = Counter(re.findall(r"[a-z]+", plain(label)))
        used = [place for place, (word, _) in enumerate(self._left) if word in wanted]
        return used if Counter(self._left[place][0] for place in used) == wanted else []

    # -- sums and days -----------------------------------------------------------------------------------------------

    def _take_values(self, kind: str, fields: dict[str, Stated]) -> None:
        sums = [part for part in self._rest if part.form == "money"]
        if sums and ("amount" not in EVENT_KINDS[kind].fields or len(sums) > 1):
            raise self._unread(sums[-1].said)
        for part in sums:
            amount = part.values[0]
            assert isinstance(amount, Decimal)
            fields["amount"] = amount
        self._drop(sums)

    def _when(self, kind: str, phrase: Phrase, fields: dict[str, Stated]) -> When:
        negated = self._negated(phrase)
        days = self._days_of(kind, fields)
        if negated:
            if days:
                raise CaseworkError(Message("Write either the day, or that it did not happen."))
            return NOTHING
        times = [part for part in self._rest if part.form == "time"]
        unknown = [part for part in self._rest if part.number_as("no_day")]
        if len(days) > 1 or len(times) > 1 or (unknown and days):
            raise CaseworkError(Message("This names more than one day or time: enter one event a line."))
        if not days:
            self._drop(unknown)  # a time of day alone is left, and refused
            return None
        on = written(days[0], self._today, times[0] if times else None, proven=not is_unproven(self._rest))
        self._settle(fields, on)
        self._drop([part for part in self._rest if part.form in {"time", "question"} or part.number_as("unproven")])
        return on

    def _days_of(self, kind: str, fields: dict[str, Stated]) -> list[DayPhrase]:
        """Return the days of the event itself; the limit of an additional time goes to its own field."""
        limits = [day for day in self._days if day.relation == "until"]
        if "until" not in EVENT_KINDS[kind].fields or not limits:
            return self._days
        fields["until"] = limits[0]
        return [day for day in self._days if day is not limits[0]]

    def _settle(self, fields: dict[str, Stated], on: WrittenDay) -> None:
        limit = fields.get("until")
        if isinstance(limit, DayPhrase):
            day = first_on_or_after(limit.point, on.earliest or on.latest or self._today)
            fields["until"] = WrittenDay(day, day)

    def _negated(self, phrase: Phrase) -> bool:
        """Tell whether the line says "not", in the language of its event."""
        found = [
            place
            for place, (word, _) in enumerate(self._left)
            if phrase.language in self._words.negations.get(word, frozenset())
        ]
        self._take(found)
        return bool(found)

    # -- what is left ------------------------------------------------------------------------------------------------

    def _drop(self, parts: list[Token]) -> None:
        gone = {id(part) for part in parts}
        self._rest = [part for part in self._rest if id(part) not in gone]
        self._left = [pair for pair in self._left if id(pair[1]) not in gone]

    def _first_unread(self) -> str:
        for part in self._rest:
            if part.form in {"number", "money", "time", "quoted", "year"}:
                return part.said
        return next((part.said for word, part in self._left if word not in self._words.skipped), "")

    def _refuse_the_rest(self) -> None:
        figures = [part.said for part in self._rest if part.form in {"number", "money", "time", "quoted", "question"}]
        unread = [part.said for word, part in self._left if word not in self._words.skipped]
        if figures or unread:
            raise self._unread((figures or unread)[0])

    def _unread(self, said: str) -> CaseworkError:
        if not said:
            return CaseworkError(Message("What happened? Write it before or after the day, as in received 18/10."))
        if any(self._words.senses_of(word) for word in re.findall(r"[a-z]+", plain(said))):
            return CaseworkError(Message("“{word}” does not go with the rest: enter one event a line.", word=said))
        if (guess := self._nearest_word(said)) is not None:
            return CaseworkError(Message("“{word}” was not understood. Perhaps “{guess}”?", word=said, guess=guess))
        return CaseworkError(
            Message("“{word}” was not understood: write what happened and when, as in received 18/10.", word=said)
        )

    def _nearest_word(self, said: str) -> str | None:
        from difflib import get_close_matches  # noqa: PLC0415 - wanted only when a word is not understood

        known = {plain(word): word for words in self._words.suggested.values() for word in words.values()}
        found = get_close_matches(plain(said), list(known), n=1, cutoff=_CLOSE_ENOUGH)
        return known[found[0]] if found and plain(said) not in known else None


def _is_about_the_day(part: Token) -> bool:
    """Tell whether a part says "unproven" or "day unknown": its words name no event, and deny none."""
    return bool(part.number_as("unproven") or part.number_as("no_day"))


def _code(answer: object) -> str:
    return str(answer).lower() if isinstance(answer, bool) else str(answer)


def _items(case: CaseFile) -> tuple[str, ...]:
    listed = case.facts.get("contract.items")
    named: Mapping[str, None] = dict.fromkeys(
        [
            *(listed if isinstance(listed, tuple) else ()),
            *(item for event in case.events if isinstance(item := event.fields.get("item"), str)),
        ]
    )
    return tuple(str(name) for name in named)


def _free_id(case: CaseFile) -> str:
    taken = {event.id for event in case.events}
    return next(name for number in range(1, len(taken) + 2) if (name := f"e{number}") not in taken)
