"""The reasons of a deadline as shown: the answer, its readings, each step with its article and counting. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.application.results import Deadline, Outcome, Way
from desktop.domain.case import CaseFile
from desktop.domain.dates import Calendar
from desktop.domain.facts import FACTS
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import Verified
from desktop.domain.rules import Count, Step
from desktop.ui.explanation.strip import Strip, strips
from desktop.ui.palette import Meaning
from desktop.ui.timeline.view import FIRST_DAY_ALLOWED

#: How far a wording was checked, as a meaning with its sign; the word comes from the label.
VERIFIED_MEANINGS: Mapping[Verified, Meaning] = {
    Verified.YES: Meaning.MET,
    Verified.SECONDARY: Meaning.ATTENTION,
    Verified.NO: Meaning.ATTENTION,
}


WHY_THIS_DATE, WHY_THIS_ANSWER = Message("Why this date?"), Message("Why this answer?")


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact or an event on which a step rests: its id, and its name."""

    id: str
    name: Label


@dataclass(frozen=True, slots=True)
class Line:
    """One step: the sentence, where the law says so, how far that was checked, what it rests on, how it counts."""

    message: Message
    article: str
    directive: str
    verified: Verified
    grounds: tuple[Ground, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Steps under one title; without a title where there is one way only. *meaning* is what the title signals.

    Of two ways to the end of a deadline the second holds only what differs.
    """

    title: Message | None
    end: Outcome
    lines: tuple[Line, ...]
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a deadline ends when it ends, or why nobody can tell yet. *title* asks what is explained."""

    title: Message
    name: Message
    answer: Message
    readings: tuple[Reading, ...]
    calendars: tuple[str, ...]


def explain(deadline: Deadline, calendars: Mapping[str, Calendar], case: CaseFile | None = None) -> Explanation:
    """Return the explanation of *deadline*; *calendars* tell why a day is no working day, *case* names its events."""
    safe = lines_of(deadline.because, calendars, case)
    two = deadline.arguable is not None and deadline.arguable != deadline.safe
    if two:
        other = lines_of(deadline.arguable_because or deadline.because, calendars, case)
        differing = tuple(line for line in other if line not in safe)
        readings: tuple[Reading, ...] = (
            Reading(Message("The day to rely on"), deadline.safe, safe),
            Reading(Message("The day that can be argued: the same steps, except"), deadline.arguable, differing),
        )
    else:
        readings = (Reading(None, deadline.safe, safe),)
    readings += tuple(_way(way, safe, calendars, case) for way in deadline.ways)
    return Explanation(
        title=WHY_THIS_DATE,
        name=Message("{deadline}", deadline=Label("deadline", deadline.id)),
        answer=_answer(deadline, case),
        readings=readings,
        calendars=tuple(dict.fromkeys(_calendars(deadline))),
    )


def _way(way: Way, shared: tuple[Line, ...], calendars: Mapping[str, Calendar], case: CaseFile | None) -> Reading:
    """Return one way to the deadline as a reading: what it assumes, and the steps that not all ways share."""
    assumed = tuple(
        # Translators: one statement taken as true, as in "goods received: Monday 12 October 2026".
        Message("{matter}: {statement}", matter=_name(key.split("@")[0], case), statement=_statement(key, answer))
        for key, answer in way.assumed
    )
    lines = tuple(line for line in lines_of(way.because, calendars, case) if line not in shared)
    return Reading(
        Message("Taking as true: {assumed}. The period then runs until {day}.", assumed=assumed, day=way.end),
        way.end,
        lines,
    )


def _statement(key: str, answer: object) -> object:
    """Return a statement as it is said: the name of a code, or the day itself."""
    fact = FACTS.get(key)
    if fact is None or not isinstance(answer, (str, bool)):
        return answer
    return answer if isinstance(answer, bool) else Label("answer", f"{key}:{answer}")


def _answer(deadline: Deadline, case: CaseFile | None) -> Message:
    if deadline.id == FIRST_DAY_ALLOWED and deadline.safe is not None:
        return Message("Allowed from {day} on.", day=deadline.safe)
    if deadline.safe is not None:
        if deadline.arguable is None or deadline.arguable == deadline.safe:
            return Message("Until {day}, midnight.", day=deadline.safe)
        return Message("Until {day}, midnight (arguable: {other}).", day=deadline.safe, other=deadline.arguable)
    missing = tuple(dict.fromkeys(_name(one, case) for one in deadline.missing))
    if missing:
        return Message("No day can be told yet. Missing: {facts}.", facts=missing)
    if deadline.status == "suspended":
        return Message("The period is suspended: it has no end yet.")
    return Message("The period has not begun.")


def _calendars(deadline: Deadline) -> list[str]:
    counts = [step.count for step in (*deadline.because, *deadline.arguable_because) if step.count is not None]
    used = [count.calendar for count in counts if count.calendar is not None]
    return used or ([deadline.calendar] if deadline.calendar else [])


def lines_of(steps: tuple[Step, ...], calendars: Mapping[str, Calendar], case: CaseFile | None) -> tuple[Line, ...]:
    """Return steps as lines; a counting is shown once, below the last step that tells of it."""
    lines: list[Line] = []
    for place, step in enumerate(steps):
        following = steps[place + 1].count if place + 1 < len(steps) else None
        # A rolled end leaves two steps with one counting: the strip stands below the second.
        shown = step.count if step.count is not None and not _same(step.count, following) else None
        lines.append(
            Line(
                message=step.message,
                article=step.article,
                directive=step.directive,
                verified=step.verified,
                grounds=tuple(Ground(fact, _name(fact, case)) for fact in step.facts if _known(fact, case)),
                strips=strips(shown, calendars) if shown is not None else (),
            )
        )
    return tuple(lines)


def _same(count: Count, other: Count | None) -> bool:
    return other is not None and (count.start, count.span, count.end) == (other.start, other.span, other.end)


def _known(fact: str, case: CaseFile | None) -> bool:
    return fact in FACTS or (case is not None and case.event(fact) is not None)


def _name(fact: str, case: CaseFile | None) -> Label:
    """Return the name of a fact, of an event by its id, or of a kind of event (``event:<kind>``)."""
    bare = fact.removeprefix("event:")
    if case is not None and (event := case.event(bare)) is not None:
        return Label("event", event.kind)
    return Label("event", bare) if bare != fact else Label("fact", fact)
