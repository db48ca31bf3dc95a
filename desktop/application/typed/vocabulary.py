"""The words of the event line: one table a language in ``resources/words``, all of them known at once.

A word may mean several things in several languages ("pas" is "not" in French and "only just" in Dutch), so everything
that a word can mean carries its language.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("fr", "nl", "de", "en")
_SHORTEST_STEM = 4
_LIGATURES = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "’": "'", "\u00a0": " ", "\u202f": " ", "–": "-", "—": "-"}
)

#: One language, as its file holds it.
Table = dict[str, Any]
#: What one word can stand for: its language, and the chief form of the word there.
Sense = tuple[str, str]
Senses = Mapping[str, frozenset[Sense]]


def plain(text: str) -> str:
    """Return *text* in small letters, without accents, with plain spaces, hyphens and apostrophes."""
    bare = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that together, in any order, mean one thing: a kind of event, or a code of a field.

    *sets* holds fields that come with the words; a *weak* phrase counts only when no other names an event.
    """

    language: str
    words: tuple[frozenset[Sense], ...]
    meaning: str
    sets: Mapping[str, str]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All languages together.

    *day_words* maps a word or a group of words to its parts in a date, by class; *endings* are those that a word of a
    language may carry and stay the same word.
    """

    day_words: Mapping[str, Mapping[str, int]]
    senses: Mapping[str, frozenset[Sense]]
    events: tuple[Phrase, ...]
    fields: Mapping[str, tuple[Phrase, ...]]
    negations: Mapping[str, frozenset[str]]
    skipped: frozenset[str]
    suggested: Mapping[str, Mapping[str, str]]
    endings: Mapping[str, tuple[str, ...]]

    def senses_of(self, word: str) -> frozenset[Sense]:
        """Return what a word can stand for, in any language; nothing for a word that no table holds."""
        found = self.senses.get(word, frozenset())
        for language in LANGUAGES:
            if not any(sense[0] == language for sense in found):
                found |= self._without_ending(word, language)
        return found

    def _without_ending(self, word: str, language: str) -> frozenset[Sense]:
        for ending in self.endings[language]:
            stem = word.removesuffix(ending)
            if _SHORTEST_STEM <= len(stem) < len(word):
                found = frozenset(sense for sense in self.senses.get(stem, ()) if sense[0] == language)
                if found:
                    return found
        return frozenset()


@cache
def vocabulary(first: str = "fr") -> Vocabulary:
    """Return the words of all languages; where two languages are at odds, *first* comes before the others."""
    order = sorted(LANGUAGES, key=lambda language: language != first)
    tables = {language: _table(language) for language in order}
    senses = _senses(tables)
    events = [phrase for language in order for phrase in _events(senses, language, tables[language])]
    names = {name for table in tables.values() for name in table["fields"]}
    return Vocabulary(
        day_words=_day_words(tables),
        senses=senses,
        events=tuple(sorted(events, key=lambda phrase: (phrase.weak, -len(phrase.words)))),
        fields={name: _field(senses, name, tables) for name in names},
        negations=_negations(tables),
        skipped=frozenset(plain(word) for table in tables.values() for word in table["other"]["skipped"]),
        suggested={language: dict(tables[language]["suggested"]) for language in LANGUAGES},
        endings={language: tuple(tables[language]["other"]["endings"]) for language in LANGUAGES},
    )


def _table(language: str) -> Table:
    text = (files("resources") / "words" / f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _senses(tables: Mapping[str, Table]) -> dict[str, frozenset[Sense]]:
    found: dict[str, set[Sense]] = {}
    for language, table in tables.items():
        for chief, forms in table["forms"].items():
            for form in (chief, *forms):
                found.setdefault(plain(form), set()).add((language, chief))
        # A word that stands in a phrase only is its own chief form.
        for word in sorted(_words_of_phrases(table)):
            if not any(sense[0] == language for sense in found.setdefault(word, set())):
                found[word].add((language, word))
    return {word: frozenset(senses) for word, senses in found.items()}


def _words_of_phrases(table: Table) -> set[str]:
    groups = [table["events"], table["weak"], *table["fields"].values()]
    phrases = (phrase.partition(" : ")[0] for group in groups for texts in group.values() for phrase in texts)
    return {word for phrase in phrases for word in _parts(phrase)}


def _parts(text: str) -> list[str]:
    return plain(text).replace("'", " ").split()


def _events(words: Senses, language: str, table: Table) -> Iterator[Phrase]:
    for group in ("events", "weak"):
        for kind, phrases in table[group].items():
            for phrase in phrases:
                text, _, setting = phrase.partition(" : ")
                name, _, code = setting.partition("=")
                sets = {name: code} if setting else {}
                yield _phrase(words, language, text, kind, sets, weak=group == "weak")


def _field(words: Senses, name: str, tables: Mapping[str, Table]) -> tuple[Phrase, ...]:
    phrases = [
        _phrase(words, language, text, code, {})
        for language, table in tables.items()
        for code, texts in _codes(table, name).items()
        for text in texts
    ]
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase.words)))


def _codes(table: Table, name: str) -> dict[str, list[str]]:
    codes: dict[str, list[str]] = table["fields"].get(name, {})
    return codes


def _phrase(
    words: Senses, language: str, text: str, meaning: str, sets: Mapping[str, str], *, weak: bool = False
) -> Phrase:
    senses = tuple(frozenset(sense for sense in words[part] if sense[0] == language) for part in _parts(text))
    return Phrase(language, senses, meaning, sets, weak)


def _day_words(tables: Mapping[str, Table]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for table in tables.values():
        for cls, words in table["days"].items():
            for number, group in enumerate(words, start=1):
                for word in [group] if isinstance(group, str) else group:
                    found.setdefault(plain(word), {}).setdefault(cls, number)
    return found


def _negations(tables: Mapping[str, Table]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for language, table in tables.items():
        for group in table["other"]["not"]:
            for word in _parts(group):
                if len(word) > 1:
                    found.setdefault(word, set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}
