"""Every row of every table of cases, assessed; and what the tables must name."""

from __future__ import annotations

import ast
import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import case_from_json
from desktop.application.report import assessment_to_json
from desktop.application.wording import Wording
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS
from desktop.domain.provisions import BOOK_VI, Provision, Verified
from desktop.law import versions
from tests.law import tables
from tests.law.rules import checklists, modules, provisions, rule_ids, rules
from tests.law.tables import FILES, LAW, BadTable, failures, rows, rules_named, today

ROWS = [row for file in FILES for row in rows(file)]
ENGLISH = Wording("en")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_row(row: tables.Row) -> None:
    """The case of the row has the results that the row says."""
    assessment = assessment_to_json(assess(case_from_json(row.case), LAW, today(row)), ENGLISH)
    found = list(failures(row, json.loads(json.dumps(assessment))))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_steps_rest_on_what_a_file_can_hold(row: tables.Row) -> None:
    """Every step names facts, kinds of event or events of the file, and every flag has a known weight."""
    case = case_from_json(row.case)
    assessment = assessment_to_json(assess(case, LAW, today(row)), ENGLISH)
    known = {*FACTS, *(f"event:{kind}" for kind in EVENT_KINDS), *(event.id for event in case.events)}
    results = [assessment["regime"], assessment["binding"], assessment["right"]]
    for part in ("deadlines", "amounts", "flags", "remarks", "routes"):
        results += assessment[part]
    for one in results:
        for step in (*one["because"], *one.get("arguable_because", ())):
            named = {fact.rpartition(".")[0] if fact.endswith(".loss_acknowledged") else fact for fact in step["facts"]}
            assert named <= known, step
    assert {one["severity"] for one in assessment["flags"]} <= {"breach", "warning", "info"}
    assert {one["severity"] for one in assessment["remarks"]} <= {"remark"}


def test_titles_of_rows_are_used_once() -> None:
    """A row is found by its title."""
    names = [row.name for row in ROWS]
    assert sorted(names) == sorted(set(names))


def test_every_rule_has_a_table() -> None:
    """Each rule and provision of the law is named by a table, and no table names one that is not there."""
    named = {rule for file in FILES for rule in rules_named(file)}
    assert {rule for rule in rule_ids() if not rule.startswith("O-")} - named == set()
    assert {rule for rule in named if not rule.startswith("O-")} - rule_ids() == set()


def test_every_table_has_cases() -> None:
    """A file that names rules and holds no row would cover nothing."""
    assert FILES
    assert [file.name for file in FILES if not list(rows(file))] == []


def test_every_module_with_rules_has_its_file() -> None:
    """A rule of desktop/law/<area>/<module>.py has its cases in <area>_<module>.md."""
    holding = {one.decide.__module__.removeprefix("desktop.law.").replace(".", "_") for one in rules()}
    holding |= {name.removeprefix("desktop.law.").replace(".", "_") for name, held in checklists().items() if held}
    assert holding
    assert holding - {file.stem for file in FILES} == set()


def test_every_open_point_has_a_case_where_it_decides() -> None:
    """Each open point of which some rule takes a reading is named by an expectation."""
    sources = "\n".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules())
    read = set(re.findall(r'\.reading\(\s*"([A-Z][^".]+)"', sources))
    expected = {text for row in ROWS for text in row.expected.values()}
    shown = {point for text in expected for found in re.findall(r"\(([^)]+)\)", text) for point in found.split(", ")}
    assert read
    assert read - shown == set()


def _days_of_change() -> set[date]:
    dated = {version.since for one in provisions() for version in one.versions}
    return dated | {day for day in vars(versions).values() if isinstance(day, date)} | {BOOK_VI}


@pytest.mark.parametrize("day", sorted(_days_of_change()))
def test_every_change_of_law_has_a_case_on_each_side(day: date) -> None:
    """Some contract is concluded on the last day of the old law, some on the first day of the new one."""
    events = (event for row in ROWS for event in row.case["events"] if event["kind"] == "contract_concluded")
    concluded = {str(event.get("on")) for event in events}
    assert {day.isoformat(), (day - timedelta(days=1)).isoformat()} <= concluded


@pytest.mark.parametrize("one", provisions(), ids=lambda one: f"{one.id} {one.title.template}")
def test_every_provision_says_where_it_stands_and_how_far_it_was_checked(one: Provision) -> None:
    """Articles of both chapters, source, day and degree of the check; a place in the Directive where there is one."""
    for version in one.versions:
        assert version.distance
        assert version.off_premises
        assert version.source
        assert version.checked_on <= LAW.checked_on
        assert isinstance(version.verified, Verified)
        assert version.directive or one.title.template in WITHOUT_DIRECTIVE
        assert version.since >= BOOK_VI


#: Provisions without a place in Directive 2011/83/EU, and why.
WITHOUT_DIRECTIVE = {
    "Last day that is not a working day": "counting stands in Regulation 1182/71",
    "Which law counts a promised period": "a promise is counted by national law",
    "Contracts that Book VI governs": "entry into force of the Belgian law",
    "State of the file": "a warning about the file, not a rule of law",
    "Contradictions between facts": "a warning about the file, not a rule of law",
    "Counting of days": "counting stands in Regulation 1182/71",
    "Counting of months and years": "counting stands in Regulation 1182/71",
    "Nominal end, then the next working day": "counting stands in Regulation 1182/71",
    "Public holiday in the trader's state": "counting stands in Regulation 1182/71",
    "European Consumer Centres": "a network of help, not a rule of the Directive",
    "Consumer Mediation Service": "Book XVI",
    "Outcome of the mediation": "Book XVI",
    "European small claims procedure": "Regulation 861/2007",
    "Economic Inspection": "Book XV",
    "First answer of the centre": "quality charter of the network",
    "Legal guarantee": "Directive (EU) 2019/771",
    "Notice of a lack of conformity": "Directive (EU) 2019/771",
    "Interest on a late refund": "national civil law",
    "Limitation of the refund claim": "national civil law",
}


def test_only_provisions_without_a_place_in_the_directive_are_excused() -> None:
    """The list of excuses shrinks with the law."""
    silent = {one.title.template for one in provisions() if not all(version.directive for version in one.versions)}
    assert silent == set(WITHOUT_DIRECTIVE)


def test_every_title_has_one_rule() -> None:
    """A provision is declared once: two of one title would be two truths."""
    titles = [(one.id, one.title.template, one.versions[0].distance) for one in provisions()]
    assert sorted(titles) == sorted(set(titles))


#: Short names, not sentences: titles of provisions.
TITLES = {one.title.template for one in provisions()}


def _messages() -> list[tuple[str, str]]:
    """Return every text of a ``Message`` that a module of the law makes, with its place."""
    found = []
    for module in modules():
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
                # The template of another message, filled in here, is looked at where it is written.
                refilled = [one for one in node.args if isinstance(one, ast.Attribute) and one.attr == "template"]
                for argument in (one for one in node.args if one not in refilled):
                    assert isinstance(argument, ast.Constant), f"{module.__name__}:{node.lineno}: not a literal text"
                    found.append((f"{module.__name__}:{node.lineno}", str(argument.value)))
    return found


@pytest.mark.parametrize(("place", "text"), _messages())
def test_every_text_of_the_law_is_a_whole_sentence(place: str, text: str) -> None:
    """A capital letter, a full stop, and no double spaces from joining; only titles have no full stop."""
    assert text[:1].isupper() or text.startswith(("{", "“"))
    assert text.endswith(".") != (text in TITLES)
    assert "  " not in text
    assert text == text.strip()


# -- the notation ---------------------------------------------------------------------------------------------------

HEAD = "Rules: R-PER-02.\n\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("| case | rihgt |\n| --- | --- |\n| a | open |", "table.md:3: “rihgt” is not known; did you mean “right”?"),
        ("Facts: contract.objekt = sale.", "“contract.objekt” is not known; did you mean “contract.object”?"),
        (
            "| case | facts | right |\n|--|--|--|\n| a | contract.object | open |",
            "table.md:5: “contract.object” is not",
        ),
        ("| case | events | right |\n|--|--|--|\n| a | goods_recieved 2026-01-01 | open |", "“goods_received”"),
        ("| case | goods_received | right |\n|--|--|--|\n| a | 2026-01-01 from=me | open |", "“from” is not known"),
        ("| case | right |\n|--|--|\n| a |", "table.md:5: 1 cells under 2 columns"),
        ("| case | right |\n|--|--|\n| a | |", "table.md:5: nothing is expected"),
        ("| case | contract.online | right |\n|--|--|--|\n| a | maybe | open |", "“maybe” is not “yes” or “no”"),
    ],
)
def test_what_is_not_in_the_notation_is_refused_with_its_place(text: str, said: str, tmp_path: Path) -> None:
    """The error names the file, the line, and what was probably meant."""
    file = tmp_path / "table.md"
    file.write_text(HEAD + text, encoding="utf-8")
    with pytest.raises(BadTable) as refused:
        list(rows(file))
    assert said in str(refused.value)


def test_a_table_without_its_rules_is_refused(tmp_path: Path) -> None:
    """A table says which rules it covers."""
    file = tmp_path / "table.md"
    file.write_text("| case | right |\n", encoding="utf-8")
    with pytest.raises(BadTable):
        rules_named(file)


def test_a_row_becomes_a_case_file(tmp_path: Path) -> None:
    """Facts and events of the file, of the section and of the row come together, the nearest one first."""
    file = tmp_path / "table.md"
    file.write_text(
        HEAD
        + "Facts: contract.object = sale; info.withdrawal = complete.\n"
        + "Events: contract_concluded 2026-06-01; goods_received 2026-06-02.\nToday: 2026-06-03.\n"
        + "\n## Services\nFacts: contract.object = service; info.withdrawal ?.\n\n"
        + "| case | facts | contract.items | goods_received | events | right |\n|--|--|--|--|--|--|\n"
        + "| a | contract.online = yes / – | sofa, lamp | 2026-06 by=pick_up; ? | no performance_started | open |\n",
        encoding="utf-8",
    )
    (row,) = rows(file)
    assert row.name == "table: Services: a"
    assert row.today == "2026-06-03"
    assert row.case["facts"] == {
        "contract.object": "service",
        "contract.online": {"disputed": {"consumer": True, "trader": None}},
        "contract.items": ["sofa", "lamp"],
    }
    assert row.case["events"] == [
        {"kind": "contract_concluded", "on": "2026-06-01"},
        {"kind": "goods_received", "on": "2026-06", "by": "pick_up"},
        {"kind": "goods_received"},
        {"kind": "performance_started", "on": None},
    ]
