"""What a result needs in the file only saves time: asked without it, no rule would find anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import case_from_json
from desktop.application.report import assessment_to_json
from desktop.application.wording import Wording
from tests.law.tables import FILES, LAW, Row, rows, today

ENGLISH = Wording("en")
LISTED = ("deadlines", "amounts", "flags", "remarks")
#: The same law, in which every rule is always asked.
ALWAYS_ASKED = replace(
    LAW,
    **{part: tuple(replace(rule, needs=()) for rule in getattr(LAW, part)) for part in LISTED},  # type: ignore[arg-type]
)
ROWS = [row for file in FILES for row in rows(file)]


def _listed(row: Row, law: Any) -> dict[str, list[Any]]:
    assessment = assessment_to_json(assess(case_from_json(row.case), law, today(row)), ENGLISH)
    return {part: assessment[part] for part in LISTED}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_nothing_arises_without_what_it_needs(row: Row) -> None:
    """Deadlines, amounts, flags and remarks are the same when no rule is left out."""
    assert _listed(row, LAW) == _listed(row, ALWAYS_ASKED)


def test_some_rules_have_needs() -> None:
    """The comparison above compares something."""
    needy = [rule for part in LISTED for rule in getattr(LAW, part) if rule.needs]
    assert len(needy) > len([rule for part in LISTED for rule in getattr(LAW, part)]) // 2
