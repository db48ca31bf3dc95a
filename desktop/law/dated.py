"""The law's data that is no wording: rates, limits, lists of states and of days, from ``resources/law``.

A file is read when first asked for, and once; one that is faulty is refused as a whole (``FaultyLawFile``): no rule
counts with half a table. States are ISO 3166-1 alpha-2 codes. *folder* stands for ``resources/law`` in every loader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

from desktop.domain.provisions import Verified
from desktop.law.entries import (
    LAW,
    FaultyLawFile,
    Row,
    Series,
    once,
    only,
    part,
    provenance,
    read_amounts,
    read_file,
    read_rows,
    read_table,
    texts,
)

MEMBER = "member"
COOPERATION = "cooperation"


@dataclass(frozen=True, slots=True)
class FunctionInForce:
    """From when a state demands the withdrawal function (None: no day is known), and *labels* said to comply there."""

    since: date | None
    labels: tuple[str, ...]
    source: str
    checked_on: date
    verified: Verified


@cache
def interest_rates(folder: Path = LAW) -> Series[Decimal]:
    """Return the Belgian legal interest, in percent a year. Source: R-REL-30; interest.toml."""
    return read_amounts(folder, "interest.toml", "rate")


@cache
def threshold(name: str, folder: Path = LAW) -> Series[Decimal]:
    """Return a limit in euro, still allowed: ``philanthropic_sale``, ``small_repairs`` or ``small_claims``.

    Raises:
        FaultyLawFile: thresholds.toml is faulty or knows no such name.

    Source: R-REG-07 (VI.66), R-OFF-05 (VI.64 §7), R-REL-42; thresholds.toml.
    """
    return read_amounts(folder, "thresholds.toml", name)


@cache
def first_answer_working_days(folder: Path = LAW) -> int:
    """Return in how many working days the centre first answers a file. Source: R-REL-44; thresholds.toml."""
    where, row = read_table(folder, "thresholds.toml", "first_answer")
    provenance(where, row)
    return part(where, row, "working_days", int)


@cache
def thirty_day_option(folder: Path = LAW) -> Mapping[str, Verified]:
    """Return the states said to give 30 days after an unsolicited visit or excursion, and how far that was checked.

    Source: R-PER-20, O-27 (CRD 9(1a)); thirty_day_option.toml.
    """
    return MappingProxyType(
        {state: provenance(where, row)[2] for state, where, row in _by_state(folder, "thirty_day_option.toml")}
    )


@cache
def withdrawal_function(folder: Path = LAW) -> Mapping[str, FunctionInForce]:
    """Return the states of which the day of the withdrawal function was looked for; Belgium's is not known.

    Source: R-FUN-01, O-01 (CRD 11a); withdrawal_function.toml.
    """
    return MappingProxyType(
        {state: _function(where, row) for state, where, row in _by_state(folder, "withdrawal_function.toml")}
    )


def _function(where: str, row: Row) -> FunctionInForce:
    only(where, row, "state", "since", "labels")
    since = part(where, row, "since", date) if "since" in row else None
    return FunctionInForce(since, tuple(texts(where, row, "labels")), *provenance(where, row))


def _by_state(folder: Path, name: str) -> list[tuple[str, str, Row]]:
    rows = [(part(where, row, "state", str), where, row) for where, row in read_rows(folder, name, "state")]
    once(name, (state for state, _, _ in rows))
    return [(state, f"{name}, {state}", row) for state, _, row in rows]


@cache
def energy_accord_signatories(folder: Path = LAW) -> frozenset[str]:
    """Return the suppliers that signed the Accord. Empty: the list has not been read, so nobody is known *not* to.

    Source: R-PER-08(2); energy_accord.toml.
    """
    where, row = read_table(folder, "energy_accord.toml", "signatories")
    provenance(where, row)
    return once(where, texts(where, row, "names"))


@cache
def member_states(folder: Path = LAW) -> frozenset[str]:
    """Return the states of the Union as it stands. Source: states.toml."""
    return _states(*read_table(folder, "states.toml", "union"))


@cache
def eea_states(folder: Path = LAW) -> frozenset[str]:
    """Return the states of the European Economic Area, those of the Union included. Source: states.toml."""
    where, row = read_table(folder, "states.toml", "eea_beyond_the_union")
    return once(where, [*member_states(folder), *_states(where, row)])


@cache
def ecc_network(folder: Path = LAW) -> Mapping[str, str]:
    """Return the states of the ECC network, each a ``MEMBER`` or in ``COOPERATION``. Source: R-REL-40, O-28."""
    standing: dict[str, str] = {}
    for where, row in read_rows(folder, "states.toml", "ecc_network"):
        word = part(where, row, "standing", str)
        if word not in {MEMBER, COOPERATION}:
            raise FaultyLawFile(f"{where}: standing must be {MEMBER} or {COOPERATION}, not {word!r}")
        states = _states(where, row)
        once(where, [*standing, *sorted(states)])
        standing.update(dict.fromkeys(sorted(states), word))
    return MappingProxyType(standing)


@cache
def small_claims_states(folder: Path = LAW) -> frozenset[str]:
    """Return the states that the European small claims procedure binds. Source: R-REL-42; states.toml."""
    where, row = read_table(folder, "states.toml", "outside_small_claims")
    outside = _states(where, row)
    if strangers := outside - member_states(folder):
        raise FaultyLawFile(f"{where}: {', '.join(sorted(strangers))} is no state of the Union")
    return member_states(folder) - outside


def _states(where: str, row: Row) -> frozenset[str]:
    provenance(where, row)
    return once(where, texts(where, row, "states"))


def holiday_in(country: str, day: date, folder: Path = LAW) -> str | None:
    """Return the English name of the public holiday of *country* on *day*: for a warning, never to roll a deadline.

    None: no holiday there, or no table of that state or year. Belgium's are in ``calendars``. Source: R-CMP-04.
    """
    return _holidays(folder).get(country, {}).get(day)


@cache
def _holidays(folder: Path) -> Mapping[str, Mapping[date, str]]:
    name = "holidays_states.toml"
    provenance(name, data := read_file(folder, name))
    years = range(part(name, data, "first_year", int), part(name, data, "last_year", int) + 1)
    states = part(name, data, "state", dict)
    return {state: _named(f"{name}, {state}", part(name, states, state, dict), years) for state in states}


def _named(where: str, names: Row, years: range) -> Mapping[date, str]:
    named: dict[date, str] = {}
    for name in names:
        for day in _days(where, names, name, years):
            if day in named:
                raise FaultyLawFile(f"{where}: {day} has two names")
            named[day] = name
    return named


def _days(where: str, names: Row, name: str, years: range) -> list[date]:
    # "12-25" is that day in every year; a holiday that moves, or is not held every year, lists its days.
    days = names[name]
    try:
        found = [date.fromisoformat(f"{year}-{days}") for year in years] if isinstance(days, str) else days
    except ValueError:
        found = None
    if isinstance(found, list) and all(type(day) is date for day in found):
        return found
    raise FaultyLawFile(f"{where}: {name} is {days!r}, expected was a list of days, or one as 12-25")
