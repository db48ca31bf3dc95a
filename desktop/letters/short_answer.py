"""Section 3: the answer first, in at most a few sentences, each state of the right in its own words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from desktop.application.grounds import (
    GROUNDED,
    asked_as,
    ground_name,
    ground_names,
    open_elements,
    undecided,
    verdict_on,
    verified,
)
from desktop.application.results import Bounds, ChecklistVerdict, Deadline
from desktop.domain.checklists import APPLIES
from desktop.domain.messages import Message
from desktop.letters.citations import citation
from desktop.letters.draft import Draft, naming, sources_of, sources_of_amount, sources_of_deadline, unique
from desktop.letters.letter import Paragraph, Voice
from desktop.letters.open_points import reason

#: What each state means for the consumer. A day is added from the deadline, where there is one.
STATES: dict[str, Message] = {
    "open": Message("Yes: the consumer may still withdraw from the contract."),
    "exercised_in_time": Message("Yes: the consumer has withdrawn from the contract in time."),
    "exercised_late": Message("No: the consumer withdrew after the end of the withdrawal period."),
    "expired": Message("No: the withdrawal period has ended and no withdrawal was sent."),
    "none": Message("No: an exception excludes the right of withdrawal for this contract."),
    "lost": Message("No: the right of withdrawal was lost by performance that the consumer had asked for."),
    "out_of_scope": Message("No: this contract lies outside the rules on the right of withdrawal examined here."),
    "no_statutory_right": Message(
        "No: the law grants no right of withdrawal for a contract concluded on business premises."
    ),
    "unsupported": Message(
        "No answer can be given: the contract was concluded before 31 May 2014, under a law that is not examined here."
    ),
    "undetermined": Message("The answer depends on facts that are not yet known."),
}

#: The same with the exceptions or exclusions named; what was lost is told by what brought the loss about.
_NAMED: dict[str, Message] = {
    "none": Message("No: an exception excludes the right of withdrawal for this contract ({grounds})."),
    "out_of_scope": Message("No: this contract lies outside the rules on the right of withdrawal ({grounds})."),
}
_LOST: dict[str, Message] = {
    "service_performed": Message("No: the right of withdrawal was lost when the service was fully performed."),
    "digital_begun": Message("No: the right of withdrawal was lost when the supply of the digital content began."),
}
_BURDEN = Message("It is for the trader to prove that every condition of the exception is met.")

_ARGUABLE: dict[str, Message] = {
    "open": Message("It can be argued, however, that the consumer may still withdraw."),
    "exercised_in_time": Message("It can be argued, however, that the withdrawal was in time."),
    "exercised_late": Message("It can be argued, however, that a right existed; the withdrawal came late even so."),
    "expired": Message("It can be argued, however, that a right existed; its period has ended even so."),
}

_ALIVE = {"open", "exercised_in_time"}
#: The states of which the end of the period is a part.
_DATED = {*_ALIVE, "expired", "exercised_late", "undetermined"}
#: The states in which no period is at stake, so that the other reading is told with its reason.
_NO_RIGHT = {*GROUNDED, "no_statutory_right"}
#: Remarks that name the right which special law gives instead.
OTHER_RIGHTS = ("credit", "insurance", "timeshare", "package_travel", "financial_service")


def short_answer(draft: Draft) -> Iterator[Paragraph]:
    """Yield the answer, what it hangs on, the other reading where there is one, and what follows for the money."""
    right = draft.assessment.right
    withdrawal = draft.assessment.deadline("withdrawal")
    sources = unique(("right", *right.missing, *sources_of(*right.because)))
    if withdrawal is not None and right.state in _DATED:
        sources = unique((*sources, *sources_of_deadline(withdrawal)))
    pending = undecided(draft.assessment)
    told = {asked_as(part.fact) for held in pending for part in open_elements(draft.assessment, held)}
    said = draft.joined(answer_in_short(draft, told))
    yield Paragraph(said, sources, reference=_grounds_cited(draft), voice=Voice.ANSWER)
    for held in pending:
        yield _may_apply(draft, held)
    yield from _other_reading(draft, withdrawal)
    yield from other_rights(draft)
    yield from _not_bound(draft)
    yield from _refund(draft)


def answer_in_short(draft: Draft, told: Collection[str] = ()) -> Iterator[Message]:
    """Yield the state of the right, what is missing to know it (but for what is *told* apart), and the last day."""
    right = draft.assessment.right
    withdrawal = draft.assessment.deadline("withdrawal")
    yield from _state(draft)
    missing = [key for key in right.missing if key not in told]
    if right.state == "undetermined" and missing:
        yield Message("Missing: {facts}.", facts=naming(draft, missing))
    if withdrawal is not None and right.state in _DATED:
        yield from _until(draft, withdrawal)


def _state(draft: Draft) -> Iterator[Message]:
    right = draft.assessment.right
    if right.state in _NAMED and right.grounds:
        yield Message(_NAMED[right.state].template, grounds=ground_names(right.grounds))
    elif right.state == "lost" and len(right.grounds) == 1:
        yield _LOST[right.grounds[0]]
    else:
        yield STATES[right.state]
    if right.state in ("none", "lost") and _applying(draft):
        yield _BURDEN


def _applying(draft: Draft) -> tuple[ChecklistVerdict, ...]:
    """Return the exceptions or exclusions on which the answer rests, as far as all their conditions are met."""
    found = (verdict_on(draft.assessment, ground) for ground in draft.assessment.right.grounds)
    return tuple(held for held in found if held is not None and held.verdict == APPLIES)


def _grounds_cited(draft: Draft) -> str:
    """Return the articles on which the answer rests: those of the exceptions or exclusions, else of the last step."""
    right = draft.assessment.right
    if right.state not in GROUNDED:
        return ""
    if applying := _applying(draft):
        return "; ".join(cited(draft, held) for held in applying)
    return draft.reference(right.because[-1]) if right.because else ""


def cited(draft: Draft, held: ChecklistVerdict) -> str:
    """Return the articles of an exception or exclusion, marked when not fully verified."""
    return citation(draft.wording, held.article, held.directive, verified(draft.assessment, held.article))


def _may_apply(draft: Draft, held: ChecklistVerdict) -> Paragraph:
    parts = open_elements(draft.assessment, held)
    facts = naming(draft, (part.fact for part in parts))
    name = ground_name(held.id)
    if held in draft.assessment.exceptions:
        said = [
            Message("An exception may exclude the right ({ground}); it depends on: {facts}.", ground=name, facts=facts)
        ]
        said += [_BURDEN] if all(part.burden == "trader" for part in parts) else []
    else:
        said = [
            Message(
                "The contract may lie outside these rules ({ground}); it depends on: {facts}.", ground=name, facts=facts
            )
        ]
    sources = unique(("right", *(part.fact for part in held.elements)))
    return Paragraph(draft.joined(said), sources, reference=cited(draft, held))


def other_rights(draft: Draft) -> Iterator[Paragraph]:
    """Yield what the special law gives in place of the right of withdrawal."""
    for remark in draft.assessment.remarks:
        if remark.id in OTHER_RIGHTS:
            yield from map(draft.step, remark.because)


def _until(draft: Draft, deadline: Deadline) -> Iterator[Message]:
    """Yield when the period ends; never a day without the deadline that gives it."""
    right = draft.assessment.right
    shown = right.state if right.state in _DATED else right.arguable_state
    past = shown in {"expired", "exercised_late", "exercised_in_time"}
    safe, arguable = deadline.safe, deadline.arguable
    if deadline.state == "not_started":
        yield Message("The withdrawal period has not begun to run.")
    elif deadline.state == "blocked":
        yield Message(
            "The last day cannot be stated while this is unknown: {facts}.", facts=naming(draft, deadline.missing)
        )
    elif isinstance(safe, Bounds) or isinstance(arguable, Bounds):
        yield _ranging(safe)
        if safe != arguable:
            yield Message("On the reading that can be argued, it ends on {day}.", day=arguable)
    elif safe is not None:
        yield _ended(safe, arguable) if past else _ends(safe, arguable)


def _ends(safe: date, arguable: date | None) -> Message:
    if arguable is None or safe == arguable:
        return Message("The period ends on {day} at midnight.", day=safe)
    return Message(
        "The period ends on {safe} at midnight (arguable: {arguable}).",
        safe=safe,
        arguable=arguable,
    )


def _ended(safe: date, arguable: date | None) -> Message:
    if arguable is None or safe == arguable:
        return Message("The period ran until {day} at midnight.", day=safe)
    return Message("The period ran until {safe} at midnight (arguable: {arguable}).", safe=safe, arguable=arguable)


def _ranging(safe: object) -> Message:
    if isinstance(safe, Bounds) and safe.earliest is not None:
        return Message(
            "Depending on facts still uncertain, the period ends on {range}; rely on {day} only.",
            range=safe,
            day=safe.earliest,
        )
    return Message("Depending on facts still uncertain, the period ends on {range}.", range=safe)


def _other_reading(draft: Draft, withdrawal: Deadline | None) -> Iterator[Paragraph]:
    right = draft.assessment.right
    if right.arguable_state == right.state or right.arguable_state not in _ARGUABLE:
        return
    said = [_ARGUABLE[right.arguable_state]]
    sources = ("right", *right.open_points, *sources_of(*right.because))
    if right.state in _NO_RIGHT:
        said += map(reason, right.open_points)
    if withdrawal is not None and right.state not in _DATED:
        said += _until(draft, withdrawal)
        sources = (*sources, *sources_of_deadline(withdrawal))
    if right.open_points and right.state not in _NO_RIGHT:
        said.append(Message("The reason is given in section 5."))
    yield Paragraph(draft.joined(said), unique(sources))


def _not_bound(draft: Draft) -> Iterator[Paragraph]:
    """Yield that the consumer need not keep the contract at all: then the withdrawal is the second line only."""
    binding = draft.assessment.binding
    if binding is None or binding.state == "bound" or (binding.state == "open" and not binding.missing):
        return
    alternative = Message(
        "The consumer alone may rely on that, and may refuse the contract or keep it; the withdrawal is given here in"
        " the alternative."
    )
    said = {
        "not_bound": [Message("Besides, the consumer is not bound by this contract."), alternative],
        "two_readings": [
            Message("Besides, it can be argued that the consumer is not bound by this contract at all."),
            *map(reason, binding.open_points),
            alternative,
        ],
        "open": [
            Message(
                "Besides, whether the consumer is bound at all depends on: {facts}.",
                facts=naming(draft, binding.missing),
            )
        ],
    }[binding.state]
    sources = unique(("binding", *binding.open_points, *binding.missing, *sources_of(*binding.because)))
    reference = draft.reference(binding.because[-1]) if binding.because and binding.state != "open" else ""
    yield Paragraph(draft.joined(said), sources, reference=reference)


def _refund(draft: Draft) -> Iterator[Paragraph]:
    """Yield what the trader must pay back and by when, both from the assessment, each only where it is known."""
    due = draft.assessment.deadline("refund")
    if draft.assessment.right.state != "exercised_in_time" or due is None:
        return
    sources = sources_of_deadline(due)
    if due.status == "suspended":
        said = Message(
            "The trader may wait with the refund until the goods, or proof of their dispatch, have reached him."
        )
        yield draft.paragraph(said, sources)
    elif due.status == "met":
        yield draft.paragraph(Message("The trader has refunded in time."), sources)
    elif isinstance(due.safe, date):
        yield _dated(draft, due.safe, sources)


def _dated(draft: Draft, day: date, sources: tuple[str, ...]) -> Paragraph:
    amount = draft.assessment.amount("refund")
    if amount is None or not isinstance(amount.arguable, Decimal):
        return draft.paragraph(
            Message("The trader must refund what was paid by {day} at the latest.", day=day), sources
        )
    if amount.arguable == 0:
        said = Message("No payment is known; whatever was paid must be refunded by {day} at the latest.", day=day)
    else:
        said = Message("The trader must refund {amount} by {day} at the latest.", amount=amount.arguable, day=day)
    return draft.paragraph(said, (*sources, *sources_of_amount(amount)))
