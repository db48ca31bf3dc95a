"""The rule book: nothing of the law is missing from its pages, and its pages hold together."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest

import tests.law.rules as held_by_the_law
from desktop.application.articles import belgian, directive
from desktop.application.articles.names import NAMES
from desktop.domain.checklists import Checklist
from desktop.law import load_law
from desktop.letters.open_points import REASONS
from desktop.rulebook import folder_of_tables, rulebook, write_rulebook
from desktop.rulebook.cases import Grid, blocks, read_tables
from desktop.rulebook.elements import answers_that_meet
from desktop.rulebook.html import element, page
from desktop.rulebook.pages import NO_TABLES, listings
from desktop.rulebook.prose import inline, paragraphs
from desktop.rulebook.register import modules, readings
from tests.law.tables import FILES, rows, rules_named

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "tests" / "law"
LAW = load_law()
RULES = sorted(held_by_the_law.rule_ids())


class Reader(HTMLParser):
    """Reads what a page shows, where its links lead, its anchors, and the elements it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep links and anchors."""
        held = dict(attrs)
        self.tags.add(tag)
        self.attributes |= held.keys()
        self.links += [held["href"]] if tag == "a" and held.get("href") else []  # type: ignore[list-item]
        self.anchors |= {held["id"]} if held.get("id") else set()  # type: ignore[arg-type]

    def handle_data(self, data: str) -> None:
        """Keep what is shown."""
        self.text += data


def read(content: bytes) -> Reader:
    """Return what a page holds."""
    reader = Reader()
    reader.feed(content.decode())
    return reader


@cache
def pages() -> Mapping[str, Reader]:
    """Return every page of the rule book with its tables."""
    return {name: read(content) for name, content in rulebook(LAW, TABLES).items()}


def shown(rule: str) -> str:
    """Return the text of a rule's page."""
    return pages()[f"{rule}.html"].text


# -- nothing is missing ---------------------------------------------------------------------------------------------


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    """Beside the index and the page on the notation."""
    assert {f"{rule}.html" for rule in RULES} == pages().keys() - {"index.html", "notation.html"}


@pytest.mark.parametrize("rule", RULES)
def test_a_page_holds_each_wording(rule: str) -> None:
    """Title, articles and place in the Directive in four languages, source, and how far it was checked."""
    text = shown(rule)
    for one in held_by_the_law.provisions():
        for version in one.versions if one.id == rule else ():
            assert one.title.in_english() in text
            assert version.source in text
            assert str(version.since.year) in text
            assert version.verified.value in text
            for language in NAMES:
                assert belgian(version.distance, language) in text
                assert belgian(version.off_premises, language) in text
                assert directive(version.directive, language) in text


@pytest.mark.parametrize("checklist", [*LAW.exceptions, *LAW.scope], ids=lambda one: one.id)
def test_a_page_holds_each_element_of_its_checklists(checklist: Checklist) -> None:
    """Each fact or event, and who must prove it; the decisions and open points that narrow it."""
    text = shown(checklist.provision.id)
    assert checklist.id in text
    assert [part.key for part in checklist.parts() if part.key not in text] == []
    assert [one.burden for one in checklist.elements if f"proven by the {one.burden}" not in text] == []
    assert [one for one in (*checklist.narrowed_by, *checklist.points.values()) if one not in text] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_page_holds_the_words_of_its_rule(rule: str) -> None:
    """Each page opens with what a module says of itself."""
    text = " ".join(shown(rule).split())
    said = [" ".join(str(module.__doc__).split()) for module in modules()]
    assert any(words.replace("``", "")[:60] in text for words in said)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_page_holds_its_table_of_cases(file: Path) -> None:
    """Each case of the table stands on the page of each rule that the table covers."""
    titles = [row.name.rpartition(": ")[2] for row in rows(file)]
    (covered,) = (table.rules for table in read_tables(TABLES) if table.name == file.name)
    assert titles
    assert covered
    assert covered <= set(rules_named(file))
    for rule in covered:
        assert [title for title in titles if title not in shown(rule)] == []


def test_every_case_is_read() -> None:
    """The reader of the rule book counts as many cases as the reader of the tests."""
    counted = {table.name: table.cases for table in read_tables(TABLES)}
    assert counted == {file.name: len(list(rows(file))) for file in FILES}


def test_every_reading_that_the_law_takes_is_shown() -> None:
    """An open point stands on the page of some rule, and in the index with its reason."""
    taken = {point for module in modules() for point in readings(module) if point.startswith("O-")}
    assert {"O-04", "O-12", "O-16", "O-36"} <= taken
    index = pages()["index.html"].text
    assert [point for point in taken if not any(point in shown(rule) for rule in RULES)] == []
    assert [point for point in {*taken, *REASONS} if point not in index] == []
    assert [reason.in_english() for reason in REASONS.values() if reason.in_english() not in index] == []


def test_what_an_assessment_lists_is_named_on_the_page_of_its_rule() -> None:
    """Deadlines, amounts, flags, remarks and routes by their names in the interchange."""
    found = listings(LAW)
    ids = [one.id for held in (LAW.deadlines, LAW.amounts, LAW.flags, LAW.remarks, LAW.routes) for one in held]
    assert [one for one in ids if not any(one in names for names in found.values())] == []
    assert [names for rule, names in found.items() if names not in shown(rule.id)] == []


def test_the_index_lists_all_rules_and_what_is_not_modelled_with_its_reason() -> None:
    """Silence must not look like an answer."""
    index = pages()["index.html"]
    assert [rule for rule in RULES if f"{rule}.html" not in index.links] == []
    assert LAW.not_modelled
    assert [name for name in LAW.not_modelled if name not in index.anchors] == []
    assert [why for one in LAW.not_modelled.values() if (why := one.in_english()) not in index.text] == []


def test_the_answers_that_meet_an_element_are_those_of_the_law() -> None:
    """One element wants yes, one wants no, one wants one of several."""
    found = {one.id: answers_that_meet(one, LAW) for one in LAW.exceptions}
    assert found["perishable"] == (("yes",),)
    assert found["periodical"] == (("yes",), ("no",))
    assert found["custom_made"] == (("yes",), ("yes",))
    assert "car_rental" in found["leisure_on_date"][0]
    assert "other" not in found["leisure_on_date"][0]


# -- the pages hold together ----------------------------------------------------------------------------------------


def test_every_link_leads_somewhere() -> None:
    """To a page of the rule book, and to an anchor on it."""
    for name, reader in pages().items():
        for target in reader.links:
            file, _, anchor = target.partition("#")
            assert (file or name) in pages(), f"{name}: {target}"
            assert not anchor or anchor in pages()[file or name].anchors, f"{name}: {target}"


def test_every_page_is_reached_from_the_index() -> None:
    """No page is an island."""
    assert {*pages()["index.html"].links, "index.html"} >= pages().keys()


def test_nothing_is_loaded_and_nothing_runs() -> None:
    """No script, no picture, no stylesheet from outside; the language of the page is named."""
    for reader in pages().values():
        assert reader.tags.isdisjoint({"script", "img", "link", "iframe", "object"})
        assert not {one for one in reader.attributes if one.startswith("on") or one == "src"}
        assert "lang" in reader.attributes
    assert all(b"@import" not in one and b"url(" not in one for one in rulebook(LAW, TABLES).values())


def test_two_runs_give_the_same_bytes() -> None:
    """Same law, same bytes, in another process as well: two editions can be compared."""
    code = (
        "import hashlib, pathlib; from desktop.law import load_law; from desktop.rulebook import rulebook;"
        "held = rulebook(load_law(), pathlib.Path('tests/law'));"
        "print(hashlib.sha256(b''.join(name.encode() + text for name, text in held.items())).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_texts_are_escaped() -> None:
    """What a module or a table says can never become an element of the page."""
    written = page("<b>", element("p", "a < b & <script>x</script>", title='"<')).decode()
    assert "<title>&lt;b&gt;</title>" in written
    assert "a &lt; b &amp; &lt;script&gt;x&lt;/script&gt;" in written
    assert "<script>" not in written
    assert 'title="&quot;' in written


def test_words_set_apart_and_names_become_elements() -> None:
    """Code, emphasis, and links for what has a page; an identifier without one stays text."""
    nodes = inline("``a.b`` is *not* R-PER-02 but R-XXX-99.", {"R-PER-02": "R-PER-02.html"}.get)
    written = tostring(element("p", *nodes), encoding="unicode", method="html").strip()
    link = '<a href="R-PER-02.html">R-PER-02</a>'
    assert written == f"<p><code>a.b</code> is <em>not</em> {link} but R-XXX-99.</p>"


def test_what_is_not_modelled_stands_out() -> None:
    """The reviewer must not overlook it."""
    kinds = [node.get("class") for node in paragraphs("One.\n\nTwo\nthree.\n\nNot modelled: four.", lambda _: None)]  # type: ignore[union-attr]
    assert kinds == ["first", None, "note"]


def test_a_pipe_table_is_read_cell_by_cell() -> None:
    """Empty cells stay, and the line under the heading is no row."""
    (grid,) = blocks("| case | right |\n| --- | --- |\n| a | |\n| b | – |")
    assert grid == Grid(("case", "right"), (("a", ""), ("b", "–")))


# -- the command ----------------------------------------------------------------------------------------------------


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the real program, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "desktop", "rules", *arguments], cwd=ROOT, capture_output=True, check=False
    )


def test_the_command_writes_the_pages(tmp_path: Path) -> None:
    """The folder is made; the path of the index is printed."""
    folder = tmp_path / "new" / "rules"
    done = run("--output", str(folder))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().strip() == str(folder / "index.html")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == rulebook(LAW, TABLES)


def test_a_second_run_writes_over_the_first(tmp_path: Path) -> None:
    """A folder that is there already is used."""
    (tmp_path / "index.html").write_text("old")
    assert run("--output", str(tmp_path)).returncode == 0
    assert "Rules of law" in (tmp_path / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("below", ["", "below"])
def test_an_output_that_is_a_file_is_refused_in_one_sentence(below: str, tmp_path: Path) -> None:
    """Status 1; the file stays as it was; no stack trace."""
    file = tmp_path / "file"
    file.write_text("mine")
    done = run("--output", str(file / below))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith(f"quatorze: {file}")
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert file.read_text() == "mine"


def test_without_an_output_the_usage_is_wrong() -> None:
    """Status 2, and a hint."""
    done = run()
    assert done.returncode == 2
    assert b"--output" in done.stderr


def test_a_program_without_its_tables_says_so(tmp_path: Path) -> None:
    """An installed program has no source tree: the pages are written all the same."""
    assert folder_of_tables() == TABLES
    index = write_rulebook(LAW, tmp_path, None)
    assert NO_TABLES in read(index.read_bytes()).text
    assert NO_TABLES in read((tmp_path / "R-PER-02.html").read_bytes()).text
    assert not (tmp_path / "notation.html").exists()
