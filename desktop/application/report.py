"""The assessment as JSON values (``quatorze-assessment/1``) and as readable lines: what the command line prints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from desktop.application.articles import belgian
from desktop.application.grounds import ground_name
from desktop.application.results import (
    Amount,
    Assessment,
    Bounds,
    ChecklistVerdict,
    Deadline,
    Flag,
    Outcome,
    Question,
    Right,
    Route,
    Verdict,
)
from desktop.application.wording import Wording
from desktop.domain.checklists import APPLIES, MAY_APPLY
from desktop.domain.messages import Label, Message
from desktop.domain.rules import Step

FORMAT: Final = "quatorze-assessment/1"


def assessment_to_json(assessment: Assessment, wording: Wording) -> dict[str, Any]:
    """Return the assessment as JSON values, its sentences in the language of *wording*.

    ``not_examined`` names the exceptions and exclusions of which nothing is known; ``dossier`` is not written yet.
    """
    law = assessment.law
    say = _Sayer(wording)
    return {
        "format": FORMAT,
        "reference": assessment.reference,
        "today": assessment.today.isoformat(),
        "language": wording.language,
        "law": {
            "release": law.release,
            "checked_on": law.checked_on.isoformat(),
            "version_date": _day(law.version_date),
        },
        "regime": say.verdict(assessment.regime),
        "binding": say.verdict(assessment.binding) if assessment.binding else None,
        "right": say.right(assessment.right),
        "exceptions": [say.checklist(one) for one in assessment.exceptions],
        "scope": [say.checklist(one) for one in assessment.scope],
        "deadlines": [say.deadline(one) for one in assessment.deadlines],
        "amounts": [say.amount(one) for one in assessment.amounts],
        "flags": [say.flag(one) for one in assessment.flags],
        "questions": [say.question(one) for one in assessment.questions],
        "assumptions": [{"fact": one.fact, "value": _plain(one.value)} for one in assessment.assumptions],
        "remarks": [say.flag(one) for one in assessment.remarks],
        "routes": [say.route(one) for one in assessment.routes],
        "dossier": None,
        "not_examined": [wording.say(message) for message in assessment.not_examined],
    }


class _Sayer:
    """Writes the parts of one assessment in one language."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def step(self, step: Step) -> dict[str, Any]:
        return {
            "rule": step.rule,
            "article": step.article,
            "directive": step.directive,
            "text": self._wording.say(step.message),
            "facts": list(step.facts),
            "verified": step.verified.value,
        }

    def _steps(self, steps: tuple[Step, ...]) -> list[dict[str, Any]]:
        return [self.step(step) for step in steps]

    def verdict(self, verdict: Verdict) -> dict[str, Any]:
        return {
            "state": verdict.state,
            "value": verdict.value,
            "open_points": list(verdict.open_points),
            "missing": list(verdict.missing),
            "because": self._steps(verdict.because),
        }

    def right(self, right: Right) -> dict[str, Any]:
        return {
            "state": right.state,
            "arguable_state": right.arguable_state,
            "grounds": list(right.grounds),
            "open_points": list(right.open_points),
            "missing": list(right.missing),
            "because": self._steps(right.because),
        }

    def deadline(self, deadline: Deadline) -> dict[str, Any]:
        return {
            "id": deadline.id,
            "owner": deadline.owner,
            "state": deadline.state,
            "starts_on": _outcome(deadline.starts_on),
            "nominal": _outcome(deadline.nominal),
            "safe": _outcome(deadline.safe),
            "arguable": _outcome(deadline.arguable),
            "calendar": _state(deadline.calendar),
            "status": deadline.status,
            "open_points": list(deadline.open_points),
            "missing": list(deadline.missing),
            "waits_for": deadline.waits_for,
            "because": self._steps(deadline.because),
            "arguable_because": self._steps(deadline.arguable_because),
        }

    def amount(self, amount: Amount) -> dict[str, Any]:
        return {
            "id": amount.id,
            "safe": _plain(amount.safe),
            "arguable": _plain(amount.arguable),
            "open_points": list(amount.open_points),
            "missing": list(amount.missing),
            "because": self._steps(amount.because),
        }

    def flag(self, flag: Flag) -> dict[str, Any]:
        return {"id": flag.id, "severity": flag.severity, "article": flag.article, "because": self._steps(flag.because)}

    def checklist(self, held: ChecklistVerdict) -> dict[str, Any]:
        return {
            "id": held.id,
            "title": self._wording.say(held.title),
            "article": held.article,
            "directive": held.directive,
            "verdict": held.verdict,
            "elements": [{"fact": one.fact, "state": one.state, "burden": one.burden} for one in held.elements],
        }

    def route(self, route: Route) -> dict[str, Any]:
        return {
            "id": route.id,
            "open": route.open,
            "missing": list(route.missing),
            "because": self._steps(route.because),
        }

    def question(self, question: Question) -> dict[str, Any]:
        return {
            "fact": question.name or question.fact,
            "decides": list(question.decides),
            "outcomes": question.outcomes,
            "prospects": [
                {"answer": one.answer, "outcomes": [self._wording.say(outcome) for outcome in one.outcomes]}
                for one in question.prospects
            ],
        }


def _state(calendar: str | None) -> str | None:
    """Return the state whose holidays were used; None when only the weekend was."""
    return calendar.partition("+")[0] if calendar is not None and calendar[0].isupper() else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _outcome(outcome: Outcome) -> object:
    if isinstance(outcome, Bounds):
        return {"earliest": _day(outcome.earliest), "latest": _day(outcome.latest)}
    return _day(outcome)


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


def assessment_to_text(assessment: Assessment, wording: Wording) -> Iterator[str]:
    """Yield the assessment as lines for a reader: the answer and what it hangs on, deadlines, amounts, findings."""
    say = wording.say
    yield from _answer_lines(assessment, wording)
    for deadline in assessment.deadlines:
        yield ""
        yield from _deadline_lines(deadline, wording)
    if assessment.amounts:
        yield ""
    for amount in assessment.amounts:
        yield "  ".join((wording.label("amount", amount.id), *_amount_words(amount, wording)))
    for flag in assessment.flags:
        yield ""
        weight, found = Label("severity", flag.severity), Label("flag", flag.id)
        yield say(Message("{severity}: {flag}", severity=weight, flag=found))
        if article := belgian(flag.article, wording.language):
            yield f"  {article}"
    yield from _remark_lines(assessment, wording)
    yield from _route_lines(assessment, wording)
    asked = dict.fromkeys(say(Message("Ask next: {question}", question=_asked(one))) for one in assessment.questions)
    for question in [*asked][:3]:
        yield ""
        yield question
    if assessment.not_examined:
        yield ""
        yield say(Message("Not examined:"))
    for message in assessment.not_examined:
        yield f"- {say(message)}"


def _answer_lines(assessment: Assessment, wording: Wording) -> Iterator[str]:
    """Yield the state of the right, the exceptions and exclusions behind it, and whether the contract binds."""
    say, right = wording.say, assessment.right
    yield say(Message("On {day}: {answer}", day=assessment.today, answer=Label("right", right.state)))
    if right.arguable_state != right.state:
        yield say(Message("Arguable: {answer}", answer=Label("right", right.arguable_state)))
    for held in (*assessment.exceptions, *assessment.scope):
        if held.verdict in (APPLIES, MAY_APPLY):
            verdict = Label("verdict", held.verdict)
            # Translators: an exception, what was found of it, and its article.
            said = Message(
                "{ground}: {verdict} ({article})",
                ground=ground_name(held.id),
                verdict=verdict,
                article=belgian(held.article, wording.language),
            )
            yield f"- {say(said)}"
            yield from _condition_lines(held, wording)
    yield from _binding_lines(assessment, wording)


def _question(name: str) -> Label | Message:
    """Return what asks for a fact, or for an event (``event:<kind>``)."""
    if not name.startswith("event:"):
        return Label("question", name)
    return Message("{event}: on which day?", event=Label("event", name.removeprefix("event:")))


def _asked(question: Question) -> Label | Message:
    """Return the question; of an event of the file it may ask for one particular."""
    name, key = question.name or question.fact, question.fact.removeprefix("event:").partition("@")[0]
    if name == question.fact or not name.startswith("event:"):
        return _question(name)
    if not (particular := key.partition(".")[2]):
        return _question(name)
    event = Label("event", name.removeprefix("event:"))
    about = Message("{event}, {field}", event=event, field=Label("field", particular))
    return Message("To be stated: {about}.", about=about)


def _condition_lines(held: ChecklistVerdict, wording: Wording) -> Iterator[str]:
    """Yield the conditions of what may apply."""
    if held.verdict != MAY_APPLY:
        return
    for part in held.elements:
        said = Message("{condition}: {state}", condition=_condition(part.fact), state=Label("element", part.state))
        yield f"  - {wording.say(said)}"


def _condition(key: str) -> Label | Message:
    event, _, particular = key.removeprefix("event:").partition(".")
    if not key.startswith("event:"):
        return Label("fact", key)
    if not particular:
        return Label("event", event)
    return Message("{event}, {field}", event=Label("event", event), field=Label("field", particular))


def _told(step: Step, wording: Wording) -> str:
    """Return a step with the name of its article, where it has one."""
    article = belgian(step.article, wording.language)
    return f"{wording.say(step.message)} ({article})" if article else wording.say(step.message)


def _binding_lines(assessment: Assessment, wording: Wording) -> Iterator[str]:
    binding = assessment.binding
    if binding is None or binding.state == "bound" or (binding.state == "open" and not binding.missing):
        return
    yield f"- {wording.label('binding', binding.state)}"
    for step in binding.because:
        yield f"  - {_told(step, wording)}"
    for missing in binding.missing:
        yield "  " + wording.say(Message("Missing: {question}", question=_question(missing)))


def _remark_lines(assessment: Assessment, wording: Wording) -> Iterator[str]:
    if assessment.remarks:
        yield ""
    for remark in assessment.remarks:
        for step in remark.because:
            yield f"- {_told(step, wording)}"


def _route_lines(assessment: Assessment, wording: Wording) -> Iterator[str]:
    """Yield the ways out of court that are open, and what the others wait for."""
    possible = [route for route in assessment.routes if route.open or (route.open is None and route.missing)]
    if possible:
        yield ""
        yield wording.say(Message("Ways out of court:"))
    for route in possible:
        yield f"- {wording.label('route', route.id)}"
        for missing in route.missing:
            yield "  " + wording.say(Message("Missing: {question}", question=_question(missing)))


def _deadline_lines(deadline: Deadline, wording: Wording) -> Iterator[str]:
    yield "  ".join((wording.label("deadline", deadline.id), wording.label("owner", deadline.owner)))
    if deadline.safe is not None:
        yield "  " + wording.say(Message("safe: {day}", day=deadline.safe))
    if deadline.arguable is not None and deadline.arguable != deadline.safe:
        yield "  " + wording.say(Message("arguable: {day}", day=deadline.arguable))
    if deadline.status is not None:
        yield f"  {wording.label('status', deadline.status)}"
    for missing in deadline.missing:
        yield "  " + wording.say(Message("Missing: {question}", question=_question(missing)))
    for step in deadline.because:
        yield f"  - {_told(step, wording)}"


def _amount_words(amount: Amount, wording: Wording) -> Iterator[str]:
    values = dict.fromkeys(value for value in (amount.safe, amount.arguable) if value is not None)
    for value in values:
        yield wording.money(value) if isinstance(value, Decimal) else wording.label("owner", value)
    for missing in amount.missing:
        yield wording.say(Message("Missing: {question}", question=_question(missing)))
