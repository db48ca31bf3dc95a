"""Tables of cases in Markdown: read here, run by test_tables.py. README.md beside this file explains the notation.

Over 400 lines, because the notation is read and compared in one place: what a column means must not be said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from desktop.domain.events import EVENT_KINDS, EventField
from desktop.domain.facts import FACTS, FactType
from desktop.law import load_law

Json = dict[str, Any]

FILES = sorted(path for path in Path(__file__).parent.glob("*.md") if path.name != "README.md")
NOTHING = "–"
LAW = load_law()
DEADLINES = tuple(rule.id for rule in LAW.deadlines)
AMOUNTS = tuple(f"{rule.id} €" for rule in LAW.amounts if rule.id != "return_costs_payer")
FLAGS = tuple(rule.id for rule in LAW.flags)
REMARKS = tuple(rule.id for rule in LAW.remarks)
ROUTES = tuple(rule.id for rule in LAW.routes)
EXCEPTIONS = tuple(one.id for one in LAW.exceptions)
SCOPE = tuple(one.id for one in LAW.scope)
EXPECTATIONS = (
    "regime",
    "binding",
    "right",
    "grounds",
    "exceptions",
    "scope",
    "routes",
    "remarks",
    *DEADLINES,
    *AMOUNTS,
    "return_costs_payer",
    "flags",
    "asks",
    "asks first",
    "assumes",
    "cites",
    "because",
)
GIVEN = ("case", "facts", "events", "today")
COLUMNS = (*GIVEN, *FACTS, *EVENT_KINDS, *EXPECTATIONS)


class BadTable(Exception):
    """A table is not in the notation; the text says where, and what was probably meant."""


@dataclass(frozen=True)
class Row:
    """One case of a table: its place, its case file as JSON, the day, and what is expected of each result."""

    name: str
    case: Json
    today: str
    expected: Mapping[str, str]


@dataclass(frozen=True)
class Common:
    """What every case below has, unless its row says otherwise."""

    facts: Mapping[str, str]
    events: tuple[str, ...]
    today: str

    def told(self, line: str) -> Common:
        """Return what holds after one ``Facts:``, ``Events:`` or ``Today:`` line."""
        word, _, rest = line.partition(":")
        if word == "Facts":
            return replace(self, facts={**self.facts, **dict(map(_fact, _parts(rest)))})
        if word == "Events":
            return replace(self, events=_without_kinds_of(_parts(rest), self.events))
        return replace(self, today=rest.strip(" ."))


def rules_named(file: Path) -> tuple[str, ...]:
    """Return the rules that a table says it covers."""
    found = re.search(r"^Rules: (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise BadTable(f"{file.name}: no line “Rules: R-…”")
    return tuple(re.findall(r"\b(?:R-[A-Z]{3}-\d\d[A-Z]?|O-\d\d|0\.4)\b", found[1]))


def rows(file: Path) -> Iterator[Row]:
    """Yield every case of a file.

    Raises:
        BadTable: a column, a fact, a kind of event or a field is unknown, or a row is not in the notation.
    """
    base = section = Common({}, (), "2026-11-20")
    columns: list[str] = []
    heading = ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        place = f"{file.name}:{number}"
        if line.startswith("## "):
            section, heading = base, line.removeprefix("## ")
        elif line.startswith(("Facts:", "Events:", "Today:")):
            section = _at(place, section, line)
            base = base if heading else section
        elif not line.startswith("|"):
            columns = []
        elif set(line) <= set("|-: "):
            continue
        elif not columns:
            columns = [_known(place, cell, COLUMNS) for cell in _cells(line)]
        else:
            yield _row(place, heading, section, columns, _cells(line))


def _at(place: str, common: Common, line: str) -> Common:
    try:
        return common.told(line)
    except BadTable as problem:
        raise BadTable(f"{place}: {problem}") from None


def _row(place: str, heading: str, common: Common, columns: list[str], cells: list[str]) -> Row:
    if len(cells) != len(columns):
        raise BadTable(f"{place}: {len(cells)} cells under {len(columns)} columns")
    held = dict(zip(columns, cells, strict=True))
    try:
        facts = {**common.facts, **_facts_of(held)}
        events = _without_kinds_of(_events_of(held), common.events)
        case = {
            "format": "quatorze-case/1",
            "facts": {key: _stated(FACTS[key].type, text) for key, text in facts.items() if text != "?"},
            "events": [_event(text) for text in events],
        }
        expected = {column: text for column, text in held.items() if column in EXPECTATIONS and text}
    except BadTable as problem:
        raise BadTable(f"{place}: {problem}") from None
    if not expected:
        raise BadTable(f"{place}: nothing is expected")
    name = ": ".join(part for part in (place.partition(".")[0], heading, held["case"]) if part)
    return Row(name, case, held.get("today") or common.today, expected)


def _facts_of(held: Mapping[str, str]) -> dict[str, str]:
    listed = dict(map(_fact, _parts(held.get("facts", ""))))
    return {**listed, **{column: text for column, text in held.items() if column in FACTS and text}}


def _events_of(held: Mapping[str, str]) -> tuple[str, ...]:
    columns = (
        f"{'no ' * (one == 'no')}{column} {'' if one == 'no' else one}".strip()
        for column, text in held.items()
        if column in EVENT_KINDS
        for one in _parts(text)
    )
    return (*columns, *_parts(held.get("events", "")))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip(" .") for part in text.split(";") if part.strip(" ."))


def _known(place: str, name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        close = get_close_matches(name, names, n=1)
        raise BadTable(f"{place}: “{name}” is not known" + (f"; did you mean “{close[0]}”?" if close else ""))
    return name


# -- facts and events ---------------------------------------------------------------------------------------------


def _fact(part: str) -> tuple[str, str]:
    key, equals, value = part.partition(" = ")
    if not equals and part.endswith(" ?"):
        key, value = part.removesuffix(" ?"), "?"
    elif not equals:
        raise BadTable(f"“{part}” is not “fact = value” or “fact ?”")
    return _known("fact", key.strip(), tuple(FACTS)), value.strip()


def _stated(kind: FactType, text: str) -> object:
    """Return a value, ``null`` for a dash, or the two sides of a dispute."""
    if text == NOTHING:
        return None
    if " / " in text:
        consumer, trader = text.split(" / ")
        return {"disputed": {"consumer": _stated(kind, consumer), "trader": _stated(kind, trader)}}
    if kind is FactType.BOOL:
        if text not in ("yes", "no"):
            raise BadTable(f"“{text}” is not “yes” or “no”")
        return text == "yes"
    if kind is FactType.INTEGER:
        return int(text)
    if kind in (FactType.CODES, FactType.LABELS):
        return [one.strip() for one in re.split(r"[,+]", text) if one.strip() not in ("", "()")]
    return text


def _kind(text: str) -> str:
    return text.removeprefix("no ").removeprefix("without ").split()[0]


def _without_kinds_of(own: tuple[str, ...], common: tuple[str, ...]) -> tuple[str, ...]:
    """Return the common events and a row's own; an own event takes the place of the common ones of its kind."""
    kinds = {_kind(text) for text in own}
    kept = tuple(text for text in common if _kind(text) not in kinds)
    return (*kept, *(text for text in own if not text.startswith("without ")))


def _event(text: str) -> Json:
    kind = _known("event", _kind(text), tuple(EVENT_KINDS))
    if text.startswith("no "):
        return {"kind": kind, "on": None}
    words = text.split()[1:]
    when = " ".join(word for word in words if "=" not in word)
    fields = dict(word.split("=", 1) for word in words if "=" in word)
    known = EVENT_KINDS[kind].fields
    held = {_known(kind, name, tuple(known)): _detail(known[name], value) for name, value in fields.items()}
    return {"kind": kind} | ({} if when == "?" else {"on": _stated(FactType.DATE, when)}) | held


def _detail(field: EventField, value: str) -> object:
    return _stated(field.type, value.replace("/", " / ") if field.type is not FactType.TEXT else value)


# -- expectations -------------------------------------------------------------------------------------------------


def failures(row: Row, assessment: Json) -> Iterator[str]:
    """Yield one line for each expectation that *assessment* does not meet."""
    # The events of a row have no names; the reader of case files numbers them.
    kinds = {f"e{number}": event["kind"] for number, event in enumerate(row.case["events"], start=1)}
    assessment = {**assessment, "kinds": kinds}
    for column, text in row.expected.items():
        for part in _parts(text) if column in _LISTS else (text,):
            found, wanted = _found(column, part, assessment), " ".join(part.split())
            if found != wanted:
                yield f"{column}: {found}, expected {wanted}"


def _found(column: str, text: str, assessment: Json) -> object:
    """Return what the assessment says under *column*, in the notation, as far as *text* asks for it."""
    if column in _LISTS:
        return _LISTS[column](text, assessment)
    if column in ("regime", "binding", "right"):
        return _verdict(column, assessment[column])
    if column == "grounds":
        return ", ".join(assessment["right"]["grounds"]) or NOTHING
    name = column.removesuffix(" €")
    listed = {one["id"]: one for one in assessment["amounts" if column not in DEADLINES else "deadlines"]}
    if name not in listed:
        return NOTHING
    return _deadline(listed[name], text) if column in DEADLINES else _amount(listed[name], text)


def _flags(text: str, assessment: Json) -> str:
    raised = [one["id"] for one in assessment["flags"]]
    if text == "none":
        return ", ".join(raised) or "none"
    flag = _known("flag", text.removeprefix("no "), FLAGS)
    return flag if flag in raised else f"no {flag}"


def _remarks(text: str, assessment: Json) -> str:
    shown = [one["id"] for one in assessment["remarks"]]
    if text == "none":
        return ", ".join(shown) or "none"
    remark = _known("remark", text.removeprefix("no "), REMARKS)
    return remark if remark in shown else f"no {remark}"


def _verdicts(column: str, known: tuple[str, ...], text: str, assessment: Json) -> str:
    name = _known(column, text.partition(" ")[0], known)
    verdict: str = next(one["verdict"] for one in assessment[column] if one["id"] == name)
    return f"{name} {verdict.replace('_', ' ')}"


def _exceptions(text: str, assessment: Json) -> str:
    return _verdicts("exceptions", EXCEPTIONS, text, assessment)


def _scope(text: str, assessment: Json) -> str:
    return _verdicts("scope", SCOPE, text, assessment)


def _routes(text: str, assessment: Json) -> str:
    name = _known("route", text.partition(" ")[0], ROUTES)
    found = next(one["open"] for one in assessment["routes"] if one["id"] == name)
    return f"{name} {'undecided' if found is None else 'open' if found else 'closed'}"


def _asks(text: str, assessment: Json) -> str:
    asked = [one["fact"] for one in assessment["questions"]]
    if text == "nothing":
        return ", ".join(asked) or "nothing"
    return text if text in asked else f"{', '.join(asked) or 'nothing'}"


def _asks_first(text: str, assessment: Json) -> str:
    asked = [one["fact"] for one in assessment["questions"]]
    return asked[0] if asked else "nothing"


def _assumes(text: str, assessment: Json) -> str:
    name = text.partition(" = ")[0]
    held = {one["fact"]: one["value"] for one in assessment["assumptions"]}
    return f"{name} = {_word(held[name])}" if name in held else f"no {text.removeprefix('no ')}"


def _cites(text: str, assessment: Json) -> str:
    cited = dict.fromkeys(step["article"] for step in _steps(assessment))
    return text if text in cited else ", ".join(cited)


def _because(text: str, assessment: Json) -> str:
    given = dict.fromkeys(_reason(step, assessment["kinds"]) for step in _steps(assessment))
    wanted = " ".join(text.split())
    return wanted if wanted in given else "; ".join(given)


def _reason(step: Json, kinds: Mapping[str, str]) -> str:
    article = step["article"].replace(";", ",")
    return f"{step['rule']} [{article}] {' + '.join(kinds.get(fact, fact) for fact in step['facts'])}".strip()


def _steps(assessment: Json) -> list[Json]:
    """Return every step of reasoning of every result."""
    parts = ("deadlines", "amounts", "flags", "remarks", "routes")
    verdicts = [
        assessment["regime"],
        assessment["binding"],
        assessment["right"],
        *(one for part in parts for one in assessment[part]),
    ]
    return [step for one in verdicts for step in (*one["because"], *one.get("arguable_because", ()))]


#: Columns that hold several things, each looked up by itself.
_LISTS = {
    "flags": _flags,
    "exceptions": _exceptions,
    "scope": _scope,
    "routes": _routes,
    "remarks": _remarks,
    "asks": _asks,
    "assumes": _assumes,
    "cites": _cites,
    "because": _because,
    "asks first": _asks_first,
}


def _word(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _points(held: Json) -> str:
    return f" ({', '.join(held['open_points'])})" if held["open_points"] else ""


def _verdict(column: str, held: Json) -> str:
    if column == "binding":
        return f"{held['state'].replace('_', ' ')}{_points(held)}"
    if column == "regime":
        said = held["value"] if held["state"] == "decided" else held["state"].replace("_", " ")
        return f"{said}{_points(held)}"
    state, better = held["state"], held["arguable_state"]
    return (state if state == better else f"{state} / {better}") + _points(held)


def _both(safe: str, arguable: str) -> str:
    return safe if safe == arguable else f"{safe} / {arguable}"


def _blocked(held: Json, text: str) -> str:
    """Return what is missing, as far as *text* names it: a name that is not missing shows all that are."""
    named = text.removeprefix("blocked by ").split(", ")
    return text if text.startswith("blocked") and set(named) <= set(held["missing"]) else _all_missing(held)


def _all_missing(held: Json) -> str:
    return f"blocked by {', '.join(held['missing'])}"


_EXTRA = re.compile(r" (?:(from|nominal|by) (\S+)|(met|missed|running|suspended|undecided))")


def _deadline(held: Json, text: str) -> str:
    extras = "".join(f" {_extra(held, found)}" for found in _EXTRA.finditer(text))
    if held["state"] == "blocked":
        return _blocked(held, text)
    if held["state"] == "not_started":
        said = f"{'suspended' if held['status'] == 'suspended' else 'not started'}{_points(held)}"
        return f"{said} until {held['waits_for'].removeprefix('event:')}" if " until " in text else said
    return _both(_day(held["safe"]), _day(held["arguable"])) + _points(held) + extras


def _extra(held: Json, asked: re.Match[str]) -> str:
    if asked[1] == "by":
        return f"by {held['calendar'] or 'weekend'}"
    if asked[1]:
        return f"{asked[1]} {_day(held['starts_on' if asked[1] == 'from' else 'nominal'])}"
    return held["status"] or "undecided"


def _day(value: object) -> str:
    if isinstance(value, dict):
        return f"[{value['earliest'] or ''}..{value['latest'] or ''}]"
    return str(value) if value else NOTHING


def _amount(held: Json, text: str) -> str:
    if held["missing"]:
        return _blocked(held, text)
    return _both(held["safe"] or NOTHING, held["arguable"] or NOTHING) + _points(held)


def today(row: Row) -> date:
    """Return the day on which a row is assessed."""
    return date.fromisoformat(row.today)
