"""How a case becomes rows of the desk, and rows become values of the application. The only module that knows both."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from desktop.application.ports import CaseRow, IssuedLetter, JournalEntry, Summary
from desktop.domain.case import CaseFile, Document, Event, Party
from desktop.domain.dates import WrittenDay, read_day, write_day
from desktop.domain.errors import RefusedInput
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, NOTHING, Disputed, FactType, Nothing
from desktop.domain.messages import Message

Row = Mapping[str, object]

#: Answers in the words of people. Codes of a closed list would match in every second file.
_FREE_WORDS = frozenset({FactType.TEXT, FactType.LABELS, FactType.MONEY, FactType.QUANTITY})


def content_of(case: CaseFile) -> str:
    """Return the text that is kept for *case*.

    Raises:
        RefusedInput: it holds half a surrogate pair, which is no text.
    """
    content = write_case(case)
    try:
        content.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RefusedInput(
            "", Message("The case holds a character that is no text: retype what was pasted last.")
        ) from error
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
        if key in FACTS and FACTS[key].type in _FREE_WORDS:
            yield from _words(value)


def _event_words(case: CaseFile) -> Iterator[str]:
    for event in case.events:
        kind = EVENT_KINDS.get(event.kind)
        for name, value in event.fields.items():
            if kind and name in kind.fields and kind.fields[name].type in _FREE_WORDS:
                yield from _words(value)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, Disputed):
        yield from _words(value.consumer)
        yield from _words(value.trader)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _words(part)
    elif isinstance(value, (str, Decimal)):
        yield str(value)


# --- stands in for desktop.application.interchange until that is there ---


def write_case(case: CaseFile) -> str:
    """Stand in for the writer of the interchange format."""
    whole = {
        "case": [case.reference, case.title, case.language],
        "parties": [[getattr(party, name) for name in Party.__slots__] for party in (case.consumer, case.trader)],
        "facts": {key: _plain(value) for key, value in case.facts.items()},
        "events": [[e.id, e.kind, _plain(e.on), {k: _plain(v) for k, v in e.fields.items()}] for e in case.events],
        "documents": [[d.id, d.title, d.category, _plain(d.on), d.file, list(d.proves)] for d in case.documents],
    }
    return json.dumps(whole, ensure_ascii=False)


def read_case(text: str) -> CaseFile:
    """Stand in for the reader of the interchange format."""
    held = json.loads(text)
    reference, title, language = held["case"]
    consumer, trader = held["parties"]
    return CaseFile(
        reference,
        title,
        language,
        Party(*consumer),
        Party(*trader),
        facts={key: _stated(value) for key, value in held["facts"].items()},
        events=tuple(
            Event(id_, kind, _stated(on), {k: _stated(v) for k, v in fields.items()})  # type: ignore[arg-type]
            for id_, kind, on, fields in held["events"]
        ),
        documents=tuple(
            Document(id_, title, category, _stated(on), file, tuple(proves))  # type: ignore[arg-type]
            for id_, title, category, on, file, proves in held["documents"]
        ),
    )


def _plain(value: object) -> object:
    if isinstance(value, Disputed):
        return {"disputed": [_plain(value.consumer), _plain(value.trader)]}
    if isinstance(value, Nothing):
        return {"nothing": None}
    if isinstance(value, WrittenDay):
        return {"day": write_day(value)}
    if isinstance(value, Decimal):
        return {"money": str(value)}
    return list(value) if isinstance(value, tuple) else value


def _stated(value: object) -> object:
    if isinstance(value, list):
        return tuple(value)
    if not isinstance(value, dict):
        return value
    (kind, held), *_ = value.items()
    if kind == "disputed":
        return Disputed(_stated(held[0]), _stated(held[1]))
    return {"nothing": lambda _: NOTHING, "day": read_day, "money": Decimal}[kind](held)
