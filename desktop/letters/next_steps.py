"""Sections 8 and 9: what the consumer should do now, from the states of the assessment, and what is still missing.

Every day named here is a day of the assessment; where it gives none, none is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import chain

from desktop.application.labels import TABLES
from desktop.application.results import Bounds, Deadline
from desktop.domain.dates import WrittenDay
from desktop.domain.messages import Message
from desktop.letters.draft import (
    Draft,
    earliest,
    named,
    sources_of,
    sources_of_amount,
    sources_of_deadline,
    unique,
)
from desktop.letters.letter import Block, Voice
from desktop.letters.other_claims import other_claims, refuse_the_contract, routes


def next_steps(draft: Draft) -> Iterator[Block]:
    """Yield what to do now: withdraw, prove, send back, refuse, claim; other limits that run; the ways out of court."""
    right = draft.assessment.right
    given = False
    for step in chain(
        _BY_STATE[right.state](draft),
        refuse_the_contract(draft),
        other_claims(draft),
        _other_deadlines(draft),
        routes(draft),
    ):
        given = True
        yield step
    if not given:
        said = Message("Nothing needs to be done now; keep all documents of this contract.")
        yield draft.paragraph(said, ("right", *sources_of(*right.because)), Voice.ITEM)


def _open(draft: Draft) -> Iterator[Block]:
    deadline = draft.assessment.deadline("withdrawal")
    yield draft.paragraph(_send_by(deadline), _sources(draft, deadline), Voice.ITEM)
    yield from _how_to_withdraw(draft)
    if any(event.kind == "goods_received" and event.happened for event in draft.case.events):
        said = Message(
            "After that, send the goods back within fourteen days of sending the withdrawal, and keep proof of"
            " dispatch."
        )
        yield draft.paragraph(said, ("R-RET-01", *_events(draft, "goods_received")), Voice.ITEM)


def _send_by(deadline: Deadline | None) -> Message:
    last = earliest(deadline.safe) if deadline is not None else None
    if last is not None:
        return Message(
            "If you wish to withdraw, send the withdrawal by {day} at the latest; do not count on any later date.",
            day=last,
        )
    if deadline is not None and deadline.state == "not_started":
        return Message("If you wish to withdraw, you may do so now; you need not wait for the delivery.")
    return Message("If you wish to withdraw, send the withdrawal at once: the last day cannot be stated yet.")


def _how_to_withdraw(draft: Draft) -> Iterator[Block]:
    yield draft.paragraph(
        Message(
            "You need not give a reason. Send it in a form that leaves a proof of the date: an e-mail with"
            " acknowledgement, a registered letter, or the trader’s withdrawal function with its receipt."
        ),
        ("R-EXE-01", "R-EXE-03"),
        Voice.ITEM,
    )
    yield draft.paragraph(Message("You may use these words:"), ("R-EXE-01",), Voice.ITEM)
    yield draft.paragraph(_model(draft), ("R-EXE-01", *_events(draft, "contract_concluded")), Voice.QUOTE)


def _model(draft: Draft) -> Message:
    concluded = next((event for event in draft.case.events if event.kind == "contract_concluded"), None)
    name = draft.case.consumer.name or "…"
    if concluded is not None and isinstance(concluded.on, WrittenDay) and concluded.on.certain:
        return Message(
            "I hereby give notice that I withdraw from the contract concluded on {day}. Name: {name}. Date: …",
            day=concluded.on.earliest,
            name=name,
        )
    return Message("I hereby give notice that I withdraw from the contract concluded on … Name: … Date: …")


def _exercised(draft: Draft) -> Iterator[Block]:
    yield from _proof_of_withdrawal(draft)
    yield from _send_goods_back(draft)
    yield from _claim_refund(draft)


def _proof_of_withdrawal(draft: Draft) -> Iterator[Block]:
    flags = {flag.id: flag for flag in draft.assessment.flags}
    if (flag := flags.get("withdrawal_unproven")) is not None:
        said = Message(
            "Look for a proof that the withdrawal was sent and on which day: it is for you to prove it. A message of"
            " the trader that mentions it will do."
        )
        yield draft.paragraph(said, unique((f"flag:{flag.id}", *sources_of(*flag.because))), Voice.ITEM)
    else:
        said = Message("Keep the proof that the withdrawal was sent and of its date.")
        yield draft.paragraph(said, ("R-EXE-03", *_events(draft, "withdrawal_sent")), Voice.ITEM)


def _send_goods_back(draft: Draft) -> Iterator[Block]:
    deadline = draft.assessment.deadline("return_goods")
    if deadline is None:
        return
    sources, last = sources_of_deadline(deadline), earliest(deadline.safe)
    if deadline.status == "running" and last is not None:
        said = Message("Send the goods back by {day} at the latest and keep proof of dispatch.", day=last)
    elif deadline.status == "missed" and last is not None:
        said = Message("The goods had to be sent back by {day}: send them at once; the withdrawal stands.", day=last)
    elif deadline.status == "met":
        said = Message("You sent the goods back in time: keep the proof of dispatch.")
    elif last is not None:
        said = Message("Send the goods back at once, if that has not been done; rely on no day after {day}.", day=last)
    else:
        return
    yield draft.paragraph(said, sources, Voice.ITEM)


def _claim_refund(draft: Draft) -> Iterator[Block]:
    deadline = draft.assessment.deadline("refund")
    if deadline is None:
        return
    sources = sources_of_deadline(deadline)
    if deadline.status == "suspended":
        said = Message(
            "Send the trader proof that the goods were sent back: until the goods or that proof reach him he may"
            " withhold the refund."
        )
        yield draft.paragraph(said, sources, Voice.ITEM)
    elif isinstance(deadline.safe, date):
        yield from _dated_refund(draft, deadline, deadline.safe)
    elif isinstance(deadline.safe, Bounds) and deadline.safe.latest is not None:
        said = Message("Do not reproach the trader with delay before {day} has passed.", day=deadline.safe.latest)
        yield draft.paragraph(said, sources, Voice.ITEM)


def _dated_refund(draft: Draft, deadline: Deadline, due: date) -> Iterator[Block]:
    amount = draft.assessment.amount("refund")
    total = amount.arguable if amount is not None and isinstance(amount.arguable, Decimal) else None
    sources = unique((*sources_of_deadline(deadline), *(sources_of_amount(amount) if amount is not None else ())))
    if deadline.status == "met":
        yield draft.paragraph(Message("The trader refunded in time; check that the sum is right."), sources, Voice.ITEM)
    elif total == 0:
        said = Message("Tell us what was paid and when, with proof: it must be refunded by {day}.", day=due)
        yield draft.paragraph(said, sources, Voice.ITEM)
    elif deadline.status == "missed":
        if total is None:
            said = Message("The refund was due on {day} at the latest: give formal notice to pay, in writing.", day=due)
        else:
            said = Message(
                "The refund was due on {day} at the latest: give formal notice, in writing, to pay {amount}.",
                day=due,
                amount=total,
            )
        yield draft.paragraph(said, sources, Voice.ITEM)
    elif total is None:
        said = Message("The trader must refund by {day}; until then wait, after it give formal notice.", day=due)
        yield draft.paragraph(said, sources, Voice.ITEM)
    else:
        said = Message(
            "The trader must refund {amount} by {day}; until then wait, after it give formal notice.",
            amount=total,
            day=due,
        )
        yield draft.paragraph(said, sources, Voice.ITEM)


def _refused(draft: Draft) -> Iterator[Block]:
    """Yield what remains when the safe answer is no."""
    right = draft.assessment.right
    sources = unique(("right", *right.open_points, *sources_of(*right.because)))
    if right.arguable_state == "open":
        said = Message("If you wish to rely on the reading that can be argued, send the withdrawal at once.")
        yield draft.paragraph(said, sources, Voice.ITEM)
        yield from _how_to_withdraw(draft)
    elif right.arguable_state == "exercised_in_time":
        said = Message(
            "Claim the refund on the reading that can be argued, and expect the trader to answer with the other one."
        )
        yield draft.paragraph(said, sources, Voice.ITEM)
        yield from _proof_of_withdrawal(draft)
        yield from _send_goods_back(draft)
    else:
        said = Message(
            "Do not rely on the right of withdrawal; rights for other reasons, such as a lack of conformity or a late"
            " delivery, remain."
        )
        yield draft.paragraph(said, sources, Voice.ITEM)
    yield from _longer_promise(draft)


def _longer_promise(draft: Draft) -> Iterator[Block]:
    promised = draft.assessment.deadline("withdrawal_contractual")
    if promised is not None and promised.status == "running" and (last := earliest(promised.safe)) is not None:
        said = Message(
            "The trader has promised a longer period: on that promise you may withdraw until {day}.", day=last
        )
        yield draft.paragraph(said, sources_of_deadline(promised), Voice.ITEM)


def _earlier_law(draft: Draft) -> Iterator[Block]:
    said = Message(
        "Have the contract examined under the law that was in force when it was concluded: this opinion does not say"
        " whether a right existed."
    )
    yield draft.paragraph(said, unique(("right", *sources_of(*draft.assessment.right.because))), Voice.ITEM)


def _undetermined(draft: Draft) -> Iterator[Block]:
    right, deadline = draft.assessment.right, draft.assessment.deadline("withdrawal")
    sources = unique(("right", *right.missing, *sources_of(*right.because)))
    if any(event.kind == "withdrawal_sent" and event.happened for event in draft.case.events):
        yield from _proof_of_withdrawal(draft)
    else:
        last = earliest(deadline.safe) if deadline is not None else None
        if deadline is not None and last is not None:
            said = _before_it_is_known(last, draft.today)
            sources = unique((*sources, *sources_of_deadline(deadline)))
        else:
            said = Message("If you wish to withdraw, do not wait for the missing facts: send the withdrawal at once.")
        yield draft.paragraph(said, sources, Voice.ITEM)
        yield from _how_to_withdraw(draft)
    yield draft.paragraph(Message("Send us what section 9 asks for; the answer follows from it."), sources, Voice.ITEM)


def _before_it_is_known(last: date, today: date) -> Message:
    if last < today:
        return Message(
            "If you wish to withdraw, send the withdrawal at once: the period may have ended on {day} already.",
            day=last,
        )
    return Message("Until the missing facts are known, act as if the period ended on {day}.", day=last)


_BY_STATE: Mapping[str, Callable[[Draft], Iterator[Block]]] = {
    "open": _open,
    "exercised_in_time": _exercised,
    "exercised_late": _refused,
    "expired": _refused,
    "none": _refused,
    "lost": _refused,
    "out_of_scope": _refused,
    "no_statutory_right": _refused,
    "unsupported": _earlier_law,
    "undetermined": _undetermined,
}


#: Told above, or so far off that the table of time limits says enough.
_TOLD_ABOVE = {
    "withdrawal",
    "withdrawal_contractual",
    "return_goods",
    "refund",
    "conformity_guarantee",
    "refund_claim_limitation",
}


def _other_deadlines(draft: Draft) -> Iterator[Block]:
    """Yield the other time limits of the consumer that still run."""
    for deadline in draft.assessment.deadlines:
        last = earliest(deadline.safe)
        if deadline.id in _TOLD_ABOVE or deadline.owner != "consumer" or deadline.status != "running" or last is None:
            continue
        said = Message("{deadline}: {day} at the latest.", deadline=draft.label("deadline", deadline.id), day=last)
        yield draft.paragraph(said, sources_of_deadline(deadline), Voice.ITEM)


def missing_items(draft: Draft) -> Iterator[Block]:
    """Yield the questions still open, the one that decides most first."""
    questions = draft.assessment.questions
    if not questions:
        said = Message("Nothing is missing that could change the result.")
        yield draft.paragraph(said, ("right", *sources_of(*draft.assessment.right.because)))
        return
    for question in questions:
        yield draft.paragraph(_asked(draft, question.fact), (question.fact,), Voice.ITEM)


def _asked(draft: Draft, fact: str) -> Message:
    if not fact.startswith("event:"):
        return TABLES["question"][fact]
    code, _, particular = fact.removeprefix("event:").removeprefix("?").partition(".")
    about = named(draft, fact)
    if particular:
        # Translators: {about} is such as "on “early start requested”, the medium".
        return Message("To be stated: {about}.", about=about)
    if draft.case.event(code) is not None:
        # Translators: {event} is a noun phrase such as "goods received".
        return Message("On which day exactly: {event}?", event=about)
    return Message("Has this happened, and when: {event}?", event=about)


def _sources(draft: Draft, deadline: Deadline | None) -> tuple[str, ...]:
    if deadline is None:
        return unique(("right", *sources_of(*draft.assessment.right.because)))
    return sources_of_deadline(deadline)


def _events(draft: Draft, kind: str) -> tuple[str, ...]:
    return tuple(event.id for event in draft.case.events if event.kind == kind)
