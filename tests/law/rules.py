"""All rules and provisions that the modules of the law hold, found by walking through them."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import desktop.law
from desktop.domain.checklists import Checklist
from desktop.domain.provisions import Provision
from desktop.domain.rules import Rule


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return every module of the law."""
    found = pkgutil.walk_packages(desktop.law.__path__, "desktop.law.")
    return (desktop.law, *(importlib.import_module(one.name) for one in found))


@cache
def rules() -> tuple[Rule[object], ...]:
    """Return every rule, each once."""
    held = (value for module in modules() for value in vars(module).values() if isinstance(value, Rule))
    return tuple({id(rule): rule for rule in held}.values())


@cache
def checklists() -> dict[str, tuple[Checklist, ...]]:
    """Return the checklists that each module declares (not those it imports), by the name of the module."""
    found = {}
    for module in modules():
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        declared = {
            str(target) for target in re.findall(r"^([A-Z_0-9]+) = (?:Checklist|_sector)\(", source, re.MULTILINE)
        }
        found[module.__name__] = tuple(
            value for name, value in vars(module).items() if name in declared and isinstance(value, Checklist)
        )
    return found


@cache
def provisions() -> tuple[Provision, ...]:
    """Return every provision that a module holds, by itself or in a table, each once."""
    found = {id(one): one for module in modules() for value in vars(module).values() for one in _provisions_in(value)}
    return tuple(found.values())


def _provisions_in(value: object) -> Iterator[Provision]:
    if isinstance(value, Provision):
        yield value
    elif isinstance(value, (Rule, Checklist)):
        yield value.provision
    elif isinstance(value, (dict, tuple)):
        held = value.values() if isinstance(value, dict) else value
        yield from (one for one in held if isinstance(one, Provision))


def rule_ids() -> frozenset[str]:
    """Return the names, in the list of rules, of all that the law holds."""
    return frozenset(one.id for one in provisions()) | frozenset(one.id for one in rules())
