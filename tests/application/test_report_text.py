"""The assessment as lines: short, in words, with all that the answer hangs on."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import read_case
from desktop.application.report import assessment_to_text
from desktop.application.wording import Wording
from desktop.law import load_law

FILES = sorted((Path(__file__).parents[1] / "acceptance").glob("*.json"))


@cache
def lines_of_all() -> dict[str, list[str]]:
    """Return the lines of each acceptance case, with plain spaces."""
    listed = [row for file in FILES for row in json.loads(file.read_text(encoding="utf-8"))]
    wording, law = Wording("en"), load_law()
    return {
        row["id"]: [
            line.replace("\u00a0", " ")
            for line in assessment_to_text(
                assess(read_case(json.dumps(row["case"])), law, date.fromisoformat(row["today"])), wording
            )
        ]
        for row in listed
    }


@pytest.mark.parametrize(
    ("case_id", "line"),
    [
        ("EXC-S03", "- Goods made to specifications or clearly personalised: applies (art. VI.53, 3° CEL)"),
        ("EXC-S03", "Arguable: The right of withdrawal may still be exercised."),
        ("EXC-S32", "- Service fully performed: may apply (art. VI.53, 1° CEL)"),
        ("EXC-S32", "  - Performance completed: condition not known"),
        ("SCO-S12", "- Package travel: applies (art. VI.45–VI.53 CEL)"),
        (
            "SCO-S12",
            "- Package travel has no general right of withdrawal, but rules of its own. (law of 21 November 2017)",
        ),
        ("C-10", "- The consumer is not bound"),
        ("BIN-S02", "- It is not known whether the consumer is bound"),
        ("FOR-S02", "- Consumer Mediation Service"),
        ("TEL-S03", "Ask next: Consent confirmed on a durable medium: on which day?"),
    ],
)
def test_the_lines_name_exceptions_binding_remarks_and_ways_out(case_id: str, line: str) -> None:
    """Each on a line of its own."""
    assert line in lines_of_all()[case_id]


def test_every_case_can_be_printed_in_words() -> None:
    """No code of an event, no placeholder, and no question twice."""
    for case_id, lines in lines_of_all().items():
        assert not [line for line in lines if re.search(r"event:\w|\{", line)], case_id
        asked = [line for line in lines if line.startswith("Ask next")]
        assert len(asked) == len(set(asked)), case_id


def test_a_contract_that_binds_and_no_exception_need_no_line() -> None:
    """What is in order is not listed."""
    first = lines_of_all()["C-02"][:3]

    assert first[0].endswith("The right of withdrawal was exercised in time.")
    assert first[1] == ""
