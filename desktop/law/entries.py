"""Reading the entries of dated law: every one says where it was read, when that was checked, and how far.

What a file leaves out or says twice is refused with one sentence that names the file, the entry and the fault.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop.domain.dates import ONE_DAY
from desktop.domain.errors import GapInLawError
from desktop.domain.provisions import CHECKED, Verified

T = TypeVar("T")
Row = Mapping[str, Any]

#: Not importlib.resources: it is slow to load, and the program runs from a folder.
LAW = Path(__file__).parents[2] / "resources" / "law"

_KINDS = {
    str: "text",
    date: "a day",
    Decimal: "a number with a decimal point",
    int: "a whole number",
    list: "a list",
    dict: "a table",
}


class FaultyLawFile(GapInLawError):
    """A file of dated law cannot be used; the sentence names the file, the entry, and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """What counts from *since* up to and including *until* (None: still), where it was read and how far checked."""

    since: date
    until: date | None
    value: T
    source: str
    checked_on: date
    verified: Verified


@dataclass(frozen=True, slots=True)
class Series(Generic[T]):
    """The entries of one table in order of time, without gap or overlap. *name* is the file and the table.

    Raises:
        FaultyLawFile: an entry has no source, was checked after this release, ends before it begins, overlaps the one
            before it or leaves a gap; or there is no entry at all.
    """

    name: str
    entries: tuple[Entry[T], ...]

    def __post_init__(self) -> None:
        if not self.entries:
            raise FaultyLawFile(f"{self.name}: there is no entry")
        for number, entry in enumerate(self.entries, 1):
            where = f"{self.name} {number}"
            _check_source(where, entry.source, entry.checked_on)
            if entry.until is not None and entry.since > entry.until:
                raise FaultyLawFile(f"{where}: it begins on {entry.since}, after its end on {entry.until}")
            if number > 1:
                _check_follows(where, self.entries[number - 2].until, entry.since)

    def on(self, day: date) -> Entry[T]:
        """Return the entry that counts on *day*.

        Raises:
            GapInLawError: there is none.
        """
        for entry in self.entries:
            if entry.since <= day and (entry.until is None or day <= entry.until):
                return entry
        raise GapInLawError(f"{self.name}: there is no entry for {day}")


def _check_follows(where: str, until: date | None, since: date) -> None:
    if until is None or since <= until:
        raise FaultyLawFile(f"{where}: it begins on {since} and overlaps the entry before it")
    if since != until + ONE_DAY:
        raise FaultyLawFile(f"{where}: it begins on {since} and leaves a gap after {until}")


def _check_source(where: str, source: str, checked_on: date) -> None:
    if not source.strip():
        raise FaultyLawFile(f"{where}: source is empty")
    if checked_on > CHECKED:
        raise FaultyLawFile(f"{where}: checked_on is {checked_on}, later than the state of this release, {CHECKED}")


def provenance(where: str, row: Row) -> tuple[str, date, Verified]:
    """Return source, day of the check and depth of the check of *row*; *where* names its file and entry.

    Raises:
        FaultyLawFile: one of the three is missing or cannot be.
    """
    source, checked_on = part(where, row, "source", str), part(where, row, "checked_on", date)
    _check_source(where, source, checked_on)
    verified = part(where, row, "verified", str)
    if verified not in (words := [word.value for word in Verified]):
        raise FaultyLawFile(f"{where}: verified must be one of {', '.join(words)}, not {verified!r}")
    return source, checked_on, Verified(verified)


def part(where: str, row: Row, key: str, kind: type[T]) -> T:
    """Return what *row* holds under *key*.

    Raises:
        FaultyLawFile: it holds nothing there, or not a value of that *kind*.
    """
    value = row.get(key)
    # A moment is a date to isinstance, and a truth value is a number: neither is meant.
    if isinstance(value, kind) and type(value) is kind:
        return value
    said = "is missing" if key not in row else f"is {value!r}"
    raise FaultyLawFile(f"{where}: {key} {said}, expected was {_KINDS[kind]}")


def texts(where: str, row: Row, key: str) -> list[str]:
    """Return the list of texts that *row* holds under *key*; it may be empty.

    Raises:
        FaultyLawFile: it holds nothing there, or something else.
    """
    values: list[str] = part(where, row, key, list)
    if not all(isinstance(value, str) for value in values):
        raise FaultyLawFile(f"{where}: {key} is {values!r}, expected was a list of texts")
    return values


def read_file(folder: Path, name: str) -> Row:
    """Return what the TOML file *name* in *folder* holds; numbers with a decimal point as ``Decimal``.

    Raises:
        FaultyLawFile: there is no such file, or it is not TOML; that an entry is named twice is also found here.
    """
    try:
        return tomllib.loads((folder / name).read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError) as error:
        raise FaultyLawFile(f"{name} cannot be read: {error}") from error


def read_table(folder: Path, name: str, table: str) -> tuple[str, Row]:
    """Return the place and the content of ``[table]`` in the file *name*.

    Raises:
        FaultyLawFile: the file is faulty or has no such table.
    """
    where = f"{name}, {table}"
    row = read_file(folder, name).get(table)
    if not isinstance(row, dict):
        raise FaultyLawFile(f"{where}: there is no such table")
    return where, row


def read_rows(folder: Path, name: str, table: str) -> list[tuple[str, Row]]:
    """Return the place and the content of each ``[[table]]`` in the file *name*, at least one.

    Raises:
        FaultyLawFile: the file is faulty or has no such entry.
    """
    rows = read_file(folder, name).get(table)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise FaultyLawFile(f"{name}, {table}: there is no entry")
    return [(f"{name}, {table} {number}", row) for number, row in enumerate(rows, 1)]


def read_amounts(folder: Path, name: str, table: str) -> Series[Decimal]:
    """Return the numbers that ``[[table]]`` in the file *name* gives for spans of days.

    Raises:
        FaultyLawFile: the file or one of its entries is faulty.
    """
    return Series(f"{name}, {table}", tuple(_amount(where, row) for where, row in read_rows(folder, name, table)))


def _amount(where: str, row: Row) -> Entry[Decimal]:
    only(where, row, "since", "until", "value")
    until = part(where, row, "until", date) if "until" in row else None
    value = part(where, row, "value", Decimal)
    return Entry(part(where, row, "since", date), until, value, *provenance(where, row))


def only(where: str, row: Row, *keys: str) -> None:
    """Refuse a *row* that holds more than *keys* and its provenance: a misspelt end would leave a span open.

    Raises:
        FaultyLawFile: it does.
    """
    if strange := row.keys() - {*keys, "source", "checked_on", "verified"}:
        raise FaultyLawFile(f"{where}: nothing is called {min(strange)} here")


def once(where: str, values: Iterable[str]) -> frozenset[str]:
    """Return *values* as a set.

    Raises:
        FaultyLawFile: one of them stands twice.
    """
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise FaultyLawFile(f"{where}: {value} stands twice")
        seen.add(value)
    return frozenset(seen)
