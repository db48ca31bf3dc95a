"""What a run of mutations found: how many, the score, and each mutant that no test noticed."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

EQUIVALENT = Path(__file__).with_name("equivalent.toml")

Change = tuple[str, str, str]
"""A module, and its lines before and after, without indentation."""


@dataclass(frozen=True)
class Mutant:
    """One changed module: where, by which operator, the lines before and after, and what became of it.

    *fate* is ``found``, ``survived``, or ``broken`` when the module did not even load, which proves nothing.
    """

    module: str
    line: int
    operator: str
    before: str
    after: str
    fate: str

    @property
    def change(self) -> Change:
        """What was changed, wherever in the module it stands."""
        return self.module, self.before, self.after


def mutant(module: str, line: int, operator: str, diff: str, output: str, *, survived: bool) -> Mutant:
    """Return what cosmic-ray tells of one mutant; *output* is that of its tests."""
    fate = "survived" if survived else "broken" if re.search(r"^\d+ errors? in ", output, re.MULTILINE) else "found"
    lines = [text for text in diff.splitlines() if not text.startswith(("---", "+++"))]
    before, after = (" ".join(text[1:].strip() for text in lines if text[:1] == sign) for sign in "-+")
    return Mutant(module, line, operator.rpartition("/")[2], before, after, fate)


def equivalents() -> dict[Change, str]:
    """Return the changes that change nothing, with the reason: they are neither found nor survivors."""
    held = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("equivalent", [])
    return {(one["module"], one["before"], one["after"]): one["reason"] for one in held}


def report(mutants: Iterable[Mutant], equivalent: dict[Change, str]) -> Iterator[str]:
    """Yield the survivors with their places, then one line for each module and for all."""
    real = [one for one in mutants if one.fate != "survived" or one.change not in equivalent]
    for one in sorted(real, key=lambda one: (one.module, one.line)):
        if one.fate == "survived":
            yield from (f"{one.module}:{one.line}  {one.operator}", f"  - {one.before}", f"  + {one.after}")
    fates = Counter((one.module, one.fate) for one in real)
    modules = sorted({one.module for one in real})
    width = max(map(len, modules), default=0)
    yield f"{'':{width}}  found  survived  score  (did not load)"
    for module in (*modules, "all") if len(modules) > 1 else modules:
        found, survived, broken = (
            sum(number for (place, held), number in fates.items() if held == fate and module in (place, "all"))
            for fate in ("found", "survived", "broken")
        )
        score = f"{found / (found + survived):.1%}" if found + survived else "–"
        yield f"{module:{width}}  {found:5}  {survived:8}  {score:>5}  {broken:7}"
