"""The answer at the top of a case: one sentence, and what is safe beside what is arguable. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.application.results import Assessment, Bounds, Deadline, Outcome
from desktop.domain.case import CaseFile
from desktop.domain.messages import Label, Message
from desktop.ui.palette import Meaning
from desktop.ui.questions.rows import named


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer as shown: what it means, its sentence, and the two readings side by side."""

    meaning: Meaning
    sentence: Message
    safe: Message | Label
    arguable: Message | Label
    readings_differ: bool


_MEANINGS = {
    "open": Meaning.RUNNING,
    "exercised_in_time": Meaning.MET,
    "exercised_late": Meaning.BREACH,
    "expired": Meaning.BREACH,
    "undetermined": Meaning.ATTENTION,
}


def answer(case: CaseFile, assessment: Assessment) -> Answer | None:
    """Return the answer to show; None for a case of which nothing is known yet."""
    if not case.events and not case.facts:
        return None
    right = assessment.right
    period = assessment.deadline("withdrawal")
    safe, arguable = (period.safe, period.arguable) if period else (None, None)
    return Answer(
        meaning=_MEANINGS.get(right.state, Meaning.NEUTRAL),
        sentence=_sentence(case, assessment, period),
        safe=_reading(right.state, safe),
        arguable=_reading(right.arguable_state, arguable),
        readings_differ=right.state != right.arguable_state or (right.state == "open" and safe != arguable),
    )


def _sentence(case: CaseFile, assessment: Assessment, period: Deadline | None) -> Message:
    state = assessment.right.state
    if state == "open":
        return _while_open(period)
    first = next((question for question in assessment.questions if "right" in question.decides), None)
    if state == "undetermined" and first is not None:
        return Message("Not decided yet; ask first: {fact}.", fact=named(case, first.fact))
    if state in {"expired", "exercised_late"} and period is not None and isinstance(period.safe, date):
        return _after_the_end(state, period.safe)
    return Message("{sentence}", sentence=Label("right", state))


def _while_open(period: Deadline | None) -> Message:
    if period is None or period.safe is None:
        return Message("Withdrawal is possible; its period has not begun.")
    if period.state == "blocked":
        return Message("Withdrawal is possible; its last day is still open.")
    if period.arguable == period.safe:
        return Message("Withdrawal possible until {day}, midnight.", day=period.safe)
    return Message(
        "Withdrawal possible until {day}, midnight (arguable: {arguable}).", day=period.safe, arguable=period.arguable
    )


def _after_the_end(state: str, end: date) -> Message:
    if state == "expired":
        return Message("Withdrawal is no longer possible: the period ended on {day}.", day=end)
    return Message("The withdrawal was sent too late: the period ended on {day}.", day=end)


def _reading(state: str, end: Outcome) -> Message | Label:
    if state == "open" and isinstance(end, date | Bounds):
        return Message("until {day}", day=end)
    return Label("state", state)
