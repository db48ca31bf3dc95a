"""The exceptions and exclusions behind an answer: their names, their articles, and what of them is not known yet."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.application.labels import TABLES
from desktop.application.results import Assessment, ChecklistVerdict, ElementState
from desktop.domain.checklists import MAY_APPLY, NOT_EXAMINED
from desktop.domain.messages import Label
from desktop.domain.provisions import Verified

#: The states of the right that rest on an exception or an exclusion.
GROUNDED = frozenset({"none", "lost", "out_of_scope"})
_EVENT = "event:"
_OPEN = frozenset({"unknown", "disputed"})


def ground_name(ground: str) -> Label:
    """Return the name of an exception or an exclusion, for use inside a sentence."""
    return Label("exception" if ground in TABLES["exception"] else "scope", ground)


def ground_names(grounds: Iterable[str]) -> tuple[Label, ...]:
    """Return the names of several."""
    return tuple(map(ground_name, grounds))


def verdict_on(assessment: Assessment, ground: str) -> ChecklistVerdict | None:
    """Return the verdict on an exception or an exclusion; None when the assessment does not list it."""
    listed = (*assessment.exceptions, *assessment.scope)
    return next((one for one in listed if one.id == ground and one.verdict != "not_in_this_regime"), None)


def articles(assessment: Assessment) -> tuple[str, ...]:
    """Return the articles of the grounds on which the answer rests."""
    found = (verdict_on(assessment, ground) for ground in assessment.right.grounds)
    return tuple(dict.fromkeys(one.article for one in found if one is not None and one.article != "-"))


def verified(assessment: Assessment, article: str) -> Verified:
    """Return how far the wording of *article* was checked, as the steps to the answer say."""
    return next((step.verified for step in assessment.right.because if step.article == article), Verified.YES)


def may_apply(assessment: Assessment) -> tuple[ChecklistVerdict, ...]:
    """Return the exceptions and exclusions that may apply: something speaks for them, something is open."""
    return tuple(one for one in (*assessment.exceptions, *assessment.scope) if one.verdict == MAY_APPLY)


def undecided(assessment: Assessment) -> tuple[ChecklistVerdict, ...]:
    """Return those that may apply and leave the answer open."""
    if assessment.right.state != "undetermined":
        return ()
    return tuple(one for one in may_apply(assessment) if open_elements(assessment, one))


def open_elements(assessment: Assessment, held: ChecklistVerdict) -> tuple[ElementState, ...]:
    """Return the conditions that are still open and matter: those that the answer waits for, and disputed ones."""
    missing = frozenset(assessment.right.missing)
    waiting = tuple(one for one in held.elements if one.state in _OPEN)
    asked = tuple(one for one in waiting if one.state == "disputed" or asked_as(one.fact) in missing)
    return waiting if not missing else asked


def asked_as(fact: str) -> str:
    """Return the name under which an element is asked: the event of a particular, else the fact itself."""
    return fact.partition(".")[0] if fact.startswith(_EVENT) else fact


def unexamined(verdicts: Iterable[ChecklistVerdict]) -> tuple[Label, ...]:
    """Return the names of those of which nothing is known."""
    return ground_names(one.id for one in verdicts if one.verdict == NOT_EXAMINED)
