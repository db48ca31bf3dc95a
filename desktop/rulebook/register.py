"""What the modules of the law hold for each rule of the list: provisions, decisions, checklists, words, open points.

Found by walking through the modules as they are loaded; no source is read, so that it works in an installed program.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import FunctionType, ModuleType
from typing import TypeVar

import desktop.law
from desktop.domain.checklists import Checklist
from desktop.domain.provisions import Provision
from desktop.domain.rules import Rule

T = TypeVar("T")

#: A rule of the list, and an open point.
RULE = r"R-[A-Z]{3}-\d\d[A-Z]?"
POINT = r"O-\d\d"
_RANGE = re.compile(r"(R-[A-Z]{3}-)(\d\d) to \1(\d\d)")
#: What an inquiry is asked for when the law has two readings.
_READING = re.compile(f"{POINT}|{RULE}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of the list with all that the program holds of it.

    *modules* are those whose words or decisions are about it; *readings* the open points of which they take a reading,
    or on which one of its checklists hangs; *named* those that their words name.
    """

    id: str
    provisions: tuple[Provision, ...]
    decisions: tuple[Rule[object], ...]
    checklists: tuple[Checklist, ...]
    modules: tuple[ModuleType, ...]
    readings: tuple[str, ...]
    named: tuple[str, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the title of each provision, each once."""
        return tuple(dict.fromkeys(one.title.in_english() for one in self.provisions))


def modules() -> tuple[ModuleType, ...]:
    """Return every module of the law, in the order of their names."""
    found = pkgutil.walk_packages(desktop.law.__path__, f"{desktop.law.__name__}.")
    return tuple(importlib.import_module(name) for name in sorted(one.name for one in found))


def entries() -> tuple[Entry, ...]:
    """Return an entry for each rule of which the modules hold a provision, a decision or a checklist."""
    held = modules()
    checklists = _each_once(one for module in held for one in _held_by(module, Checklist))
    rules: list[Rule[object]] = _each_once(one for module in held for one in _held_by(module, Rule))
    provisions = [one for module in held for one in _held_by(module, Provision)]
    provisions += [one.provision for one in rules] + [one.provision for one in checklists]
    by_id: dict[str, list[Provision]] = {}
    for provision in _each_once(iter(provisions)):
        by_id.setdefault(provision.id, []).append(provision)
    return tuple(
        _entry(
            name,
            tuple(by_id[name]),
            tuple(one for one in rules if one.id == name),
            tuple(one for one in checklists if one.provision.id == name),
            held,
        )
        for name in sorted(by_id)
    )


def _entry(
    name: str,
    provisions: tuple[Provision, ...],
    rules: tuple[Rule[object], ...],
    checklists: tuple[Checklist, ...],
    held: tuple[ModuleType, ...],
) -> Entry:
    deciding = {one.decide.__module__ for one in rules}
    about = [one for one in held if one.__name__ in deciding or name in _announced(one)]
    if not about:
        about = [one for one in held if any(provision in provisions for provision in _held_by(one, Provision))]
    taken = {point for module in about for point in readings(module)}
    taken.update(point for one in checklists for point in _hanging(one))
    named = {point for module in about for point in re.findall(rf"\b{POINT}\b", words(module))} - taken
    return Entry(name, provisions, rules, checklists, tuple(about), tuple(sorted(taken)), tuple(sorted(named)))


def words(module: ModuleType) -> str:
    """Return what a module says of itself."""
    return (module.__doc__ or "").strip()


def readings(module: ModuleType) -> frozenset[str]:
    """Return the open points of which a function of *module* asks for a reading."""
    found: set[str] = set()
    for value in vars(module).values():
        function = value.decide if isinstance(value, Rule) else value
        if getattr(function, "__module__", "") == module.__name__:
            found.update(_asked(function))
    return frozenset(found)


def _asked(function: object) -> Iterator[str]:
    """Yield the open points of which a function asks for a reading: constants of one that calls ``reading``."""
    if isinstance(function, FunctionType) and "reading" in function.__code__.co_names:
        texts = (one for one in function.__code__.co_consts if isinstance(one, str))
        yield from (one for one in texts if _READING.fullmatch(one))


def _hanging(checklist: Checklist) -> Iterator[str]:
    """Yield the open points on which a checklist hangs, by itself or by one of its elements."""
    yield from checklist.points.values()
    for part in checklist.parts():
        yield from _asked(part.told)
        yield from _asked(part.met)


def _announced(module: ModuleType) -> set[str]:
    """Return the rules that the first paragraph of a module names; a package speaks of its modules only."""
    if hasattr(module, "__path__"):
        return set()
    first = words(module).partition("\n\n")[0]
    named = set(re.findall(rf"\b{RULE}\b", first))
    for area, begin, end in _RANGE.findall(first):
        named.update(f"{area}{number:02}" for number in range(int(begin), int(end) + 1))
    return named


def _held_by(module: ModuleType, kind: type[T]) -> Iterator[T]:
    """Yield what a module holds of that kind, by itself or in a table."""
    for value in vars(module).values():
        inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else (value,)
        yield from (one for one in inside if isinstance(one, kind))


def _each_once(held: Iterator[T]) -> list[T]:
    return list({id(one): one for one in held}.values())
