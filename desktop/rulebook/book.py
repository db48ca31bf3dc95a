"""The rule book as values: every rule with its tables, the open points with the rules that use them, the addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.application.wording import Wording
from desktop.domain.rules import Law
from desktop.letters.open_points import REASONS
from desktop.rulebook.cases import CaseTable, read_tables
from desktop.rulebook.register import Entry, entries

INDEX = "index.html"
NOTATION_PAGE = "notation.html"

#: The areas of the list of rules in the order of the list, by their three letters.
AREAS: Mapping[str, str] = {
    "REG": "Regime and scope",
    "PER": "The withdrawal period",
    "CMP": "Counting of periods",
    "OMI": "Information on the right of withdrawal",
    "EXE": "Exercise of the right",
    "FUN": "Withdrawal function",
    "EFF": "Effects of the withdrawal",
    "REF": "Refund",
    "RET": "Return of the goods",
    "VAL": "Diminished value",
    "SRV": "Services already supplied",
    "DIG": "Digital content",
    "ANC": "Ancillary contracts",
    "DEL": "Delivery options",
    "OFF": "Off-premises formalities",
    "EXC": "Exceptions",
    "REL": "Related rights, sums and routes",
    "": "State of the file and day of reference",
}


@dataclass(frozen=True, slots=True)
class Point:
    """An open point: which rules take a reading of it, and which only name it."""

    id: str
    read_by: tuple[str, ...]
    named_by: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Return why the law is unclear on it, as a letter says it."""
        if self.id in REASONS:
            return REASONS[self.id].in_english()
        return "Two ways of counting, without a sentence of its own." if self.read_by else "One reading is shown."


@dataclass(frozen=True)
class Book:
    """All that the pages show. *tables* is None in a program without its tables of cases."""

    law: Law
    entries: tuple[Entry, ...]
    tables: tuple[CaseTable, ...] | None
    points: tuple[Point, ...]
    english: Wording
    _addresses: Mapping[str, str]

    def address(self, name: str) -> str | None:
        """Return where a rule or an open point stands, None when it stands nowhere."""
        return self._addresses.get(name)

    def tables_of(self, entry: Entry) -> tuple[CaseTable, ...]:
        """Return the tables of cases that say they cover the rule."""
        return tuple(one for one in self.tables or () if entry.id in one.rules)


def page_of(name: str) -> str:
    """Return the file of a rule's page."""
    return f"{name}.html"


def make_book(law: Law, tables: Path | None) -> Book:
    """Gather the rule book of *law*; *tables* is the folder of the tables of cases, where there is one."""
    held = tuple(sorted(entries(), key=_place))
    points = _points(held)
    addresses = {name: f"{INDEX}#{name}" for name in (*law.not_modelled, *(point.id for point in points))}
    addresses |= {entry.id: page_of(entry.id) for entry in held}
    return Book(law, held, None if tables is None else read_tables(tables), points, Wording("en"), addresses)


def area_of(name: str) -> str:
    """Return the key of a rule's area in ``AREAS``; an area that is not in the list is named by its own letters."""
    return name[2:5] if name.startswith("R-") else ""


def _place(entry: Entry) -> tuple[int, str]:
    areas = list(AREAS)
    area = area_of(entry.id)
    return areas.index(area) if area in areas else len(areas), entry.id


def _points(held: tuple[Entry, ...]) -> tuple[Point, ...]:
    found = sorted({point for entry in held for point in (*entry.readings, *entry.named)} | set(REASONS))
    return tuple(
        Point(
            point,
            tuple(entry.id for entry in held if point in entry.readings),
            tuple(entry.id for entry in held if point in entry.named),
        )
        for point in found
    )
