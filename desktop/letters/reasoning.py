"""Sections 4 and 5: which law, in which wording, and step by step how it leads to the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from desktop.application.results import Amount, Deadline, Prospect, Question
from desktop.domain.case import CaseFile
from desktop.domain.facts import Disputed
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified
from desktop.domain.rules import Step
from desktop.letters.draft import (
    MARKS,
    Draft,
    all_steps,
    naming,
    open_points,
    sources_of,
    sources_of_amount,
    sources_of_deadline,
    unique,
)
from desktop.letters.letter import Block, Paragraph, Voice
from desktop.letters.open_points import reason

_MARKED = {
    Verified.SECONDARY: Message("{mark} The wording was seen in a secondary source only."),
    Verified.NO: Message("{mark} Not confirmed in a source; to be checked before anyone relies on it."),
}
_REGIME_OPEN = Message("The kind of contract, and so the chapter of the law, is not settled.")


def applicable_law(draft: Draft) -> Iterator[Block]:
    """Yield the law that governs the contract, the day whose wording counts, and how far each wording was checked."""
    stamp, regime = draft.assessment.law, draft.assessment.regime
    yield draft.paragraph(
        Message(
            "The right of withdrawal is governed by Book VI of the Belgian Code of Economic Law, which transposes"
            " Directive 2011/83/EU on consumer rights; time limits are counted as Regulation (EEC, Euratom) No"
            " 1182/71 lays down."
        ),
        unique(("law", *sources_of(*regime.because))),
    )
    yield draft.paragraph(_wording_of(stamp.version_date), ("law", *_concluding_events(draft.case)))
    yield draft.paragraph(
        Message(
            "The provisions are those of release {release} of the law as held by the centre, last checked on {day}.",
            release=stamp.release,
            day=stamp.checked_on,
        ),
        ("law",),
    )
    for verified, message in _MARKED.items():
        marked = [
            step
            for step in all_steps(draft.assessment)
            if step.verified is verified and (step.article or step.directive)
        ]
        if marked:
            said = Message(message.template, mark=MARKS[verified])
            yield draft.paragraph(said, sources_of(*marked), Voice.SMALL)


def _wording_of(day: date | None) -> Message:
    if day is None:
        return Message(
            "The wording that counts is that of the day on which the contract was concluded; that day is not known,"
            " so no wording can be chosen for certain."
        )
    return Message("The wordings in force on {day} count, the day that governs this contract.", day=day)


def _concluding_events(case: CaseFile) -> tuple[str, ...]:
    return tuple(event.id for event in case.events if event.kind in {"contract_concluded", "offer_made"})


class Reasoning:
    """Section 5. A step that several results share is told once, where it first counts."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._told: set[tuple[str, Message]] = set()

    def blocks(self) -> Iterator[Block]:
        """Yield the steps of each result, then the points of law that are open, then what is disputed."""
        yield from self._verdicts()
        for deadline in self._draft.assessment.deadlines:
            yield from self._deadline(deadline)
        for amount in self._draft.assessment.amounts:
            yield from self._amount(amount)
        yield from self._breaches()
        yield from _two_readings(self._draft)
        yield from _disputed(self._draft)

    def _verdicts(self) -> Iterator[Block]:
        assessment = self._draft.assessment
        yield from self._titled("regime", Message("The kind of contract"), self._regime())
        if assessment.binding is not None:
            steps = self._steps(assessment.binding.because)
            yield from self._titled("binding", Message("Whether the consumer is bound"), steps)
        yield from self._titled("right", Message("The right of withdrawal"), self._right())

    def _regime(self) -> Iterator[Paragraph]:
        regime = self._draft.assessment.regime
        yield from self._steps(regime.because)
        if regime.state == "open":
            yield self._draft.paragraph(_REGIME_OPEN, unique(("regime", *regime.missing)))
            yield from self._waiting("regime", regime.missing)

    def _right(self) -> Iterator[Paragraph]:
        right = self._draft.assessment.right
        yield from self._steps(right.because)
        if right.state == "undetermined":
            yield from self._waiting("right", right.missing)

    def _deadline(self, deadline: Deadline) -> Iterator[Block]:
        draft = self._draft
        paragraphs = [
            *self._steps(deadline.because),
            *self._steps(deadline.arguable_because, Voice.BRANCH),
        ]
        if deadline.state == "blocked":
            paragraphs += self._waiting(f"deadline:{deadline.id}", deadline.missing)
        if paragraphs:
            yield draft.heading(
                f"deadline:{deadline.id}", Message("{deadline}", deadline=draft.label("deadline", deadline.id))
            )
            yield from paragraphs

    def _amount(self, amount: Amount) -> Iterator[Block]:
        draft = self._draft
        paragraphs = [*self._steps(amount.because)]
        if amount.missing:
            paragraphs += self._waiting(f"amount:{amount.id}", amount.missing)
        if paragraphs:
            yield draft.heading(f"amount:{amount.id}", Message("{amount}", amount=draft.label("amount", amount.id)))
            yield from paragraphs

    def _breaches(self) -> Iterator[Block]:
        steps = [step for flag in self._draft.assessment.flags if flag.severity == "breach" for step in flag.because]
        yield from self._titled("breaches", Message("Duties that the trader did not keep"), self._steps(steps))

    def _titled(self, section: str, title: Message, paragraphs: Iterable[Paragraph]) -> Iterator[Block]:
        first = next(iterator := iter(paragraphs), None)
        if first is not None:
            yield self._draft.heading(section, title)
            yield from chain((first,), iterator)

    def _steps(self, steps: Iterable[Step], voice: Voice = Voice.BODY) -> Iterator[Paragraph]:
        for step in steps:
            key = (step.rule, step.message)
            if key not in self._told:
                self._told.add(key)
                yield self._draft.step(step, voice)

    def _waiting(self, place: str, missing: tuple[str, ...]) -> Iterator[Paragraph]:
        if missing:
            said = Message("This cannot be decided while it is unknown: {facts}.", facts=naming(self._draft, missing))
            yield self._draft.paragraph(said, unique((place, *missing)))


def _two_readings(draft: Draft) -> Iterator[Block]:
    points = open_points(draft.assessment)
    if not points:
        return
    yield draft.heading("readings", Message("Where the law can be read in two ways"))
    yield draft.paragraph(
        Message(
            "For the consumer’s own time limits this opinion keeps to the reading that is safe; for the consumer’s"
            " claims it relies on the one that can be argued."
        ),
        points,
    )
    for point in points:
        # Translators: {point} is the number of an open question of law, such as "O-04"; {reason} is a whole sentence.
        said = Message("Open point {point}. {reason}", point=point, reason=reason(point))
        text = " ".join((draft.say(said), *draft_dates(draft, point)))
        yield Paragraph(text, unique((point, *_relying_on(draft, point))), voice=Voice.BRANCH)


def draft_dates(draft: Draft, point: str) -> Iterator[str]:
    """Yield, for each deadline that a point touches, what either reading gives."""
    for deadline in draft.assessment.deadlines:
        if point in deadline.open_points and deadline.safe != deadline.arguable:
            name = draft.label("deadline", deadline.id)
            if deadline.safe is not None and deadline.arguable is not None:
                yield draft.say(
                    Message(
                        "{deadline}: safe {safe}; arguable {arguable}.",
                        deadline=name,
                        safe=draft.outcome(deadline.safe),
                        arguable=draft.outcome(deadline.arguable),
                    )
                )


def _relying_on(draft: Draft, point: str) -> Iterator[str]:
    for deadline in draft.assessment.deadlines:
        if point in deadline.open_points:
            yield from sources_of_deadline(deadline)
    for amount in draft.assessment.amounts:
        if point in amount.open_points:
            yield from sources_of_amount(amount)


def _disputed(draft: Draft) -> Iterator[Block]:
    disputes = tuple(_disputes(draft.case))
    if not disputes:
        return
    yield draft.heading("disputed", Message("What the parties dispute"))
    for source, key, sides in disputes:
        said = Message("{matter}: {sides}.", matter=naming(draft, (key,))[0], sides=sides)
        yield draft.paragraph(said, (source,))
        yield from _branches(draft, source, key, sides)


def _disputes(case: CaseFile) -> Iterator[tuple[str, str, Disputed]]:
    for event in case.events:
        if isinstance(event.on, Disputed):
            yield event.id, f"event:{event.id}", event.on
    for key, held in case.facts.items():
        if isinstance(held, Disputed):
            yield key, key, held


def _branches(draft: Draft, source: str, key: str, sides: Disputed) -> Iterator[Paragraph]:
    question = next((one for one in draft.assessment.questions if one.fact in {key, source}), None)
    if question is None or not question.prospects:
        yield draft.paragraph(
            Message("On what is known, either statement leads to the results given here; ranges show where they part."),
            (source, "right"),
            Voice.BRANCH,
        )
        return
    for prospect, told in _by_side(question, sides):
        outcomes = draft.joined(prospect.outcomes)
        yield draft.paragraph(Message(told.template, outcomes=outcomes), (source, "right"), Voice.BRANCH)


def _by_side(question: Question, sides: Disputed) -> Iterator[tuple[Prospect, Message]]:
    told = {
        _code(sides.consumer): Message("If the consumer’s statement holds: {outcomes}"),
        _code(sides.trader): Message("If the trader’s statement holds: {outcomes}"),
    }
    for prospect in question.prospects:
        if (message := told.get(prospect.answer)) is not None:
            yield prospect, message


def _code(side: object) -> str:
    return str(side).lower() if isinstance(side, bool) else str(side)
