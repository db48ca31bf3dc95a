"""The acceptance cases by their id, each with its day: what the law answers on them is known, so the window can be."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

from desktop.application.interchange import read_case
from desktop.domain.case import CaseFile

_FILES = sorted((Path(__file__).parents[1] / "acceptance").glob("*.json"))


@cache
def acceptance() -> dict[str, tuple[CaseFile, date]]:
    """Return each case with its day."""
    listed = [row for file in _FILES for row in json.loads(file.read_text(encoding="utf-8"))]
    return {row["id"]: (read_case(json.dumps(row["case"])), date.fromisoformat(row["today"])) for row in listed}
