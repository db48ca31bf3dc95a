"""The answer at the top of a case: one sentence, and what is safe beside what is arguable. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.application.grounds import articles, ground_names, undecided, unexamined
from desktop.application.results import Assessment, Bounds, Deadline, Outcome
from desktop.domain.case import CaseFile
from desktop.domain.messages import Label, Message
from desktop.ui.palette import Meaning
from desktop.ui.questions.rows import named


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer as shown: what it means, its sentence, the two readings side by side, and what stands beside them."""

    meaning: Meaning
    sentence: Message
    safe: Message | Label
    arguable: Message | Label
    readings_differ: bool
    #: That the consumer is not bound, or may not be; None for a contract that binds.
    binding: Label | None


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
        binding=_binding(assessment),
    )


def unexamined_names(assessment: Assessment) -> tuple[Label, ...]:
    """Return the names of the exceptions and exclusions of which nothing is known."""
    return (*unexamined(assessment.exceptions), *unexamined(assessment.scope))


def _binding(assessment: Assessment) -> Label | None:
    binding = assessment.binding
    if binding is None or binding.state == "bound" or (binding.state == "open" and not binding.missing):
        return None
    return Label("binding", binding.state)


_BY_GROUND = {
    # Translators: {grounds} are noun phrases, {articles} such as "VI.53 3°".
    "none": Message("No right of withdrawal: {grounds} ({articles})"),
    "lost": Message("Right of withdrawal lost: {grounds} ({articles})"),
    "out_of_scope": Message("Outside the right of withdrawal: {grounds} ({articles})"),
}


def _sentence(case: CaseFile, assessment: Assessment, period: Deadline | None) -> Message:
    state = assessment.right.state
    if state == "open":
        return _while_open(period)
    grounds, named_articles = assessment.right.grounds, articles(assessment)
    if state in _BY_GROUND and grounds and named_articles:
        return Message(_BY_GROUND[state].template, grounds=ground_names(grounds), articles=named_articles)
    first = next((question for question in assessment.questions if "right" in question.decides), None)
    if pending := undecided(assessment):
        return Message("Not decided yet; this may apply: {grounds}.", grounds=ground_names(one.id for one in pending))
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
