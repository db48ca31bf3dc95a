"""The whole answer explained: the right, what may exclude it, whether the contract binds, what was found. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.application.grounds import ground_name, may_apply
from desktop.application.labels import TABLES
from desktop.application.results import Assessment, ChecklistVerdict, Deadline, Flag
from desktop.domain.case import CaseFile
from desktop.domain.dates import Calendar
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import Verified
from desktop.letters.open_points import reason
from desktop.ui.explanation.model import WHY_THIS_ANSWER, Explanation, Line, Reading, explain, lines_of
from desktop.ui.palette import Meaning
from desktop.ui.questions.rows import named

#: The states of which the withdrawal period is the reason.
_BY_LAPSE_OF_TIME = frozenset({"open", "exercised_in_time", "exercised_late", "expired"})
_SEVERITIES: tuple[tuple[str, Meaning], ...] = (
    ("breach", Meaning.BREACH),
    ("warning", Meaning.ATTENTION),
    ("info", Meaning.NEUTRAL),
    ("remark", Meaning.NEUTRAL),
)


def explain_all(assessment: Assessment, calendars: Mapping[str, Calendar], case: CaseFile) -> Explanation:
    """Return the explanation of the answer: what decides it first, then the period, then all that was found besides."""
    right, period = assessment.right, assessment.deadline("withdrawal")
    after = (*_binding(assessment, calendars, case), *_found(assessment, calendars, case))
    if period is not None and right.state in _BY_LAPSE_OF_TIME:
        counted = explain(period, calendars, case)
        return replace(
            counted, title=WHY_THIS_ANSWER, readings=(*counted.readings, *_pending(assessment, case), *after)
        )
    return Explanation(
        title=WHY_THIS_ANSWER,
        name=Message("The right of withdrawal"),
        answer=Message("{sentence}", sentence=Label("right", right.state)),
        readings=(
            *_right(assessment, calendars, case),
            *_pending(assessment, case),
            *(_period(period, calendars, case) if period is not None else ()),
            *after,
        ),
        calendars=explain(period, calendars, case).calendars if period is not None else (),
    )


def _period(period: Deadline, calendars: Mapping[str, Calendar], case: CaseFile) -> Iterator[Reading]:
    """Yield the counting of a period that is not what decides, under the day on which it ends."""
    counted = explain(period, calendars, case)
    first, *others = counted.readings
    # Translators: the name of a period, and the sentence that says until when it runs.
    title = Message("{period}. {until}", period=counted.name, until=counted.answer)
    yield replace(first, title=title)
    yield from others


def _right(assessment: Assessment, calendars: Mapping[str, Calendar], case: CaseFile) -> Iterator[Reading]:
    right = assessment.right
    if lines := lines_of(right.because, calendars, case):
        yield Reading(None, None, lines)
    if right.arguable_state != right.state:
        title = Message("Arguable: {answer}", answer=Label("state", right.arguable_state))
        reasons = tuple(_said(reason(point)) for point in right.open_points)
        yield Reading(title, None, reasons, Meaning.ATTENTION)


def _pending(assessment: Assessment, case: CaseFile) -> Iterator[Reading]:
    for held in may_apply(assessment):
        title = Message("{ground}: may apply", ground=ground_name(held.id))
        yield Reading(title, None, tuple(_conditions(held, case)), Meaning.ATTENTION)


def _conditions(held: ChecklistVerdict, case: CaseFile) -> Iterator[Line]:
    for part in held.elements:
        said = Message(
            "{condition}: {state}, {burden}.",
            condition=named(case, part.fact),
            state=Label("element", part.state),
            burden=Label("burden", part.burden),
        )
        last = part is held.elements[-1]
        yield replace(_said(said), article=held.article if last else "", directive=held.directive if last else "")


def _binding(assessment: Assessment, calendars: Mapping[str, Calendar], case: CaseFile) -> Iterator[Reading]:
    binding = assessment.binding
    if binding is None or binding.state == "bound" or (binding.state == "open" and not binding.missing):
        return
    lines = lines_of(binding.because, calendars, case)
    lines += tuple(_said(reason(point)) for point in binding.open_points)
    if binding.missing:
        missing = tuple(named(case, key) for key in binding.missing)
        lines += (_said(Message("Missing: {facts}.", facts=missing)),)
    title = Message("{binding}", binding=Label("binding", binding.state))
    yield Reading(title, None, lines, Meaning.ATTENTION)


def _found(assessment: Assessment, calendars: Mapping[str, Calendar], case: CaseFile) -> Iterator[Reading]:
    """Yield breaches, warnings, notes and remarks, each kind under its name."""
    for severity, meaning in _SEVERITIES:
        flags = [flag for flag in (*assessment.flags, *assessment.remarks) if flag.severity == severity]
        lines = tuple(line for flag in flags for line in _lines_of_flag(flag, calendars, case))
        if lines:
            yield Reading(Message("{severity}", severity=Label("severity", severity)), None, lines, meaning)


def _lines_of_flag(flag: Flag, calendars: Mapping[str, Calendar], case: CaseFile) -> tuple[Line, ...]:
    if flag.because:
        return lines_of(flag.because, calendars, case)
    return (replace(_said(TABLES["flag"][flag.id]), article=flag.article),)


def _said(message: Message) -> Line:
    """Return a line that stands without an article of its own."""
    return Line(message, "", "", Verified.YES, (), ())
