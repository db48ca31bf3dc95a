"""The legal opinion: from the case and its assessment to a letter, every sentence with what it rests on.

Nothing is computed here. A day, a sum or a state that is not in the assessment is not in the letter; where the
assessment leaves something open, the letter says so and names the fact that is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile, Party
from desktop.domain.messages import Message
from desktop.letters.disputes import Branch
from desktop.letters.draft import Draft, sources_of, unique
from desktop.letters.letter import Block, Letter, Sender
from desktop.letters.limits import limits
from desktop.letters.next_steps import missing_items, next_steps
from desktop.letters.reasoning import Reasoning, applicable_law
from desktop.letters.relied_on import facts_relied_on
from desktop.letters.short_answer import short_answer
from desktop.letters.tables import amounts, deadlines


def opinion(
    case: CaseFile,
    assessment: Assessment,
    wording: Wording,
    sender: Sender,
    today: date,
    *,
    branches: tuple[Branch, ...] = (),
) -> Letter:
    """Return the legal opinion on *case* in the language of *wording*, dated *today* and signed by *sender*.

    *branches* are what follows from either side of each dispute; without them the letter gives the ranges only.
    """
    draft = Draft(case, assessment, wording, today)
    title = draft.say(Message("Legal opinion on the right of withdrawal"))
    return Letter(
        language=wording.language,
        title=title,
        subject=_subject(draft),
        reference=case.reference,
        reference_line=draft.say(Message("Reference: {reference}", reference=case.reference)) if case.reference else "",
        day=today,
        day_line=_day_line(draft, sender),
        sender=_lines(draft, sender.organisation, sender.address, sender.email, sender.telephone),
        addressee=_addressee(draft, case.consumer),
        signature=_lines(draft, sender.adviser, sender.role, sender.organisation),
        page_label=draft.say(Message("Page {page} of {pages}", page="{page}", pages="{pages}")),
        blocks=tuple(_blocks(draft, branches)),
    )


def _blocks(draft: Draft, branches: tuple[Branch, ...]) -> Iterator[Block]:
    sections: tuple[tuple[str, Message, Callable[[Draft], Iterator[Block]]], ...] = (
        ("facts", Message("Facts relied on"), facts_relied_on),
        ("question", Message("Question"), _question),
        ("answer", Message("Short answer"), short_answer),
        ("law", Message("Applicable law and its version"), applicable_law),
        ("reasoning", Message("Reasoning"), lambda held: Reasoning(held, branches).blocks()),
        ("deadlines", Message("Time limits"), deadlines),
        ("amounts", Message("Amounts"), amounts),
        ("steps", Message("What to do now"), next_steps),
        ("missing", Message("What is missing"), missing_items),
        ("limits", Message("What this letter is not"), limits),
    )
    for number, (section, title, blocks) in enumerate(sections, 1):
        yield draft.heading(section, title, number)
        yield from blocks(draft)


def _question(draft: Draft) -> Iterator[Block]:
    sent = tuple(event.id for event in draft.case.events if event.kind == "withdrawal_sent" and event.happened)
    if sent:
        said = Message(
            "Is the withdrawal that the consumer sent valid and in time, and what must each side now do, and by when?"
        )
    else:
        said = Message(
            "May the consumer still withdraw from this contract, until when, and what must each side now do?"
        )
    concluded = tuple(event.id for event in draft.case.events if event.kind == "contract_concluded")
    yield draft.paragraph(said, unique((*concluded, *sent, *sources_of(*draft.assessment.regime.because), "right")))


def _subject(draft: Draft) -> str:
    case = draft.case
    consumer, trader = case.consumer.name, case.trader.name
    if case.title:
        return draft.words(case.title)
    if consumer and trader:
        return draft.say(Message("Contract between {consumer} and {trader}", consumer=consumer, trader=trader))
    return draft.say(Message("Contract with {trader}", trader=trader)) if trader else ""


def _day_line(draft: Draft, sender: Sender) -> str:
    if sender.place:
        # Translators: place and date at the head of a letter, "Bruxelles, le vendredi 20 novembre 2026".
        return draft.say(Message("{place}, {day}", place=sender.place, day=draft.today))
    return draft.words(draft.wording.day(draft.today))


def _addressee(draft: Draft, consumer: Party) -> tuple[str, ...]:
    return _lines(draft, consumer.name, consumer.address, consumer.email)


def _lines(draft: Draft, *parts: str) -> tuple[str, ...]:
    return tuple(draft.words(line.strip()) for part in parts for line in part.splitlines() if line.strip())
