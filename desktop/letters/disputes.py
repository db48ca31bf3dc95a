"""What the parties dispute: both statements, what follows from either, and who must prove it.

What follows is never worked out here: each branch is an assessment of the same case with one statement taken as true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.application.results import Assessment
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay
from desktop.domain.facts import Disputed, Nothing
from desktop.domain.messages import Message
from desktop.letters.citations import citation
from desktop.letters.draft import Draft, naming, sources_of, unique
from desktop.letters.letter import Block, Paragraph, Voice
from desktop.letters.short_answer import answer_in_short


@dataclass(frozen=True, slots=True)
class Branch:
    """What follows when either side of a dispute is right; None for a side that says nothing.

    *matter* is a fact's key or an event's id.
    """

    matter: str
    consumer: Assessment | None
    trader: Assessment | None


def branches(case: CaseFile, assess: Callable[[CaseFile], Assessment]) -> tuple[Branch, ...]:
    """Return both branches of every dispute of *case*; *assess* assesses a case as the letter's own was assessed."""
    return tuple(
        Branch(
            matter,
            *(
                None if side is None else assess(_settled(case, matter, side))
                for side in (sides.consumer, sides.trader)
            ),
        )
        for matter, sides in disputes(case)
    )


def disputes(case: CaseFile) -> Iterator[tuple[str, Disputed]]:
    """Yield each disputed day of an event by its id, and each disputed fact by its key."""
    for event in case.events:
        if isinstance(event.on, Disputed):
            yield event.id, event.on
    for key, held in case.facts.items():
        if isinstance(held, Disputed):
            yield key, held


def _settled(case: CaseFile, matter: str, side: object) -> CaseFile:
    event = case.event(matter)
    if event is None:
        return case.with_fact(matter, side)
    assert isinstance(side, (WrittenDay, Nothing))
    return case.with_event(replace(event, on=side))


@dataclass(frozen=True, slots=True)
class _Burden:
    message: Message
    article: str
    rule: str


_ENTERPRISE = Message("It is for the trader to prove it.")
_CONSUMER = Message("It is for the consumer to prove it.")
_OF_EVENTS: Mapping[str, _Burden] = {
    "information_given": _Burden(_ENTERPRISE, "VI.45 §6 / VI.64 §6", "R-OMI-03"),
    "confirmation_sent": _Burden(_ENTERPRISE, "VI.62", "R-DIG-01"),
    "consent_confirmed": _Burden(_ENTERPRISE, "VI.62", "R-PER-09"),
    "early_start_requested": _Burden(_ENTERPRISE, "VI.62", "R-SRV-01"),
    "withdrawal_sent": _Burden(_CONSUMER, "VI.49 §4 / VI.69 §4", "R-EXE-03"),
    "dispatch_proof_supplied": _Burden(_CONSUMER, "VI.50 §3 / VI.70 §3", "R-REF-05"),
}
_OF_INFORMATION = _Burden(_ENTERPRISE, "VI.45 §6 / VI.64 §6", "R-OMI-01")


def disputed(draft: Draft, known: tuple[Branch, ...]) -> Iterator[Block]:
    """Yield every dispute: the two statements, the burden of proof where the law places it, and both branches."""
    found = tuple(disputes(draft.case))
    if not found:
        return
    yield draft.heading("disputed", Message("What the parties dispute"))
    for matter, sides in found:
        yield _statements(draft, matter, sides)
        yield from _followed(draft, matter, next((one for one in known if one.matter == matter), None))


def _statements(draft: Draft, matter: str, sides: Disputed) -> Paragraph:
    event = draft.case.event(matter)
    key = matter if event is None else f"event:{matter}"
    # Translators: {matter} is a fact or an event; {sides} says what either party states.
    said = [Message("{matter}: {sides}.", matter=naming(draft, (key,))[0], sides=draft.stated(matter, sides))]
    burden = _burden(event, matter)
    if burden is None:
        return Paragraph(draft.joined(said), (matter,))
    said.append(burden.message)
    return Paragraph(draft.joined(said), (matter, burden.rule), reference=citation(draft.wording, burden.article))


def _burden(event: Event | None, matter: str) -> _Burden | None:
    if event is not None:
        return _OF_EVENTS.get(event.kind)
    return _OF_INFORMATION if matter.startswith("info.") else None


def _followed(draft: Draft, matter: str, branch: Branch | None) -> Iterator[Paragraph]:
    if branch is None:
        said = Message("The ranges given in this opinion show how far the result depends on it.")
        yield draft.paragraph(said, (matter, "right"), Voice.BRANCH)
        return
    for assessment, title in (
        (branch.consumer, Message("If the consumer’s statement holds:")),
        (branch.trader, Message("If the trader’s statement holds:")),
    ):
        if assessment is not None:
            side = replace(draft, assessment=assessment)
            text = " ".join((draft.say(title), side.joined(answer_in_short(side))))
            sources = unique((matter, "right", *sources_of(*assessment.right.because)))
            yield Paragraph(text, sources, voice=Voice.BRANCH)
