"""The case file ``quatorze-case/1`` and the assessment ``quatorze-assessment/1`` as JSON: a contract with the outside.

Reading is strict: an unknown key, kind or code, a wrong type or an impossible date is refused with its JSON pointer and
what was expected. Writing is canonical: the same case gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from desktop.domain.case import CaseFile, Document, Event, Party, When
from desktop.domain.dates import WrittenDay, read_day, write_day
from desktop.domain.errors import RefusedInput
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, NOTHING, Disputed, FactType
from desktop.domain.messages import Message

FORMAT: Final = "quatorze-case/1"
LANGUAGES: Final = ("fr", "nl", "de", "en")
_CENTS = 2


def read_case(text: str) -> CaseFile:
    """Read a case file.

    Raises:
        RefusedInput: it is not a case file, or something in it is not as the format demands.
    """
    return case_from_json(read_json(text))


def read_json(text: str) -> object:
    """Read JSON strictly: no key twice, no number that is none. Raises ``RefusedInput``."""
    try:
        data: object = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_duplicates)
    except RecursionError:
        raise RefusedInput("", Message("This is nested too deeply for a case file.")) from None
    except ValueError as problem:
        raise RefusedInput("", Message("This is not JSON: {problem}.", problem=str(problem))) from None
    return data


def case_from_json(data: object) -> CaseFile:
    """Make a case of parsed JSON; raises ``RefusedInput`` like :func:`read_case`."""
    top = _object(data, "")
    known = ("format", "reference", "title", "language", "consumer", "trader", "facts", "events", "documents")
    _only(top, known, "")
    if top.get("format") != FORMAT:
        raise RefusedInput("/format", Message("Expected the text “{format}”.", format=FORMAT))
    language = _text(top.get("language", ""), "/language")
    if language and language not in LANGUAGES:
        raise _expected("/language", Message("one of: {codes}", codes=LANGUAGES))
    events = _events(top.get("events", []))
    return CaseFile(
        reference=_text(top.get("reference", ""), "/reference"),
        title=_text(top.get("title", ""), "/title"),
        language=language,
        consumer=_party(top.get("consumer", {}), "/consumer"),
        trader=_party(top.get("trader", {}), "/trader"),
        facts=_facts(top.get("facts", {})),
        events=events,
        documents=_documents(top.get("documents", []), {event.id for event in events}),
    )


# -- refusing -------------------------------------------------------------------------------------------------------


def _expected(pointer: str, what: Message) -> RefusedInput:
    return RefusedInput(pointer, Message("Expected {what}.", what=what))


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is not a number")


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = next(key for index, (key, _) in enumerate(pairs) if key in [k for k, _ in pairs[:index]])
        raise ValueError(f"the key “{twice}” stands twice")
    return found


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _object(data: object, pointer: str) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise _expected(pointer, Message("an object"))
    return data


def _list(data: object, pointer: str) -> list[object]:
    if not isinstance(data, list):
        raise _expected(pointer, Message("a list"))
    return data


def _only(data: Mapping[str, object], known: object, pointer: str) -> None:
    for key in data:
        if key not in known:  # type: ignore[operator]
            raise RefusedInput(f"{pointer}/{_escaped(key)}", _unknown_key(key, known))


def _unknown_key(key: str, known: object) -> Message:
    from difflib import get_close_matches  # noqa: PLC0415 - needed only for a refusal

    close = get_close_matches(key, list(known), n=1)  # type: ignore[call-overload]
    if close:
        return Message("Unknown key; did you mean “{close}”?", close=close[0])
    return Message("Unknown key.")


#: Control characters other than line ends and tabs, and halves of characters.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def _text(data: object, pointer: str) -> str:
    if not isinstance(data, str):
        raise _expected(pointer, Message("a text"))
    if _NO_TEXT.search(data):
        raise _expected(pointer, Message("a text without control characters"))
    return data


# -- values ---------------------------------------------------------------------------------------------------------


def _boolean(data: object, pointer: str) -> bool:
    if not isinstance(data, bool):
        raise _expected(pointer, Message("true or false"))
    return data


def _integer(data: object, pointer: str) -> int:
    if not isinstance(data, int) or isinstance(data, bool) or not 0 <= data <= 100_000:
        raise _expected(pointer, Message("a whole number from 0 to 100000"))
    return data


def _decimal(data: object, pointer: str, what: Message) -> Decimal:
    if not isinstance(data, str) or not data.replace(".", "", 1).isdecimal() or not data.isascii() or len(data) > 15:
        raise _expected(pointer, what)
    try:
        return Decimal(data)
    except InvalidOperation:
        raise _expected(pointer, what) from None


def _money(data: object, pointer: str) -> Decimal:
    what = Message("an amount in euro as a text, such as “523.95”")
    amount = _decimal(data, pointer, what)
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_CENTS:
        raise _expected(pointer, what)
    return amount.quantize(Decimal("0.01"))


def _quantity(data: object, pointer: str) -> Decimal:
    return _decimal(data, pointer, Message("a quantity as a text, such as “12.5”"))


def _country(data: object, pointer: str) -> str:
    if not isinstance(data, str) or len(data) != 2 or not (data.isascii() and data.isalpha() and data.isupper()):
        raise _expected(pointer, Message("a country as two capital letters (ISO 3166-1)"))
    return data


def _labels(data: object, pointer: str) -> tuple[str, ...]:
    return tuple(_text(one, f"{pointer}/{index}") for index, one in enumerate(_list(data, pointer)))


def _codes(data: object, pointer: str, answers: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_code(one, f"{pointer}/{i}", answers) for i, one in enumerate(_list(data, pointer))))


def _code(data: object, pointer: str, answers: tuple[object, ...]) -> str:
    if not isinstance(data, str) or data not in answers:
        raise _expected(pointer, Message("one of: {codes}", codes=answers))
    return data


def _written_day(data: object, pointer: str) -> WrittenDay:
    what = Message("a day such as “2026-10-18”, “2026-10”, “[2026-10-14..2026-10-18]” or “2026-10-18?”")
    if not isinstance(data, str):
        raise _expected(pointer, what)
    try:
        return read_day(data)
    except (ValueError, OverflowError):
        raise _expected(pointer, what) from None


_READERS: Mapping[FactType, Callable[[object, str], object]] = {
    FactType.BOOL: _boolean,
    FactType.INTEGER: _integer,
    FactType.MONEY: _money,
    FactType.QUANTITY: _quantity,
    FactType.COUNTRY: _country,
    FactType.LABELS: _labels,
    FactType.TEXT: _text,
    FactType.DATE: _written_day,
}


def read_value(kind: FactType, answers: tuple[object, ...], data: object, pointer: str = "") -> object:
    """Read one known value of that type; raises ``RefusedInput``."""
    if kind is FactType.ENUM:
        return _code(data, pointer, answers)
    if kind is FactType.CODES:
        return _codes(data, pointer, answers)
    return _READERS[kind](data, pointer)


def _stated(kind: FactType, answers: tuple[object, ...], data: object, pointer: str) -> object:
    """Read a value that may be ``null`` or disputed."""
    if data is None:
        return NOTHING
    if isinstance(data, dict):
        return _disputed(data, pointer, lambda side, place: read_value(kind, answers, side, place))
    return read_value(kind, answers, data, pointer)


def _disputed(data: Mapping[str, object], pointer: str, read: Callable[[object, str], object]) -> Disputed:
    _only(data, ("disputed",), pointer)
    sides = _object(data.get("disputed"), f"{pointer}/disputed")
    _only(sides, ("consumer", "trader"), f"{pointer}/disputed")
    stated = {
        side: None if sides.get(side) is None else read(sides[side], f"{pointer}/disputed/{side}")
        for side in ("consumer", "trader")
    }
    if stated["consumer"] is None and stated["trader"] is None:
        raise _expected(f"{pointer}/disputed", Message("what the consumer or the trader states"))
    return Disputed(stated["consumer"], stated["trader"])


# -- parts of the case ----------------------------------------------------------------------------------------------

_CONSUMER = ("name", "address", "email", "iban", "bic")
_TRADER = ("name", "address", "email", "website", "vat")


def _party(data: object, pointer: str) -> Party:
    held = _object(data, pointer)
    _only(held, _CONSUMER if pointer == "/consumer" else _TRADER, pointer)
    return Party(**{key: _text(value, f"{pointer}/{key}") for key, value in held.items()})


def _facts(data: object) -> Mapping[str, object]:
    held = _object(data, "/facts")
    _only(held, FACTS, "/facts")
    return {
        key: _stated(fact.type, fact.answers or fact.codes, held[key], f"/facts/{key}")
        for key, fact in FACTS.items()
        if key in held
    }


def _events(data: object) -> tuple[Event, ...]:
    events: list[Event] = []
    taken: set[str] = set()
    for index, one in enumerate(_list(data, "/events")):
        event = _event(_object(one, f"/events/{index}"), f"/events/{index}", index)
        if event.id in taken:
            raise RefusedInput(f"/events/{index}/id", Message("Expected an id that no other event has."))
        taken.add(event.id)
        events.append(event)
    return tuple(events)


def _event(data: Mapping[str, object], pointer: str, index: int) -> Event:
    kind = EVENT_KINDS.get(str(data.get("kind")))
    if kind is None:
        raise RefusedInput(f"{pointer}/kind", _unknown_kind(str(data.get("kind", ""))))
    _only(data, ("id", "kind", "on", *kind.fields), pointer)
    held = {
        name: _stated(field.type, field.answers, data[name], f"{pointer}/{name}")
        for name, field in kind.fields.items()
        if name in data
    }
    event_id = _text(data.get("id", f"e{index + 1}"), f"{pointer}/id")
    if not event_id or any(sign in event_id for sign in "@.?: ") or event_id in EVENT_KINDS:
        raise _expected(f"{pointer}/id", Message("an id of letters, digits, hyphens and underscores"))
    return Event(event_id, kind.id, _when(data, pointer), held)


def _unknown_kind(kind: str) -> Message:
    from difflib import get_close_matches  # noqa: PLC0415 - needed only for a refusal

    close = get_close_matches(kind, EVENT_KINDS, n=1)
    if close:
        return Message("Unknown kind of event “{kind}”; did you mean “{close}”?", kind=kind, close=close[0])
    return Message("Unknown kind of event “{kind}”.", kind=kind)


def _when(data: Mapping[str, object], pointer: str) -> When:
    """Read the day; an event without one happened on a day that nobody has stated."""
    if "on" not in data:
        return None
    on = data["on"]
    if on is None:
        return NOTHING
    if isinstance(on, dict):
        return _disputed(on, f"{pointer}/on", _written_day)
    return _written_day(on, f"{pointer}/on")


def _documents(data: object, events: set[str]) -> tuple[Document, ...]:
    documents = []
    for index, one in enumerate(_list(data, "/documents")):
        pointer = f"/documents/{index}"
        held = _object(one, pointer)
        _only(held, [field.name for field in fields(Document)], pointer)
        proves = _labels(held.get("proves", []), f"{pointer}/proves")
        for place, event_id in enumerate(proves):
            if event_id not in events:
                raise _expected(f"{pointer}/proves/{place}", Message("the id of an event of this case"))
        texts = {key: _text(held[key], f"{pointer}/{key}") for key in ("title", "category", "file") if key in held}
        on = _written_day(held["on"], f"{pointer}/on") if held.get("on") is not None else None
        document_id = _text(held.get("id", f"d{index + 1}"), f"{pointer}/id")
        documents.append(Document(id=document_id, on=on, proves=proves, **texts))
    return tuple(documents)


# -- writing --------------------------------------------------------------------------------------------------------


def write_case(case: CaseFile) -> str:
    """Write *case* as its canonical text: the same case gives the same bytes; reading it back gives the same case."""
    return json.dumps(case_to_json(case), ensure_ascii=False, indent=1) + "\n"


def case_to_json(case: CaseFile) -> dict[str, Any]:
    """Return *case* as JSON values; parts that say nothing are left out."""
    data: dict[str, Any] = {"format": FORMAT}
    for name in ("reference", "title", "language"):
        if value := getattr(case, name):
            data[name] = value
    for name, party in (("consumer", case.consumer), ("trader", case.trader)):
        if held := {field.name: value for field in fields(Party) if (value := getattr(party, field.name))}:
            data[name] = held
    if case.facts:
        data["facts"] = {key: value_to_json(case.facts[key]) for key in FACTS if key in case.facts}
    if case.events:
        data["events"] = [event_to_json(event) for event in case.events]
    if case.documents:
        data["documents"] = [_document_to_json(document) for document in case.documents]
    return data


def event_to_json(event: Event) -> dict[str, Any]:
    """Return *event* as JSON values."""
    on = {} if event.on is None else {"on": value_to_json(event.on)}
    order = EVENT_KINDS[event.kind].fields
    held = {name: value_to_json(event.fields[name]) for name in order if name in event.fields}
    return {"id": event.id, "kind": event.kind, **on, **held}


def event_from_json(data: object) -> Event:
    """Make an event of JSON values; raises ``RefusedInput``."""
    return _event(_object(data, ""), "", 0)


def _document_to_json(document: Document) -> dict[str, Any]:
    data: dict[str, Any] = {"id": document.id}
    data |= {name: value for name in ("title", "category") if (value := getattr(document, name))}
    if document.on is not None:
        data["on"] = write_day(document.on)
    if document.file:
        data["file"] = document.file
    if document.proves:
        data["proves"] = list(document.proves)
    return data


def value_to_json(value: object) -> Any:
    """Return a stated value as JSON: NOTHING is null, a dispute its two sides, amounts and days are texts."""
    if value is NOTHING or value is None:
        return None
    if isinstance(value, Disputed):
        return {"disputed": {"consumer": value_to_json(value.consumer), "trader": value_to_json(value.trader)}}
    if isinstance(value, WrittenDay):
        return write_day(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return value
