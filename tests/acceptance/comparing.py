"""How a shared case is compared with an assessment: only what is named is compared, everything else is free."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]

FILES = sorted(Path(__file__).parent.glob("*.json"))
#: Parts of an expectation that are one value, told by their way into the assessment.
_VALUES = ("regime.state", "regime.value", "binding.state", "right.state")
_MEMBERS = ("right.open_points", "binding.open_points")


def shared_cases() -> list[Json]:
    """Return every shared case, in the order of the files."""
    return [case for file in FILES for case in json.loads(file.read_text(encoding="utf-8"))]


def differences(expected: Json, assessment: Json) -> Iterator[str]:
    """Yield one line for each thing in which *assessment* differs from what is *expected* of it."""
    for key, wanted in expected.items():
        yield from _comparison(key)(key, wanted, assessment)


def _comparison(key: str) -> Callable[[str, Any, Json], Iterator[str]]:
    if key in _VALUES:
        return _value
    if key in _MEMBERS:
        return _members
    return _PARTS[key]


def _value(key: str, wanted: object, assessment: Json) -> Iterator[str]:
    part, name = key.split(".")
    found = (assessment[part] or {}).get(name)
    if found != wanted:
        yield f"{key}: {found!r}, expected {wanted!r}"


def _arguable_state(key: str, wanted: object, assessment: Json) -> Iterator[str]:
    right = assessment["right"]
    found = right.get("arguable_state", right["state"])
    if found != wanted:
        yield f"{key}: {found!r}, expected {wanted!r}"


def _members(key: str, wanted: list[str], assessment: Json) -> Iterator[str]:
    part, name = key.split(".")
    yield from _named(key, wanted, (assessment[part] or {}).get(name, []))


def _named(key: str, wanted: list[str], found: list[str]) -> Iterator[str]:
    """Yield what is missing of *wanted*; an empty list means that none may be there."""
    if not wanted and found:
        yield f"{key}: {found}, expected none"
    for one in wanted:
        if one not in found:
            yield f"{key}: {found}, expected {one!r} among them"


def _by_id(key: str, wanted: Json, assessment: Json) -> Iterator[str]:
    listed = {one["id"]: one for one in assessment[key]}
    for name, fields in wanted.items():
        if name not in listed:
            yield f"{key}.{name}: not listed"
            continue
        for field, value in fields.items():
            yield from _field(f"{key}.{name}.{field}", value, listed[name].get(field))


def _field(key: str, wanted: Any, found: Any) -> Iterator[str]:
    if key.endswith((".open_points", ".missing")):
        yield from _named(key, wanted, found or [])
    elif isinstance(wanted, dict) and isinstance(found, dict):
        for end, day in wanted.items():
            if found.get(end) != day:
                yield f"{key}.{end}: {found.get(end)!r}, expected {day!r}"
    elif found != wanted:
        yield f"{key}: {found!r}, expected {wanted!r}"


def _verdicts(field: str) -> Callable[[str, Json, Json], Iterator[str]]:
    """Compare a list of the assessment as an object from id (or fact) to one of its fields."""
    name = "fact" if field == "value" else "id"

    def compare(key: str, wanted: Json, assessment: Json) -> Iterator[str]:
        listed = {one[name]: one[field] for one in assessment[key]}
        for one, value in wanted.items():
            if one not in listed:
                yield f"{key}.{one}: not listed"
            elif listed[one] != value:
                yield f"{key}.{one}: {listed[one]!r}, expected {value!r}"

    return compare


def _flags(key: str, wanted: Json, assessment: Json) -> Iterator[str]:
    found = [one["id"] for one in assessment["flags"]]
    for flag in wanted.get("present", ()):
        if flag not in found:
            yield f"{key}: {found}, expected {flag!r} among them"
    for flag in wanted.get("absent", ()):
        if flag in found:
            yield f"{key}: {found}, expected no {flag!r}"


def _questions(key: str, wanted: Json, assessment: Json) -> Iterator[str]:
    asked = [one["fact"] for one in assessment["questions"]]
    if "first" in wanted and asked[:1] != [wanted["first"]]:
        yield f"{key}: {asked}, expected {wanted['first']!r} first"
    for fact in wanted.get("includes", ()):
        if fact not in asked:
            yield f"{key}: {asked}, expected {fact!r} among them"


_PARTS: Mapping[str, Callable[[str, Any, Json], Iterator[str]]] = {
    "right.arguable_state": _arguable_state,
    "deadlines": _by_id,
    "amounts": _by_id,
    "exceptions": _verdicts("verdict"),
    "scope": _verdicts("verdict"),
    "routes": _verdicts("open"),
    "assumptions": _verdicts("value"),
    "flags": _flags,
    "questions": _questions,
}
