"""Section 1: the facts relied on, each as the file holds it: proven, reported, disputed, vague or presumed."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.application.labels import TABLES
from desktop.application.results import Assumption
from desktop.domain.facts import Disputed
from desktop.domain.messages import Label, Message
from desktop.letters.draft import Draft, answered
from desktop.letters.events_told import in_order, told
from desktop.letters.letter import Block, Paragraph, Row, Table, Voice


def facts_relied_on(draft: Draft) -> Iterator[Block]:
    """Yield the events in order of time, the questions answered, the presumptions, and the documents seen."""
    case = draft.case
    for event in in_order(case):
        sources = (event.id, *(document.id for document in case.documents if event.id in document.proves))
        yield Paragraph(draft.joined(told(event, case.documents)), sources, voice=Voice.ITEM)
    if not case.events:
        yield draft.paragraph(Message("The file holds no event yet."), ("right",))
    yield from _documents(draft)
    yield from _answers(draft)
    yield from _presumed(draft)


def _documents(draft: Draft) -> Iterator[Block]:
    documents = tuple(document for document in draft.case.documents if document.title or document.file)
    if documents:
        titles = tuple(document.title or document.file for document in documents)
        said = Message("Documents seen: {documents}.", documents=titles)
        yield draft.paragraph(said, tuple(document.id for document in documents))


def _answers(draft: Draft) -> Iterator[Block]:
    if rows := tuple(_known(draft)):
        header = (draft.say(Message("Question")), draft.say(Message("Answer relied on")))
        yield Table("answers", header, rows)


def _known(draft: Draft) -> Iterator[Row]:
    for key, held in draft.case.facts.items():
        yield Row((draft.label("fact", key), _capital(draft.say(_answer(draft, key, held)))), (key,))


def _presumed(draft: Draft) -> Iterator[Paragraph]:
    assumptions = draft.assessment.assumptions
    if assumptions:
        said = [Message("Presumed, because nobody has answered yet:"), *map(_presumption, assumptions)]
        yield Paragraph(draft.joined(said), tuple(assumption.fact for assumption in assumptions))


def _presumption(assumption: Assumption) -> Message:
    if assumption.fact in TABLES["assumption"]:
        return TABLES["assumption"][assumption.fact]
    # Translators: a fact as a noun phrase, and its presumed answer.
    return Message(
        "{fact}: {answer}.", fact=Label("fact", assumption.fact), answer=answered(assumption.fact, assumption.value)
    )


def _answer(draft: Draft, key: str, held: object) -> Message:
    if isinstance(held, Disputed):
        return Message("{sides} (disputed)", sides=draft.stated(key, held))
    return Message("{answer}", answer=answered(key, held))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
