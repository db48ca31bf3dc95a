"""The provisions of a rule: each dated wording with its articles in four languages, its source, how it was checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from desktop.application import labels
from desktop.application.articles import belgian, directive
from desktop.application.articles.names import NAMES
from desktop.application.wording import Wording
from desktop.domain.provisions import Provision, Verified, Version
from desktop.rulebook.html import Node, element, joined, table

_HEAD = (
    "Provision",
    "In force",
    "Article, at a distance",
    "Article, off-premises",
    "Directive",
    "Source",
    "Checked on",
    "Verified",
)


def wordings_table(provisions: Iterable[Provision], english: Wording) -> Node:
    """Return the provisions of a rule as a table, a row for each wording."""
    return table(_HEAD, (row for one in provisions for row in _rows(one, english)), "full")


def _rows(provision: Provision, english: Wording) -> Iterator[list[Node]]:
    first: list[Node] = [element("td", provision.title.in_english(), rowspan=str(len(provision.versions)))]
    for version in provision.versions:
        yield [*first, *_row(version, english)]
        first = []


def _row(version: Version, english: Wording) -> Iterator[Node]:
    yield _in_force(version, english)
    if version.distance == version.off_premises:
        both = _in_four_languages(belgian, version.distance)
        yield element("td", *both, colspan="2")
    else:
        yield element("td", *_in_four_languages(belgian, version.distance))
        yield element("td", *_in_four_languages(belgian, version.off_premises))
    yield element("td", *_in_four_languages(directive, version.directive))
    yield version.source
    yield english.short_day(version.checked_on)
    yield element("td", badge(version.verified), " ", labels.message("verified", version.verified.value).in_english())


def _in_force(version: Version, english: Wording) -> str:
    since = english.short_day(version.since)
    return f"since {since}" if version.until is None else f"{since} – {english.short_day(version.until)}"


def _in_four_languages(name: Callable[[str, str], str], place: str) -> list[Node]:
    named = {language: name(place, language) for language in NAMES}
    if not any(named.values()):
        return ["none"]
    if len(set(named.values())) == 1:
        return [named["en"]]
    return [
        element("div", element("b", language.upper()), " ", text, lang=language, class_="name")
        for language, text in named.items()
    ]


def badge(verified: Verified) -> Node:
    """Return how far a wording was checked, in one word that stands out."""
    return element("span", verified.value, class_=f"verified {verified.value}")


def badges(provisions: Iterable[Provision]) -> list[Node]:
    """Return how far the wordings of some provisions were checked: each degree once, the best one first."""
    found = {version.verified for provision in provisions for version in provision.versions}
    return joined((badge(degree) for degree in Verified if degree in found), " ")
