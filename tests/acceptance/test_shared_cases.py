"""The shared cases, assessed by the real command, and compared as their contract says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.acceptance.comparing import Json, differences, shared_cases
from tests.law.rules import rule_ids

HERE = Path(__file__).parent
LATER: dict[str, list[str]] = tomllib.loads((HERE / "later.toml").read_text(encoding="utf-8"))["missing"]
CASES = {case["id"]: case for case in shared_cases()}
_RULE_BY_CASE = {case: rule for rule, cases in LATER.items() for case in cases}


@pytest.fixture(scope="module")
def assessments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """Return the answer of ``quatorze assess --batch`` to every case, by the case's id."""
    file = tmp_path_factory.mktemp("batch") / "cases.ndjson"
    lines = (json.dumps({"today": case["today"], "case": case["case"]}) for case in CASES.values())
    file.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "desktop", "assess", "--batch", str(file), "--today", "2026-11-20"]
    done = subprocess.run(command, cwd=HERE.parents[1], capture_output=True, check=True, encoding="utf-8")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return dict(zip(CASES, answers, strict=True))


@pytest.mark.parametrize("case_id", CASES)
def test_case_is_decided_as_expected_or_waits_for_a_named_rule(case_id: str, assessments: dict[str, Json]) -> None:
    """A case that this release decides is as expected; one left to a later rule still differs."""
    found = list(differences(CASES[case_id]["expect"], assessments[case_id]))
    if case_id in _RULE_BY_CASE:
        assert found, f"{case_id} passes now: take it off later.toml, under {_RULE_BY_CASE[case_id]}"
    else:
        assert not found, f"{case_id} ({CASES[case_id]['title']}):\n" + "\n".join(found)


def test_the_list_of_later_cases_names_existing_cases_once() -> None:
    """Each listed case exists, and stands under one rule only."""
    listed = [case for cases in LATER.values() for case in cases]
    assert set(listed) <= CASES.keys()
    assert len(listed) == len(set(listed))


def test_a_rule_that_is_left_to_later_is_not_in_the_program() -> None:
    """Who adds a rule takes its cases off the list, also those that pass by luck or fail for another reason."""
    bare = {rule for rule in LATER if ":" not in rule}
    assert all(re.fullmatch(r"R-[A-Z]{3}-\d\d[A-Z]?", rule.partition(":")[0]) for rule in LATER)
    assert not bare & rule_ids()


def test_ids_of_shared_cases_are_used_once() -> None:
    """Two cases of one id would hide one another."""
    assert len(shared_cases()) == len(CASES)


ASSESSED: Json = {
    "regime": {"state": "decided", "value": "distance"},
    "binding": None,
    "right": {"state": "open", "arguable_state": "open", "open_points": ["O-04"]},
    "deadlines": [
        {"id": "withdrawal", "safe": "2026-11-02", "arguable": {"earliest": "2026-11-02", "latest": "2026-11-03"}}
    ],
    "amounts": [{"id": "refund", "safe": "1.00"}],
    "exceptions": [{"id": "perishable", "verdict": "applies"}],
    "scope": [],
    "flags": [{"id": "refund_late"}],
    "questions": [{"fact": "info.withdrawal"}, {"fact": "contract.object"}],
    "assumptions": [{"fact": "consumer.capacity", "value": "private"}],
    "routes": [{"id": "ecc_network", "open": True}],
}


@pytest.mark.parametrize(
    ("expected", "number"),
    [
        ({"right.state": "open", "regime.value": "distance", "regime.state": "decided"}, 0),
        ({"right.state": "expired"}, 1),
        ({"binding.state": "bound"}, 1),
        ({"right.arguable_state": "expired"}, 1),
        ({"right.open_points": ["O-04"]}, 0),
        ({"right.open_points": []}, 1),
        ({"right.open_points": ["O-03", "O-12"]}, 2),
        ({"deadlines": {"withdrawal": {"safe": "2026-11-02", "arguable": {"latest": "2026-11-03"}}}}, 0),
        ({"deadlines": {"withdrawal": {"safe": "2026-11-03", "arguable": {"earliest": "2026-11-03"}}}}, 2),
        ({"deadlines": {"withdrawal": {"open_points": [], "missing": []}}}, 0),
        ({"deadlines": {"refund": {}}}, 1),
        ({"amounts": {"refund": {"safe": "1.01"}}}, 1),
        ({"exceptions": {"perishable": "applies"}}, 0),
        ({"exceptions": {"perishable": "may_apply", "custom_made": "applies"}}, 2),
        ({"scope": {"not_b2c": "applies"}}, 1),
        ({"flags": {"present": ["refund_late"], "absent": ["delivery_late"]}}, 0),
        ({"flags": {"present": ["delivery_late"], "absent": ["refund_late"]}}, 2),
        ({"questions": {"first": "info.withdrawal", "includes": ["contract.object"]}}, 0),
        ({"questions": {"first": "contract.object", "includes": ["contract.price"]}}, 2),
        ({"assumptions": {"consumer.capacity": "private"}}, 0),
        ({"assumptions": {"consumer.capacity": "professional"}}, 1),
        ({"routes": {"ecc_network": False}}, 1),
    ],
)
def test_comparing_sees_each_kind_of_difference(expected: Json, number: int) -> None:
    """Only what is named is compared, and nothing that differs is overlooked."""
    assert len(list(differences(expected, ASSESSED))) == number
