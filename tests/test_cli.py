"""The commands: what they print, for whom, and how they end."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from desktop.__main__ import main

TODAY = "2026-11-20"
ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "resources" / "cases"
SOFA: dict[str, Any] = {
    "format": "quatorze-case/1",
    "reference": "T-1",
    "language": "en",
    "facts": {
        "trader.country": "BE",
        "contract.channel": "distance",
        "contract.object": "sale",
        "contract.delivery": "single",
        "info.withdrawal": "complete",
    },
    "events": [
        {"id": "e1", "kind": "contract_concluded", "on": "2026-10-05"},
        {"id": "e2", "kind": "goods_received", "on": "2026-10-19", "by": "consumer"},
        {"id": "e3", "kind": "withdrawal_sent", "on": "2026-11-02T22:30", "means": "email"},
        {"id": "e4", "kind": "payment_made", "on": "2026-10-05", "amount": "100.00"},
    ],
}
Output = pytest.CaptureFixture[bytes]


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """Return a case file that holds the sofa."""
    file = tmp_path / "sofa.quatorze.json"
    file.write_text(json.dumps(SOFA), encoding="utf-8")
    return file


def assessed(capsysbinary: Output, *arguments: str) -> dict[str, Any]:
    """Return the one assessment that the command prints."""
    assert main(["assess", *arguments, "--today", TODAY]) == 0
    out, err = capsysbinary.readouterr()
    assert err == b""
    found = json.loads(out.decode())
    assert isinstance(found, dict)
    return found


def refused(capsysbinary: Output, *arguments: str) -> str:
    """Return the one line on standard error with which the command refuses its input."""
    assert main(["assess", *arguments, "--today", TODAY]) == 1
    out, err = capsysbinary.readouterr()
    assert out == b""
    told = err.decode()
    assert told.endswith("\n")
    assert told.count("\n") == 1
    assert "Traceback" not in told
    return told


# -- what is printed ------------------------------------------------------------------------------------------------


def test_an_assessment_has_the_keys_of_the_format(case_file: Path, capsysbinary: Output) -> None:
    """Every part of ``quatorze-assessment/1``, each entry with its fields."""
    found = assessed(capsysbinary, str(case_file))
    parts = (
        "format reference today law regime binding right exceptions scope deadlines amounts flags questions assumptions"
        " routes dossier"
    )
    assert set(parts.split()) <= found.keys()
    assert (found["format"], found["reference"], found["today"]) == ("quatorze-assessment/1", "T-1", TODAY)
    assert found["law"] == {"release": "2026.11", "checked_on": "2026-11-20", "version_date": "2026-10-05"}
    assert {"state", "value", "because"} <= found["regime"].keys()
    assert {"state", "grounds", "open_points", "because"} <= found["right"].keys()
    names = "id owner state starts_on nominal safe arguable calendar status open_points because"
    assert all(set(names.split()) <= one.keys() for one in found["deadlines"])
    assert all({"id", "safe", "arguable", "because"} <= one.keys() for one in found["amounts"])
    assert all({"id", "severity", "article", "because"} <= one.keys() for one in found["flags"])
    assert all({"fact", "decides", "outcomes"} <= one.keys() for one in found["questions"])
    assert all({"fact", "value"} == one.keys() for one in found["assumptions"])
    assert found["deadlines"]
    assert found["amounts"]
    assert found["flags"]
    assert found["questions"]
    assert found["assumptions"]


def test_a_step_names_its_rule_article_and_facts(case_file: Path, capsysbinary: Output) -> None:
    """The reasons rest on the file: the ids in a step are those of its events and facts."""
    found = assessed(capsysbinary, str(case_file))
    steps = [step for one in found["deadlines"] for step in one["because"]]
    assert steps
    for step in steps:
        assert set(step) == {"rule", "article", "directive", "text", "facts", "verified"}
        assert step["verified"] in ("yes", "secondary", "no")
        assert step["text"].endswith((".", ".”"))
    (possession,) = [step for step in found["deadlines"][0]["because"] if step["rule"] == "R-PER-02"][:1]
    assert possession["article"] == "VI.47 §2 2°"
    assert possession["directive"] == "9(2)(b)"
    assert possession["facts"] == ["e2"]


def test_two_readings_stand_side_by_side(case_file: Path, capsysbinary: Output) -> None:
    """2 November 2026: safe and arguable, with the open point and the status."""
    found = assessed(capsysbinary, str(case_file))
    (period,) = [one for one in found["deadlines"] if one["id"] == "withdrawal"]
    assert (period["safe"], period["arguable"], period["nominal"]) == ("2026-11-02", "2026-11-03", "2026-11-02")
    assert (period["starts_on"], period["state"], period["owner"]) == ("2026-10-19", "computed", "consumer")
    assert (period["open_points"], period["status"], period["calendar"]) == (["O-04"], "met", "BE")
    assert found["right"]["state"] == "exercised_in_time"
    assert [one["id"] for one in found["flags"]] == ["last_two_hours"]


def test_amounts_are_texts(case_file: Path, capsysbinary: Output) -> None:
    """Money is never a binary number."""
    informed = {**SOFA, "facts": {**SOFA["facts"], "goods.excess_handling": False}}
    case_file.write_text(json.dumps(informed), encoding="utf-8")
    found = assessed(capsysbinary, str(case_file))
    (refund,) = [one for one in found["amounts"] if one["id"] == "refund"]
    assert (refund["safe"], refund["arguable"]) == ("100.00", "100.00")


def test_the_case_decided_by_the_court(capsysbinary: Output) -> None:
    """C-97/22: not informed, fully performed: withdrawn in time in the extended period, nothing due."""
    found = assessed(capsysbinary, str(SAMPLES / "c-97-22.quatorze.json"))
    assert found["right"]["state"] == "exercised_in_time"
    (period,) = [one for one in found["deadlines"] if one["id"] == "withdrawal"]
    assert (period["safe"], period["arguable"]) == ("2021-10-20", "2021-10-20")
    (due,) = [one for one in found["amounts"] if one["id"] == "service_due"]
    assert (due["safe"], due["arguable"]) == ("0.00", "0.00")


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.name)
def test_every_sample_is_assessed_in_both_forms(sample: Path, capsysbinary: Output) -> None:
    """The samples that come with the program are good."""
    assert assessed(capsysbinary, str(sample))["format"] == "quatorze-assessment/1"
    assert main(["assess", str(sample), "--today", TODAY, "--text"]) == 0
    assert capsysbinary.readouterr().out


@pytest.mark.parametrize("form", [[], ["--text"]])
def test_the_same_case_gives_the_same_bytes(form: list[str], case_file: Path, capsysbinary: Output) -> None:
    """The same case, law release and day always give the same bytes."""
    printed = []
    for _ in range(2):
        main(["assess", str(case_file), "--today", TODAY, *form])
        printed.append(capsysbinary.readouterr().out)
    assert printed[0] == printed[1] != b""


def test_the_order_of_hashing_changes_no_byte(case_file: Path) -> None:
    """Two interpreters that hash differently print the same."""
    command = [sys.executable, "-m", "desktop", "assess", str(case_file), "--today", TODAY]
    printed = {
        subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1


def test_text_for_a_reader_names_answer_and_dates(case_file: Path, capsysbinary: Output) -> None:
    """The readable form says the same as the JSON."""
    assert main(["assess", str(case_file), "--today", TODAY, "--text", "--language", "en"]) == 0
    told = capsysbinary.readouterr().out.decode().replace("\xa0", " ")
    assert "2 November 2026" in told
    assert "3 November 2026" in told
    assert "VI.47 §2, 2°" in told
    assert "{" not in told


def test_the_language_is_that_of_the_command_else_of_the_case(case_file: Path, capsysbinary: Output) -> None:
    """``--language`` wins over the case."""
    assert assessed(capsysbinary, str(case_file))["language"] == "en"
    french = assessed(capsysbinary, str(case_file), "--language", "fr")
    assert french["language"] == "fr"
    assert french["deadlines"][0]["safe"] == "2026-11-02"


def test_a_dash_reads_standard_input(capsysbinary: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """A script may pipe its case."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(SOFA).encode()), encoding="ascii"))
    assert assessed(capsysbinary, "-")["reference"] == "T-1"


def test_the_day_given_is_the_day_of_the_answer(case_file: Path, capsysbinary: Output) -> None:
    """Nothing asks the machine for the day: it comes in."""
    arguments = cli.parser().parse_args(["assess", str(case_file)])
    assert cli.run(arguments, date(2026, 11, 1)) == 0
    assert json.loads(capsysbinary.readouterr().out)["today"] == "2026-11-01"


# -- a batch --------------------------------------------------------------------------------------------------------


def test_a_bad_line_of_a_batch_is_told_and_the_rest_goes_on(tmp_path: Path, capsysbinary: Output) -> None:
    """One answer for each line, in order; a bad one says which line and why."""
    bad_day = {"today": "soon", "case": SOFA}
    lines = [
        json.dumps(SOFA).encode(),
        b"not json",
        b"",
        json.dumps({"today": "2026-10-20", "case": SOFA}).encode(),
        b"\xff\xfe",
        json.dumps(bad_day).encode(),
        json.dumps({**SOFA, "titel": "x"}).encode(),
        json.dumps({"today": "2026-10-20", "case": {**SOFA, "facts": {"contract.online": 1}}}).encode(),
        b'{"today": "2026-10-20", "case": {"format": "quatorze-case/1", "format": "quatorze-case/1"}}',
        json.dumps({"case": SOFA}).encode(),
    ]
    file = tmp_path / "cases.ndjson"
    file.write_bytes(b"\n".join(lines))
    assert main(["assess", "--batch", str(file), "--today", TODAY]) == 0
    answers = [json.loads(line) for line in capsysbinary.readouterr().out.decode().splitlines()]
    assert [one.get("today") or one["line"] for one in answers] == [TODAY, 2, "2026-10-20", 5, 6, 7, 8, 9, TODAY]
    errors = {one["line"]: one["error"] for one in answers if "error" in one}
    assert "JSON" in errors[2]
    assert "UTF-8" in errors[5]
    assert "/today" in errors[6]
    assert "/titel" in errors[7]
    assert "/facts/contract.online" in errors[8]
    assert "twice" in errors[9]


def test_a_batch_from_standard_input(capsysbinary: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads the lines from a pipe."""
    given = io.TextIOWrapper(io.BytesIO(json.dumps(SOFA).encode() + b"\n"), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", given)
    assert assessed(capsysbinary, "--batch", "-")["reference"] == "T-1"


# -- what is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON"),
        (b"hello", "not JSON"),
        (b'{"format": "quatorze-case/1", ', "not JSON"),
        (b"\xff\x00\x01binary\x80", "UTF-8"),
        (b"%PDF-1.7 \xe2\xe3\xcf\xd3", "UTF-8"),
        (b"[]", "an object"),
        (b"{}", "/format"),
        (b'{"format": "quatorze-case/1", "titel": "x"}', "/titel"),
        (b'{"format": "quatorze-case/1", "events": [{"kind": "offer_made", "on": "2026-02-30"}]}', "/events/0/on"),
        (b'{"format": "quatorze-case/1", "events": [{"kind": "offer_made", "on": "9999-12-31"}]}', "/events/0/on"),
        (b'{"format": "quatorze-case/1", "facts": {"contract.price": 5}}', "/facts/contract.price"),
        (b'{"format": "quatorze-case/1", "zz\\nzz": 1}', "/zz"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(content: bytes, said: str, tmp_path: Path, capsysbinary: Output) -> None:
    """Status 1; where and what was expected; nothing on standard output, no stack trace."""
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    told = refused(capsysbinary, str(file))
    assert "bad.json" in told
    assert said in told


def test_a_missing_file_and_a_directory_are_refused_in_one_line(tmp_path: Path, capsysbinary: Output) -> None:
    """The same for what cannot be opened."""
    assert "nowhere.json" in refused(capsysbinary, str(tmp_path / "nowhere.json"))
    assert str(tmp_path) in refused(capsysbinary, str(tmp_path))
    assert "nowhere.ndjson" in refused(capsysbinary, "--batch", str(tmp_path / "nowhere.ndjson"))
    assert str(tmp_path) in refused(capsysbinary, "--batch", str(tmp_path))


@pytest.mark.parametrize(
    "arguments",
    [
        ["assess"],
        ["assess", "one.json", "--batch", "two.ndjson"],
        ["assess", "one.json", "--today", "soon"],
        ["assess", "one.json", "--today", "2026-02-30"],
        ["assess", "one.json", "--today", "2026-11"],
        ["assess", "one.json", "--today", "9999-12-31"],
        ["assess", "one.json", "--language", "es"],
        ["assess", "one.json", "two.json"],
        ["assess", "one.json", "--colour"],
        ["unknown"],
    ],
)
def test_wrong_usage_ends_with_two(arguments: list[str], capsysbinary: Output) -> None:
    """Status 2, and a hint on standard error."""
    try:
        status: object = main(arguments)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert err
    assert b"Traceback" not in err


@pytest.mark.parametrize(("arguments", "status"), [(["assess"], 2), (["assess", "nowhere.json"], 1)])
def test_the_status_reaches_the_shell(arguments: list[str], status: int) -> None:
    """The real program, in a process of its own."""
    done = subprocess.run([sys.executable, "-m", "desktop", *arguments], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
