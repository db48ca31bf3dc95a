"""How a case becomes rows of the desk, and rows become values of the application. The only module that knows both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from db.errors import VaultFault
from desktop.application.interchange import read_case, write_case
from desktop.application.ports import CaseRow, IssuedLetter, JournalEntry, Summary
from desktop.domain.case import CaseFile, Party
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, Disputed, FactType

Row = Mapping[str, object]

#: Answers in the words of people. Codes of a closed list would match in every second file.
_FREE_WORDS = frozenset({FactType.TEXT, FactType.LABELS, FactType.MONEY, FactType.QUANTITY})


def content_of(case: CaseFile) -> str:
    """Return the text that is kept for *case*, having read it back: what is kept can be read.

    Raises:
        RefusedInput: a part of it is nothing that a case file can hold, such as a control character that was pasted.
        VaultFault: it would come back as another case.
    """
    content = write_case(case)
    if read_case(content) != case:
        raise VaultFault("the case is not read back as it was written")
    return content


def case_of(content: str) -> CaseFile:
    """Return the case that was kept as *content*."""
    return read_case(content)


def list_columns(case: CaseFile, summary: Summary) -> dict[str, object]:
    """Return what the list of files shows of *case*."""
    country = case.facts.get("trader.country")
    return {
        "reference": case.reference,
        "title": case.title,
        "consumer": case.consumer.name,
        "trader": case.trader.name,
        "trader_country": country if isinstance(country, str) else "",
        "state": summary.state,
        "next_safe": summary.next_safe.isoformat() if summary.next_safe else None,
        "next_deadline": summary.next_deadline,
    }


def word_columns(case: CaseFile) -> dict[str, object]:
    """Return what the search looks through."""
    return {
        "reference": case.reference,
        "title": case.title,
        "parties": _one_line((*_parts(case.consumer), *_parts(case.trader))),
        "words": _one_line((*_fact_words(case), *_event_words(case))),
        "documents": _one_line(document.title for document in case.documents),
    }


def journal_columns(entry: JournalEntry) -> dict[str, object]:
    """Return the columns of a journal line."""
    return {"at": _moment(entry.at), "author": entry.author, "action": entry.action, "change": entry.change}


def letter_columns(letter: IssuedLetter) -> dict[str, object]:
    """Return the columns of an issued letter."""
    return {
        "issued_at": _moment(letter.issued_at),
        "language": letter.language,
        "content": letter.content,
        "law_release": letter.law_release,
        "sha256": letter.sha256,
        "pdf": letter.pdf,
    }


def case_row(row: Row) -> CaseRow:
    """Return a line of the list."""
    safe = row["next_safe"]
    deadline = row["next_deadline"]
    return CaseRow(
        id=_integer(row["id"]),
        reference=str(row["reference"]),
        title=str(row["title"]),
        consumer=str(row["consumer"]),
        trader=str(row["trader"]),
        trader_country=str(row["trader_country"]),
        closed=bool(row["closed"]),
        summary=Summary(
            state=str(row["state"]),
            next_safe=date.fromisoformat(str(safe)) if safe else None,
            next_deadline=None if deadline is None else str(deadline),
        ),
        snippet=str(row["snippet"]),
    )


def journal_entry(row: Row) -> JournalEntry:
    """Return a journal line."""
    return JournalEntry(
        at=datetime.fromisoformat(str(row["at"])),
        author=str(row["author"]),
        action=str(row["action"]),
        change=str(row["change"]),
    )


def issued_letter(row: Row) -> IssuedLetter:
    """Return an issued letter."""
    pdf = row["pdf"]
    assert isinstance(pdf, bytes)
    return IssuedLetter(
        issued_at=datetime.fromisoformat(str(row["issued_at"])),
        language=str(row["language"]),
        content=str(row["content"]),
        law_release=str(row["law_release"]),
        sha256=str(row["sha256"]),
        pdf=pdf,
    )


def _integer(value: object) -> int:
    assert isinstance(value, int)
    return value


def _moment(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError(moment)
    return moment.isoformat()


def _one_line(texts: Iterable[str]) -> str:
    """Return *texts* as a snippet should show them."""
    return " · ".join(" ".join(text.split()) for text in texts if text)


def _parts(party: Party) -> tuple[str, ...]:
    return (party.name, party.address, party.email, party.website, party.vat, party.iban)


def _fact_words(case: CaseFile) -> Iterator[str]:
    for key, value in case.facts.items():
        if FACTS[key].type in _FREE_WORDS:
            yield from _words(value)


def _event_words(case: CaseFile) -> Iterator[str]:
    for event in case.events:
        for name, value in event.fields.items():
            if EVENT_KINDS[event.kind].fields[name].type in _FREE_WORDS:
                yield from _words(value)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, Disputed):
        yield from _words(value.consumer)
        yield from _words(value.trader)
    elif isinstance(value, tuple):
        for part in value:
            yield from _words(part)
    elif isinstance(value, (str, Decimal)):
        yield str(value)
