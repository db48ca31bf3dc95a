"""Section 10: what the letter is not, and which exceptions nobody asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.application.grounds import unexamined
from desktop.domain.messages import Label, Message
from desktop.letters.draft import Draft, open_points, sources_of
from desktop.letters.letter import Block, Voice


def limits(draft: Draft) -> Iterator[Block]:
    """Yield section 10: what this letter is not, and what was not examined."""
    basis = ("law", *sources_of(*draft.assessment.right.because)[:1])
    events = tuple(event.id for event in draft.case.events)
    yield draft.paragraph(
        Message(
            "This opinion rests on what the consumer reported and on the documents named in section 1; the trader"
            " has not been heard. Other facts can lead to another answer."
        ),
        events or basis,
    )
    yield draft.paragraph(
        Message(
            "It is not a decision of a court and binds nobody. It is meant for its addressee alone, for the case"
            " described here and on the day of its date."
        ),
        basis,
    )
    if open_points(draft.assessment):
        said = Message("Where two readings are shown, a court may follow either of them.")
        yield draft.paragraph(said, open_points(draft.assessment))
    yield from _not_examined(draft)


#: Exclusions that are left aside because of a presumption, which section 1 tells.
_PRESUMED = frozenset({"not_b2c", "no_price_no_data"})


def _quoted(names: Iterable[Label]) -> tuple[Message, ...]:
    # Translators: the name of an exception between quotation marks, in a list of them; names may hold commas.
    return tuple(Message("“{name}”", name=name) for name in names)


def _not_examined(draft: Draft) -> Iterator[Block]:
    """Yield what nobody asked about, in small print: it changes nothing, but silence must not look like an answer."""
    assessment = draft.assessment
    exceptions = _quoted(unexamined(assessment.exceptions))
    exclusions = _quoted(unexamined(one for one in assessment.scope if one.id not in _PRESUMED))
    if assessment.right.state == "unsupported" or not (exceptions or exclusions):
        return
    yield draft.paragraph(
        Message(
            "The law has exceptions for certain goods and services, and leaves certain contracts out. Those named below"
            " were left aside because nothing in the file points to them; please tell us if one of them fits."
        ),
        ("law",),
    )
    for said, names in (
        (Message("Exceptions left aside: {names}.", names=exceptions), exceptions),
        (Message("Contracts left out, not looked into: {names}.", names=exclusions), exclusions),
    ):
        if names:
            yield draft.paragraph(said, ("law",), Voice.SMALL)
