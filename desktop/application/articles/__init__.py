"""Names articles in French, Dutch, German and English, from the short English form in which the law holds them.

What is in no known form stays as it is written: a name is never guessed.
"""

from __future__ import annotations

import re

from desktop.application.articles.names import NAMES, Names
from desktop.application.languages import LANGUAGES, SOURCE, Language

#: What the law writes for "no Belgian article".
NONE = "-"
#: Between the articles of the two chapters.
_OR = " / "
_MONTHS = LANGUAGES[SOURCE].months
_CODE = re.compile(r"[IVX]+\.\d")
_DATED = re.compile(r"(Law|R\.D\.) of (\d+) (\w+) (\d{4})")
_REGULATION = re.compile(r"(?:Reg\. (?P<number>\S+)|(?P<name>Rome I)) art\. (?P<place>.+)")
_CIVIL = re.compile(r"Civil Code (?P<old>\(old\) )?(?P<new>\d.*)|(?P<older>.+) old Civil Code")
#: ``9(2)(b)(i)-(ii)``, ``16a-16e``, ``14(1) para. 3``
_ARTICLE = re.compile(
    r"(?P<article>\d+[a-e]?)(?:-(?P<last>\d+[a-e]?))?(?P<steps>(?:-?\(\w+\))*)"
    r"(?: para\. (?P<paragraph>[123]))?"
)
_STEP = re.compile(r"\((\w+)\)(?:-\((\w+)\))?")
_LATIN = {"a": "bis", "b": "ter", "c": "quater", "d": "quinquies", "e": "sexies"}


def belgian(place: str, language: str) -> str:
    """Return the name of a Belgian article, empty where there is none: ``"art. VI.47 §2, 2° WER"``.

    Where the two chapters have an article each, both stand there with a stroke between them.
    """
    names = NAMES[language]
    parts = (part for part in place.split("; ") if part not in ("", NONE))
    return LANGUAGES[language].semicolon.join(_belgian(part, names, language) for part in parts)


def cited(article: str, place: str, language: str) -> str:
    """Return a Belgian article and its place in the Directive, empty where there is neither."""
    named = (belgian(article, language), directive(place, language))
    return LANGUAGES[language].semicolon.join(name for name in named if name)


def directive(place: str, language: str) -> str:
    """Return the name of a place in the Directive, empty where there is none: ``"art. 9, lid 2, b) Richtlijn …"``."""
    if not place:
        return ""
    names = NAMES[language]
    of_another = re.fullmatch(r"recital (\d+) of Directive (\S+)", place)
    if of_another:
        return f"{names.recital.format(of_another[1])}, {names.other_directive.format(of_another[2])}"
    place, _, amended = place.partition(" as amended by ")
    text = f"{_listed([_in_union_law(part, names) for part in place.split(', ')], names)} {names.directive}"
    return f"{text} {names.amended.format(amended)}" if amended else text


def _belgian(place: str, names: Names, language: str) -> str:
    chapters = [chapter for chapter in place.split(_OR) if chapter != NONE]
    if _CODE.match(chapters[0]):
        return f"{names.article} {_OR.join(_of_code(chapter, names) for chapter in chapters)} {names.code}"
    if place in names.fixed:
        return names.fixed[place]
    if book := re.fullmatch(r"Book ([IVX]+)", place):
        return names.book.format(book[1])
    if found := _CIVIL.fullmatch(place):
        old = found["old"] or found["older"]
        code = names.old_civil_code if old else names.civil_code
        return f"{names.article} {_of_code(found['new'] or found['older'], names)} {code}"
    if found := _DATED.fullmatch(place):
        pattern = names.law if found[1] == "Law" else names.decree
        return pattern.format(_day(int(found[2]), _MONTHS.index(found[3]), found[4], LANGUAGES[language]))
    if found := _REGULATION.fullmatch(place):
        of = f"{names.regulation} {found['number']}" if found["number"] else found["name"]
        return f"{_in_union_law(found['place'], names, definitions=False)} {of}"
    return place


def _day(day: int, month: int, year: str, language: Language) -> str:
    """Return the day of a law without the day of the week; *month* counts from 0."""
    number = f"{day}{(language.first if day == 1 else '') or language.day_stop}"
    return f"{number} {language.months[month]} {year}"


def _of_code(place: str, names: Names) -> str:
    """Return one or several articles of a code without its name: ``"VI.45 §1, 8° et VI.48"``."""
    return _listed([_steps_of_code(part, names) for part in place.split(", ")], names)


def _steps_of_code(place: str, names: Names) -> str:
    paragraph = re.search(r" para\. ([123])$", place)
    first, *steps = place[: paragraph.start() if paragraph else None].replace("-", "–").split()
    if paragraph:
        steps.append(names.paragraphs[int(paragraph[1]) - 1])
    return first + "".join(f"{' ' if step.startswith('§') else names.step}{step}" for step in steps)


def _in_union_law(place: str, names: Names, *, definitions: bool = True) -> str:
    """Return a place in an act of the Union; with *definitions*, the numbers of its article 2 are points."""
    found = _ARTICLE.fullmatch(place)
    if found is None:
        word, _, number = place.partition(" ")
        named = {"recital": names.recital, "annex": names.annex}.get(word)
        return named.format(number) if named else place
    numbers = "–".join(_added(number, names) for number in (found["article"], found["last"]) if number)
    text = f"{names.article} {numbers}{_steps(found, names, definitions=definitions)}"
    if found["paragraph"]:
        text += names.step + names.subparagraphs[int(found["paragraph"]) - 1]
    return text


def _added(number: str, names: Names) -> str:
    """Return a number of the Directive, such as "11 bis" for 11a where the language writes it so."""
    added = names.bis and number[0].isdigit() and number[-1] in _LATIN
    return f"{number[:-1]} {_LATIN[number[-1]]}" if added else number


def _steps(article: re.Match[str], names: Names, *, definitions: bool) -> str:
    """Return the numbers below an article: paragraph, letter, and point below a letter; or definitions in art. 2."""
    steps, text, below_a_letter = names.steps, "", False
    for first, last in _STEP.findall(article["steps"]):
        if definitions and article["article"] == "2":
            one = several = steps.definition
        elif first[0].isdigit():
            one, several = steps.paragraph, steps.paragraphs
        elif below_a_letter:
            one, several = steps.point, steps.points
        else:
            one = several = steps.letter
            below_a_letter = True
        ends = [_added(number, names) for number in (first, last) if number]
        text += steps.joint + (several if last else one).format(*ends)
    return text


def _listed(parts: list[str], names: Names) -> str:
    return names.last_joint.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
