"""Where each rule stands: article by article, in ``places.csv``, for the legal lead to read beside the law.

Beside the articles it says where each wording was read and how far that was checked; ``narrowed.csv`` lists the
decisions that narrow an exception or exclusion, and ``listed.csv`` what an assessment lists: whose each time limit is,
how grave each flag. A wrong number in a letter costs its credit, and no computation would show it. The lists were first
written from the program itself: they keep an article from changing unnoticed, and say nothing of whether it was right.
Whoever changes a provision changes its line there.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.law.rules import checklists, provisions
from tests.law.tables import LAW

PLACES = Path(__file__).with_name("places.csv")
NARROWED = Path(__file__).with_name("narrowed.csv")
LISTED = Path(__file__).with_name("listed.csv")


def _held() -> set[tuple[str, ...]]:
    """Return every wording of the program, as ``places.csv`` has it."""
    return {
        (
            one.id,
            one.title.template,
            version.since.isoformat(),
            version.distance,
            version.off_premises,
            version.directive,
            version.source,
            version.verified.value,
        )
        for one in provisions()
        for version in one.versions
    }


def _narrowed() -> set[tuple[str, ...]]:
    """Return each exception or exclusion of the program with each decision that narrows it."""
    return {(one.id, decision) for module in checklists().values() for one in module for decision in one.narrowed_by}


def _results() -> set[tuple[str, ...]]:
    """Return each deadline with its owner, each flag and remark with its severity and the readings it is found on."""
    deadlines = {("deadline", one.id, one.owner, "both") for one in LAW.deadlines}
    flags = {("flag", one.id, one.severity, "safe" if one.safe_only else "both") for one in (*LAW.flags, *LAW.remarks)}
    return deadlines | flags


def _listed(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file, delimiter=";")][1:]


@pytest.mark.parametrize(
    ("path", "held"),
    [(PLACES, _held), (NARROWED, _narrowed), (LISTED, _results)],
    ids=["places", "narrowed", "listed"],
)
def test_the_program_holds_what_the_list_has(path: Path, held: Callable[[], set[tuple[str, ...]]]) -> None:
    """None more and none less."""
    listed = _listed(path)
    assert len(listed) == len(set(listed))
    assert sorted(set(listed) - held()) == []
    assert sorted(held() - set(listed)) == []
