"""Where each rule stands: article by article, in ``places.csv``, for the legal lead to read beside the law.

A wrong number in a letter costs its credit, and no computation would show it. The list was first written from the
program itself: it keeps an article from changing unnoticed, and says nothing of whether it was right. Whoever changes a
provision changes its line there.
"""

from __future__ import annotations

import csv
from pathlib import Path

from tests.law.rules import provisions

PLACES = Path(__file__).with_name("places.csv")


def _held() -> set[tuple[str, ...]]:
    """Return rule, title, first day, both articles and place in the Directive of every wording of the program."""
    return {
        (
            one.id,
            one.title.template,
            version.since.isoformat(),
            version.distance,
            version.off_premises,
            version.directive,
        )
        for one in provisions()
        for version in one.versions
    }


def _listed() -> list[tuple[str, ...]]:
    with PLACES.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file, delimiter=";")][1:]


def test_every_wording_stands_where_the_list_has_it() -> None:
    """Rule, day, articles of both chapters and place in the Directive, none more and none less."""
    listed = _listed()
    assert len(listed) == len(set(listed))
    assert sorted(set(listed) - _held()) == []
    assert sorted(_held() - set(listed)) == []
