"""Sections 4 and 5: which law, in which wording, and step by step how it leads to the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from desktop.application.grounds import ground_name, may_apply
from desktop.application.labels import TABLES
from desktop.application.results import Amount, ChecklistVerdict, Deadline, Flag
from desktop.domain.case import CaseFile
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import Verified
from desktop.domain.rules import Step
from desktop.letters.citations import MARKS
from desktop.letters.disputes import Branch, disputed
from desktop.letters.draft import (
    Draft,
    all_steps,
    named,
    naming,
    open_points,
    sources_of,
    sources_of_amount,
    sources_of_deadline,
    unique,
)
from desktop.letters.letter import Block, Heading, Paragraph, Voice
from desktop.letters.open_points import reason
from desktop.letters.short_answer import OTHER_RIGHTS

_MARKED = {
    Verified.SECONDARY: Message("{mark} The wording was seen in a secondary source only."),
    Verified.NO: Message("{mark} Not confirmed in a source; to be checked before anyone relies on it."),
}
_ON_THE_OTHER_READING = Message("On the reading that can be argued:")
#: Remarks on what a valid withdrawal brings about.
_OF_A_WITHDRAWAL = ("ancillary_contracts_end", "no_other_liability", "digital_afterwards")
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
    return Message("This contract is governed by the wordings in force on {day}.", day=day)


def _concluding_events(case: CaseFile) -> tuple[str, ...]:
    return tuple(event.id for event in case.events if event.kind in {"contract_concluded", "offer_made"})


class Reasoning:
    """Section 5. A step that several results share is told once, where it first counts."""

    def __init__(self, draft: Draft, branches: tuple[Branch, ...]) -> None:
        self._draft = draft
        self._branches = branches
        self._told: set[tuple[str, Message]] = set()

    def blocks(self) -> Iterator[Block]:
        """Yield the steps of each result, then the points of law that are open, then what is disputed."""
        yield from self._verdicts()
        for deadline in self._draft.assessment.deadlines:
            if deadline.id != "withdrawal":
                yield from self._deadline(deadline)
        for amount in self._draft.assessment.amounts:
            yield from self._amount(amount)
        yield from self._breaches()
        yield from self._warnings()
        yield from self._remarks()
        yield from _two_readings(self._draft)
        yield from disputed(self._draft, self._branches)

    def _verdicts(self) -> Iterator[Block]:
        assessment = self._draft.assessment
        yield from self._titled("regime", Message("The kind of contract"), self._regime())
        if (period := assessment.deadline("withdrawal")) is not None:
            yield from self._deadline(period)
        yield from self._titled("right", Message("The right of withdrawal"), self._right())
        yield from self._undecided()
        if assessment.binding is not None:
            # What takes the contract out of the law altogether has been told above, and says nothing of binding.
            steps = self._steps(assessment.binding.because)
            yield from self._titled("binding", Message("Whether the consumer is bound"), steps)

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

    def _undecided(self) -> Iterator[Block]:
        """Yield the conditions of each exception and exclusion that may apply: met, not known, who must prove it."""
        for held in may_apply(self._draft.assessment):
            # Translators: {ground} is an exception or an exclusion as a noun phrase, here first in a heading.
            title = Message("{ground}: may apply", ground=ground_name(held.id))
            yield from self._titled(f"exception:{held.id}", title, self._conditions(held))

    def _conditions(self, held: ChecklistVerdict) -> Iterator[Paragraph]:
        for part in held.elements:
            said = Message(
                "{condition}: {state}, {burden}.",
                condition=named(self._draft, part.fact),
                state=Label("element", part.state),
                burden=Label("burden", part.burden),
            )
            yield self._draft.paragraph(said, (part.fact,), Voice.ITEM)

    def _deadline(self, deadline: Deadline) -> Iterator[Block]:
        draft = self._draft
        paragraphs = [*self._steps(deadline.because)]
        if other := [*self._steps(deadline.arguable_because, Voice.BRANCH)]:
            paragraphs += [draft.paragraph(_ON_THE_OTHER_READING, sources_of_deadline(deadline), Voice.BRANCH), *other]
        if deadline.state == "blocked":
            paragraphs += self._waiting(f"deadline:{deadline.id}", deadline.missing)
        if paragraphs:
            yield Heading(f"deadline:{deadline.id}", draft.label("deadline", deadline.id))
            yield from paragraphs

    def _amount(self, amount: Amount) -> Iterator[Block]:
        draft = self._draft
        paragraphs = [*self._steps(amount.because)]
        paragraphs += self._waiting_amount(amount)
        if paragraphs:
            yield Heading(f"amount:{amount.id}", draft.label("amount", amount.id))
            yield from paragraphs

    def _waiting_amount(self, amount: Amount) -> Iterator[Paragraph]:
        place, missing = f"amount:{amount.id}", amount.missing
        if missing and amount.arguable is not None:
            facts = naming(self._draft, missing)
            said = Message("The safe amount cannot be stated while this is unknown: {facts}.", facts=facts)
            yield self._draft.paragraph(said, unique((place, *missing)))
        else:
            yield from self._waiting(place, missing)

    def _breaches(self) -> Iterator[Block]:
        steps = [step for flag in self._draft.assessment.flags if flag.severity == "breach" for step in flag.because]
        yield from self._titled("breaches", Message("Duties that the trader did not keep"), self._steps(steps))

    def _warnings(self) -> Iterator[Block]:
        flags = [flag for flag in self._draft.assessment.flags if flag.severity != "breach"]
        yield from self._titled("warnings", Message("Points to watch"), chain.from_iterable(map(self._warning, flags)))

    def _remarks(self) -> Iterator[Block]:
        yield from self._titled("remarks", Message("What else follows"), self._other_consequences())

    def _other_consequences(self) -> Iterator[Paragraph]:
        """Yield the remarks; what a withdrawal brings about that is good on one reading only, as of that reading."""
        right, remarks = self._draft.assessment.right, self._draft.assessment.remarks
        steps = [step for flag in remarks if flag.id not in (*OTHER_RIGHTS, *_OF_A_WITHDRAWAL) for step in flag.because]
        yield from self._steps(steps)
        steps = [step for flag in remarks if flag.id in _OF_A_WITHDRAWAL for step in flag.because]
        if right.state == "exercised_in_time" or right.arguable_state != "exercised_in_time":
            yield from self._steps(steps)
        elif steps:
            yield self._draft.paragraph(_ON_THE_OTHER_READING, ("right", *right.open_points), Voice.BRANCH)
            yield from self._steps(steps, Voice.BRANCH)

    def _warning(self, flag: Flag) -> Iterator[Paragraph]:
        if flag.because:
            yield from self._steps(flag.because)
        else:
            yield self._draft.paragraph(TABLES["flag"][flag.id], (f"flag:{flag.id}",))

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
