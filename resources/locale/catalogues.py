"""Keeps the catalogues: ``python -m resources.locale.catalogues update`` (``./run texts``) and ``compile``.

``update`` collects every ``Message("…")`` of the source into each catalogue: new sentences come in untranslated, those
that are gone leave, translations stay; nothing is guessed. ``compile`` writes the ``.mo`` files that the program reads;
they are never committed, but made by ``./run`` and by the build. To add a language, make its folder with an empty
catalogue and run ``update``.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
_SOURCES = ("db", "desktop")
_COMMENT = "Translators:"
_DOMAIN = "quatorze"
_BEGUN = datetime(2026, 11, 20, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One ``Message(…)`` of the source: its template, its plural if any, its place, and what translators are told."""

    template: str
    plural: str | None
    file: str
    line: int
    comments: tuple[str, ...]

    @property
    def id(self) -> str | tuple[str, str]:
        """Return the key under which a catalogue holds it."""
        return self.template if self.plural is None else (self.template, self.plural)


def calls(source: str) -> Iterator[ast.Call]:
    """Yield every ``Message(…)`` of a source text, in the order of its lines."""
    if "Message(" not in source:
        return
    found = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    yield from sorted((call for call in found if _name(call.func) == "Message"), key=lambda call: call.lineno)


def literals(call: ast.Call) -> list[str]:
    """Return the template, and the plural if any; nothing when they are not plain strings."""
    texts = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return [text for text in texts if isinstance(text, str)] if len(texts) == len(call.args) else []


def source_files() -> Iterator[Path]:
    """Yield every file that may hold sentences."""
    for package in _SOURCES:
        yield from sorted((ROOT / package).rglob("*.py"))


def sentences() -> Iterator[Sentence]:
    """Yield every sentence of the program, by file and line."""
    for path in source_files():
        source = path.read_text(encoding="utf-8")
        lines = source.splitlines()
        for call in calls(source):
            if any(texts := literals(call)):
                template, plural = (*texts, None)[:2]
                assert template is not None
                file = path.relative_to(ROOT).as_posix()
                yield Sentence(template, plural, file, call.lineno, _comments_above(lines, call.lineno))


def catalogues() -> list[Path]:
    """Return the catalogue files, one a language."""
    return sorted(FOLDER.glob(f"*/LC_MESSAGES/{_DOMAIN}.po"))


def read(path: Path) -> Catalog:
    """Return the catalogue of one file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def write(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue, always in the same order and form."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, sort_by_file=True, include_lineno=False)


def update() -> None:
    """Bring every catalogue up to the source, then compile."""
    wanted = list(sentences())
    for path in catalogues():
        held, fresh = read(path), _empty(path.parent.parent.name)
        for sentence in wanted:
            old = held.get(sentence.template)
            kept = old is not None and old.string and bool(old.pluralizable) is (sentence.plural is not None)
            fresh.add(
                sentence.id,
                old.string if kept and old is not None else "",
                locations=[(sentence.file, sentence.line)],
                auto_comments=sentence.comments,
            )
        write(path, fresh)
    compile_all()


def compile_all() -> list[Path]:
    """Write the compiled form of every catalogue beside it; return the files written."""
    written = []
    for path in catalogues():
        target = path.with_suffix(".mo")
        catalogue = read(path)
        for entry in catalogue:
            if not all(entry.string or ()):
                entry.string = ""  # left out: an untranslated plural would be said as nothing at all
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


def _empty(language: str) -> Catalog:
    """Return a catalogue without texts. Its dates stay: git knows when a line was changed."""
    return Catalog(
        locale=language,
        domain=_DOMAIN,
        project="Quatorze",
        version="1",
        header_comment=f"# The sentences of Quatorze: {language}",
        msgid_bugs_address=" ",
        last_translator=" ",
        language_team=" ",
        creation_date=_BEGUN,
        revision_date=_BEGUN,
        fuzzy=False,
    )


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _comments_above(lines: list[str], line: int) -> tuple[str, ...]:
    """Return the comment for translators that ends just above *line*, if there is one."""
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.strip().startswith("#"):
            break
        found.insert(0, text.strip().lstrip("#: "))
    joined = " ".join(found)
    return (joined[joined.index(_COMMENT) + len(_COMMENT) :].strip(),) if _COMMENT in joined else ()


if __name__ == "__main__":
    {"update": update, "compile": compile_all}[sys.argv[1] if len(sys.argv) > 1 else "compile"]()
