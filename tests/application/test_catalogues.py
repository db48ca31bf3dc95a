"""The catalogues are complete, and a translation cannot break the program."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import read_mo

from resources.locale import catalogues

FILES = catalogues.catalogues()
FORMS_OF_PLURAL = 2


def entries(path: Path) -> Iterator[Entry]:
    """Yield the sentences of a catalogue, without its header."""
    return (entry for entry in catalogues.read(path) if entry.id)


def forms(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the sentence, or all forms of a plural."""
    return (value,) if isinstance(value, str) else tuple(value or ())


def fields(template: str) -> set[str]:
    """Return the names of the fields of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.fixture(params=FILES, ids=lambda path: path.parent.parent.name)
def path(request: pytest.FixtureRequest) -> Path:
    """Return one catalogue after the other."""
    found: Path = request.param
    return found


def test_there_is_a_catalogue() -> None:
    """The tests below look at something."""
    assert FILES


def test_every_sentence_of_the_source_is_translated(path: Path) -> None:
    """Nobody meets an English sentence in the middle of another language."""
    held: Catalog = catalogues.read(path)
    missing = [
        f"{sentence.file}:{sentence.line}: {sentence.template}"
        for sentence in catalogues.sentences()
        if (entry := held.get(sentence.template)) is None or not any(forms(entry.string))
    ]
    assert not missing, "run ./run texts and translate:\n" + "\n".join(missing)


def test_no_translation_is_fuzzy_or_without_its_source(path: Path) -> None:
    """Nothing was guessed and nothing is left over."""
    wanted = {sentence.template for sentence in catalogues.sentences()}
    for entry in entries(path):
        assert not entry.fuzzy, entry.id
        assert forms(entry.id)[0] in wanted, entry.id
    assert not catalogues.read(path).obsolete


def test_a_translation_has_exactly_the_fields_of_its_source(path: Path) -> None:
    """A translation cannot drop a date or ask for one that is not there."""
    for entry in entries(path):
        wanted = fields(forms(entry.id)[-1])
        for number, text in enumerate(filter(None, forms(entry.string))):
            # The form for one may say "one" without the figure.
            spare = {"count"} if entry.pluralizable and number == 0 else set()
            assert fields(text) - spare == wanted - spare, text


def test_plurals_have_all_their_forms(path: Path) -> None:
    """Each number has its sentence."""
    for entry in entries(path):
        assert len(forms(entry.string)) == (FORMS_OF_PLURAL if entry.pluralizable else 1), entry.id


def test_the_compiled_catalogue_is_not_stale(path: Path) -> None:
    """The program reads what the translator wrote."""
    compiled = path.with_suffix(".mo")
    advice = "run `python -m resources.locale.catalogues compile` (./run does it)"
    assert compiled.exists(), advice
    with compiled.open("rb") as file:
        held = {forms(entry.id): forms(entry.string) for entry in read_mo(file) if entry.id}
    assert held == {forms(entry.id): forms(entry.string) for entry in entries(path) if any(forms(entry.string))}, advice


def test_every_template_is_a_whole_literal() -> None:
    """A template may only be a string, or that of another message that is filled in elsewhere."""
    for file in catalogues.source_files():
        for call in catalogues.calls(file.read_text(encoding="utf-8")):
            refilled = any(isinstance(one, ast.Attribute) and one.attr == "template" for one in call.args)
            assert catalogues.literals(call) or refilled, f"{file}:{call.lineno}: write the whole sentence"


def test_every_template_has_exactly_the_fields_that_it_is_given() -> None:
    """A sentence never fails when it is said."""
    for file in catalogues.source_files():
        for call in catalogues.calls(file.read_text(encoding="utf-8")):
            given = {keyword.arg for keyword in call.keywords}
            for template in catalogues.literals(call)[-1:]:
                # With ** nobody can tell before the program runs; without any, another call fills it in.
                if None not in given and given:
                    assert fields(template) == given, f"{file}:{call.lineno}: {template}"


def test_french_signs_stand_after_a_space_that_does_not_break() -> None:
    """U+202F before ; : ! ? and U+00A0 inside quotes, as French is set."""
    path = next(path for path in FILES if path.parent.parent.name == "fr")
    for entry in entries(path):
        for text in forms(entry.string):
            assert not re.search(r"[ \u00a0][;:!?](\s|$)|« | »|«\S|[^\u00a0]»", text), text
            assert not re.search(r"\w[;!?]([ \u202f]|$)|[^\W\d]:(\s|$)", text), text
            assert "'" not in text, text
            assert "!" not in text, text
