"""Opinions on the acceptance cases: whatever the law answers, the letter can say it in every language."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import read_case
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.rules import Law
from desktop.law import load_law
from desktop.letters import Letter, branches, opinion, render_pdf
from desktop.letters.letter import Paragraph, Table
from desktop.letters.typography import unbound
from tests.letters.made_by_hand import SENDER

FILES = sorted((Path(__file__).parents[1] / "acceptance").glob("*.json"))


@cache
def law() -> Law:
    """Return the law, loaded once."""
    return load_law()


@cache
def rows() -> dict[str, tuple[CaseFile, date]]:
    """Return each case with its day, by its id."""
    listed = [row for file in FILES for row in json.loads(file.read_text(encoding="utf-8"))]
    return {row["id"]: (read_case(json.dumps(row["case"])), date.fromisoformat(row["today"])) for row in listed}


def letter(case_id: str, language: str) -> Letter:
    """Return the opinion on one acceptance case, with both branches of what is disputed."""
    case, today = rows()[case_id]
    sides = branches(case, lambda settled: assess(settled, law(), today))
    return opinion(case, assess(case, law(), today), Wording(language), SENDER, today, branches=sides)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_case_has_an_opinion_with_sources(language: str) -> None:
    """Each sentence and each row rests on something, and no code or placeholder is left in the words."""
    assert rows()
    for case_id in rows():
        for block in letter(case_id, language).blocks:
            if isinstance(block, Paragraph):
                assert block.sources, (case_id, block.text)
                assert not {"{", "}", "\ue000"} & set(block.text), (case_id, block.text)
            if isinstance(block, Table):
                assert all(row.sources for row in block.rows), case_id


@pytest.mark.parametrize("case_id", ["C-02", "N-10", "OPN-S01", "OPN-S10", "VER-S01", "REG-S11"])
def test_real_opinions_can_be_set(case_id: str) -> None:
    """In time, late but arguable, a range, blocked, old law, on one reading only."""
    assert render_pdf(letter(case_id, "fr")).startswith(b"%PDF-")


def test_no_day_is_printed_that_the_case_and_its_assessment_do_not_hold() -> None:
    """An old contract is not computed: the letter names its own days only."""
    case, _ = rows()["VER-S01"]
    assert case.events
    answer = [block for block in letter("VER-S01", "en").section("answer") if isinstance(block, Paragraph)]

    assert [unbound(block.text) for block in answer] == [
        "No answer can be given: the contract was concluded before 31 May 2014, under a law that is not examined here."
    ]
