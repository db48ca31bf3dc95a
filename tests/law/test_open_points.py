"""The register of open points: each has two readings somewhere in the law, or one reading and a reason."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import case_from_json
from desktop.application.report import assessment_to_json
from desktop.application.wording import Wording
from desktop.letters.open_points import REASONS
from tests.law.rules import modules
from tests.law.tables import FILES, LAW, Row, rows, today

#: Every open point of the law, by its number.
OPEN_POINTS = {f"O-{number:02}" for number in range(1, 39)}

#: Points without two readings in the program, and what the program does instead.
ONE_READING = {
    "O-02": "no consolidated text: every step says how far its article was verified",
    "O-05": "fairs: the regime is open until the look of the stand is answered, and both outcomes are shown",
    "O-09": "mixed contracts: blocked until the main object is answered, and both dates are shown",
    "O-15": "payments in a ban that was running at its repeal: flagged as disputable, nothing else follows",
    "O-18": "right to repair and labels of 2026: no Belgian text, nothing is computed",
    "O-22": "sending and arrival: an assumption that is labelled as such",
    "O-23": "no further days after the goods are back",
    "O-24": "digital content: conclusion, with the gap in the article said",
    "O-26": "platforms: one contract and one period for each trader",
    "O-28": "United Kingdom in the network: by cooperation, said in the route",
    "O-29": "numbering: dated wordings",
    "O-30": "guarantee before 1 June 2022: same length, another burden",
    "O-31": "new credit directive: a pointer",
    "O-32": "contracts before 31 May 2014: unsupported",
}


def _read() -> set[str]:
    """Return the open points of which some rule or checklist takes a reading."""
    sources = "\n".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules())
    by_rule = set(re.findall(r'\.reading\(\s*"(O-\d\d)"', sources))
    lists = (*LAW.exceptions, *LAW.scope)
    return by_rule | {point for one in lists for point in one.points.values()}


def test_every_open_point_is_read_or_says_why_not() -> None:
    """The two lists together are the register, and no point is in both."""
    assert _read() | ONE_READING.keys() == OPEN_POINTS
    assert _read().isdisjoint(ONE_READING)


def test_every_point_that_is_read_has_its_reason() -> None:
    """The letter can say in one sentence why the law is unclear."""
    assert _read() <= REASONS.keys()


ROWS = [row for file in FILES for row in rows(file)]


@pytest.mark.parametrize("point", sorted(_read()))
def test_some_case_shows_both_readings(point: str) -> None:
    """A row of the tables names the point beside a result."""
    named = re.compile(rf"\([^)]*\b{point}\b[^)]*\)")
    assert any(named.search(text) for row in ROWS for text in row.expected.values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_no_open_point_gives_a_single_result(row: Row) -> None:
    """Wherever a result names an open point, its two readings differ; one value never hides two."""
    assessment = assessment_to_json(assess(case_from_json(row.case), LAW, today(row)), Wording("en"))
    held = json.loads(json.dumps(assessment))
    right = held["right"]
    assert not right["open_points"] or right["state"] != right["arguable_state"]
    for one in (*held["deadlines"], *held["amounts"]):
        # The dates of a right that exists on one reading only are the two dates of that right, and may be equal.
        of_one_reading = one["id"] == "withdrawal" and right["state"] != right["arguable_state"]
        # A deadline that waits on one reading and does not arise on the other has no day on either.
        if one["open_points"] and not of_one_reading and one["arguable"] is not None:
            assert one["safe"] != one["arguable"]
