"""Section 1: the facts relied on, each as the file holds it: proven, reported, disputed, vague or presumed."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.facts import Disputed
from desktop.domain.messages import Message
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


def _documents(draft: Draft) -> Iterator[Block]:
    documents = tuple(document for document in draft.case.documents if document.title or document.file)
    if documents:
        titles = tuple(document.title or document.file for document in documents)
        said = Message("Documents seen: {documents}.", documents=titles)
        yield draft.paragraph(said, tuple(document.id for document in documents))


def _answers(draft: Draft) -> Iterator[Block]:
    rows = [*_known(draft), *_presumed(draft)]
    if rows:
        header = (draft.say(Message("Question")), draft.say(Message("Answer relied on")))
        yield Table("answers", header, tuple(rows))


def _known(draft: Draft) -> Iterator[Row]:
    for key, held in draft.case.facts.items():
        yield Row((draft.label("fact", key), _capital(draft.say(_answer(draft, key, held)))), (key,))


def _presumed(draft: Draft) -> Iterator[Row]:
    for assumption in draft.assessment.assumptions:
        said = Message("{answer} (presumed: nobody has answered)", answer=answered(assumption.fact, assumption.value))
        yield Row((draft.label("fact", assumption.fact), _capital(draft.say(said))), (assumption.fact,))


def _answer(draft: Draft, key: str, held: object) -> Message:
    if isinstance(held, Disputed):
        return Message("{sides} (disputed)", sides=draft.stated(key, held))
    return Message("{answer}", answer=answered(key, held))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
