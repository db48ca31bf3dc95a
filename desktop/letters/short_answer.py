"""Section 3: the answer first, in at most a few sentences, each state of the right in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop.application.results import Bounds, Deadline
from desktop.domain.messages import Message
from desktop.letters.draft import Draft, naming, sources_of, sources_of_amount, sources_of_deadline, unique
from desktop.letters.letter import Paragraph, Voice

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

_ARGUABLE: dict[str, Message] = {
    "open": Message("It can be argued, however, that the consumer may still withdraw."),
    "exercised_in_time": Message("It can be argued, however, that the withdrawal was in time."),
    "exercised_late": Message("It can be argued, however, that a right existed; the withdrawal came late even so."),
    "expired": Message("It can be argued, however, that a right existed; its period has ended even so."),
}

_ALIVE = {"open", "exercised_in_time"}
#: The states of which the end of the period is a part.
_DATED = {*_ALIVE, "expired", "exercised_late", "undetermined"}


def short_answer(draft: Draft) -> Iterator[Paragraph]:
    """Yield the answer, the other reading where there is one, and what follows for the money."""
    right = draft.assessment.right
    withdrawal = draft.assessment.deadline("withdrawal")
    sources = unique(("right", *right.missing, *sources_of(*right.because)))
    if withdrawal is not None and right.state in _DATED:
        sources = unique((*sources, *sources_of_deadline(withdrawal)))
    yield Paragraph(draft.joined(answer_in_short(draft)), sources, voice=Voice.ANSWER)
    yield from _other_reading(draft, withdrawal)
    yield from _not_bound(draft)
    yield from _refund(draft)


def answer_in_short(draft: Draft) -> Iterator[Message]:
    """Yield the state of the right, what is missing to know it, and when the period ends."""
    right = draft.assessment.right
    withdrawal = draft.assessment.deadline("withdrawal")
    yield STATES[right.state]
    if right.state == "undetermined" and right.missing:
        yield Message("Missing: {facts}.", facts=naming(draft, right.missing))
    if withdrawal is not None and right.state in _DATED:
        yield from _until(draft, withdrawal)


def _until(draft: Draft, deadline: Deadline) -> Iterator[Message]:
    """Yield when the period ends; never a day without the deadline that gives it."""
    past = draft.assessment.right.state in {"expired", "exercised_late", "exercised_in_time"}
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
    if withdrawal is not None and right.state not in _DATED:
        said += _until(draft, withdrawal)
        sources = (*sources, *sources_of_deadline(withdrawal))
    if right.open_points:
        said.append(Message("The reason is given in section 5."))
    yield Paragraph(draft.joined(said), unique(sources))


def _not_bound(draft: Draft) -> Iterator[Paragraph]:
    binding = draft.assessment.binding
    if binding is None or binding.state == "bound":
        return
    said = {
        "not_bound": Message("Besides, the consumer is not bound by this contract and may rely on that alone."),
        "two_readings": Message("Besides, it can be argued that the consumer is not bound by this contract at all."),
        "open": Message(
            "Besides, whether the consumer is bound at all depends on: {facts}.", facts=naming(draft, binding.missing)
        ),
    }[binding.state]
    yield draft.paragraph(said, ("binding", *binding.open_points, *sources_of(*binding.because)))


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
