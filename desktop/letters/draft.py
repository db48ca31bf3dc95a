"""The desk on which a letter is drafted: the case, its assessment, the words of one language, and how to cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.application.results import Amount, Assessment, Bounds, Deadline, Outcome
from desktop.application.wording import Wording, two_sides
from desktop.domain.case import CaseFile
from desktop.domain.facts import FACTS, Disputed, FactType, Nothing
from desktop.domain.messages import Field, Label, Message
from desktop.domain.rules import Step
from desktop.letters.citations import citation
from desktop.letters.letter import Heading, Paragraph, Voice
from desktop.letters.typography import bound

_EVENT = "event:"


@dataclass(frozen=True)
class Draft:
    """All that the sections of one letter are written from. It holds no law: every result comes from the assessment."""

    case: CaseFile
    assessment: Assessment
    wording: Wording
    today: date

    def say(self, message: Message) -> str:
        """Return the sentence in the language of the letter, with what must stand together bound together."""
        return bound(self.wording.say(message), self.wording.language)

    def joined(self, messages: Iterable[Message]) -> str:
        """Return whole sentences one after the other."""
        return " ".join(self.say(message) for message in messages)

    def words(self, text: str) -> str:
        """Return words of the case as they were typed, with what must stand together bound together."""
        return bound(text, self.wording.language)

    def label(self, kind: str, code: str) -> str:
        """Return the name of a code, standing alone."""
        return bound(self.wording.label(kind, code), self.wording.language)

    def heading(self, section: str, message: Message, number: int | None = None) -> Heading:
        """Return a heading."""
        return Heading(section, self.say(message), number)

    def paragraph(self, message: Message, sources: Iterable[str], voice: Voice = Voice.BODY) -> Paragraph:
        """Return one sentence as a paragraph."""
        return Paragraph(self.say(message), unique(sources), voice=voice)

    def step(self, step: Step, voice: Voice = Voice.BODY) -> Paragraph:
        """Return one step of reasoning with its articles in small print."""
        return Paragraph(self.say(step.message), sources_of(step), reference=self.reference(step), voice=voice)

    def reference(self, step: Step) -> str:
        """Return the article that a step applies, in Belgian and in Union law, marked when not fully verified."""
        return citation(self.wording, step.article, step.directive, step.verified)

    def outcome(self, day: Outcome) -> str:
        """Return a day or a range for a narrow column; a dash where there is none."""
        if isinstance(day, date):
            return self.wording.short_day(day)
        if isinstance(day, Bounds) and (day.earliest or day.latest):
            return self.say(_narrow_range(day, self.wording))
        return "–"

    def stated(self, matter: str, sides: Disputed) -> Message:
        """Return what either party states on a fact or on the day of an event."""
        return two_sides(_side(matter, sides.consumer), _side(matter, sides.trader))

    def value(self, held: Decimal | str | None) -> str:
        """Return an amount, or who pays; a dash where it cannot be told."""
        if held is None:
            return "–"
        if isinstance(held, Decimal):
            return bound(self.wording.money(held), self.wording.language)
        return self.label("owner", held)


def _narrow_range(days: Bounds, wording: Wording) -> Message:
    if days.earliest is None and days.latest is not None:
        return Message("until {day}", day=wording.short_day(days.latest))
    if days.latest is None and days.earliest is not None:
        return Message("from {day}", day=wording.short_day(days.earliest))
    assert days.earliest is not None
    assert days.latest is not None
    # Translators: two days in a narrow column.
    return Message(
        "{earliest} to {latest}", earliest=wording.short_day(days.earliest), latest=wording.short_day(days.latest)
    )


def answered(key: str, held: object) -> Field:
    """Return the answer to a fact as a field: codes named, truth values as yes and no, sums and days as they are."""
    if isinstance(held, (bool, Nothing, Decimal)):
        return held
    kind = FACTS[key].type if key in FACTS else FactType.TEXT
    if kind is FactType.ENUM and isinstance(held, str):
        return Label("answer", f"{key}:{held}")
    if kind is FactType.COUNTRY and isinstance(held, str):
        return Label("country", held)
    if kind is FactType.CODES and isinstance(held, tuple):
        return tuple(Label("defect", str(code)) for code in held)
    return held


def _side(matter: str, held: object) -> Field:
    if held is None:
        return None
    return Message("did not happen") if isinstance(held, Nothing) and matter not in FACTS else answered(matter, held)


def unique(sources: Iterable[str]) -> tuple[str, ...]:
    """Return the sources once each, in order."""
    return tuple(dict.fromkeys(source for source in sources if source))


def sources_of(*steps: Step) -> tuple[str, ...]:
    """Return the rules, events and facts of some steps."""
    return unique(source for step in steps for source in (step.rule, *step.facts))


def sources_of_deadline(deadline: Deadline) -> tuple[str, ...]:
    """Return what a time limit rests on; at least its place in the assessment."""
    return unique((f"deadline:{deadline.id}", *sources_of(*deadline.because, *deadline.arguable_because)))


def sources_of_amount(amount: Amount) -> tuple[str, ...]:
    """Return what an amount rests on; at least its place in the assessment."""
    return unique((f"amount:{amount.id}", *sources_of(*amount.because)))


def all_steps(assessment: Assessment) -> Iterator[Step]:
    """Yield every step of the assessment, in the order in which a letter tells them."""
    yield from assessment.regime.because
    if assessment.binding is not None:
        yield from assessment.binding.because
    yield from assessment.right.because
    for deadline in assessment.deadlines:
        yield from deadline.because
        yield from deadline.arguable_because
    for amount in assessment.amounts:
        yield from amount.because
    for flag in (*assessment.flags, *assessment.remarks):
        yield from flag.because
    for route in assessment.routes:
        if route.open:
            yield from route.because


def open_points(assessment: Assessment) -> tuple[str, ...]:
    """Return the numbers of all points of law on which two readings are shown."""
    binding = assessment.binding.open_points if assessment.binding is not None else ()
    deadlines = (point for deadline in assessment.deadlines for point in deadline.open_points)
    amounts = (point for amount in assessment.amounts for point in amount.open_points)
    return unique((*assessment.regime.open_points, *binding, *assessment.right.open_points, *deadlines, *amounts))


def named(draft: Draft, key: str) -> Label | Message:
    """Return the name of a fact, of an event (``event:<kind>``, ``event:<id>``), or of one of its particulars.

    The engine writes a particular as ``event:<id>.<field>``, and an event that it only supposes with ``?`` for its id.
    """
    if not key.startswith(_EVENT):
        return Label("fact", key)
    code, _, particular = key.removeprefix(_EVENT).removeprefix("?").partition(".")
    event = draft.case.event(code)
    label = Label("event", code if event is None else event.kind)
    if not particular:
        return label
    # Translators: inside a sentence; an event and one thing about it: "“goods received” – item".
    return Message("“{event}” – {field}", event=label, field=Label("field", particular))


def naming(draft: Draft, keys: Iterable[str]) -> tuple[Label | Message, ...]:
    """Return the names of several facts or events."""
    return tuple(named(draft, key) for key in keys)


def earliest(day: Outcome) -> date | None:
    """Return the day, or the earliest possible one."""
    return day.earliest if isinstance(day, Bounds) else day


def latest(day: Outcome) -> date | None:
    """Return the day, or the latest possible one."""
    return day.latest if isinstance(day, Bounds) else day
