"""Cuts a typed line into parts: dates in figures, times, sums, quoted words, day words, other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from functools import cache

from desktop.application.typed.vocabulary import Vocabulary, plain
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message

_YEAR = r"(?:20\d\d|\d\d)"
_NOT_IN_A_NUMBER = r"(?<![\d/.:\-])"
_END = r"(?![\d/:\-])(?!\.\d)"
_SUM = r"\d{1,3}(?:[ .']\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_CURRENCY = r"(?:€|euros?\b|eur\b)"
#: The forms of a part, in the order in which they are tried. Groups of a form are read below, by its name.
_FORMS = {
    "quoted": r"\"([^\"]+)\"|«([^»]+)»|“([^”]+)”|„([^“]+)“",
    "money": rf"{_NOT_IN_A_NUMBER}(?:({_SUM}) ?{_CURRENCY}|€ ?({_SUM})(?!\d))",
    "iso": rf"{_NOT_IN_A_NUMBER}(20\d\d)-(\d\d)-(\d\d)(?:t(\d\d):(\d\d))?{_END}",
    "iso_month": rf"{_NOT_IN_A_NUMBER}(20\d\d)-(\d\d){_END}",
    "time": rf"{_NOT_IN_A_NUMBER}(\d\d?)(?: ?h ?(\d\d)?(?![a-z\d])|:(\d\d)(?: ?(?:uur|uhr|h)\b)?"
    rf"|\.(\d\d) ?(?:uur|uhr)\b| ?(?:uur|uhr)\b)(?: ?(am|pm)\b)?|{_NOT_IN_A_NUMBER}(\d\d?) ?([ap]m)\b",
    "month_year": rf"{_NOT_IN_A_NUMBER}(\d\d?)/(20\d\d){_END}",
    "date": rf"(?<![\d/.:])(\d\d?)(?:([/.])(\d\d?)(?:\2({_YEAR}))?|-(\d\d?)-({_YEAR}))\.?{_END}",
    "pair": rf"{_NOT_IN_A_NUMBER}(\d\d?) ?- ?(\d\d?)(?![\d/.])",
    "year": rf"{_NOT_IN_A_NUMBER}(20\d\d){_END}",
    "number": rf"{_NOT_IN_A_NUMBER}(\d+)(er|e|eme|ste|de|st|nd|rd|th|\.)?(?![\da-z])",
    "question": r"\?",
    "dash": r"-",
}


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a line. *said* is how it was typed; *classes* what a day word can be in a date."""

    form: str
    text: str
    said: str
    values: tuple[object, ...] = ()
    classes: Mapping[str, int] | None = None

    def number_as(self, cls: str) -> int | None:
        """Return the place of a day word in its class (the month's number …), None when it is not of that class."""
        return None if self.classes is None else self.classes.get(cls)

    def words(self) -> tuple[str, ...]:
        """Return the single words of it."""
        return tuple(re.findall(r"[a-z]+", self.text))


@cache
def _pattern(day_words: tuple[str, ...]) -> re.Pattern[str]:
    groups = "|".join(re.escape(word) for word in sorted(day_words, key=len, reverse=True))
    forms = [f"(?P<{name}>{form})" for name, form in _FORMS.items() if name != "date"]
    # A back reference counts groups: the form with one is put first among those with figures, under its own numbers.
    date = _FORMS["date"].replace(r"\2", "(?P=mark)").replace("([/.])", "(?P<mark>[/.])")
    forms.insert(list(_FORMS).index("date"), f"(?P<date>{date})")
    return re.compile("|".join([*forms, rf"(?P<day_word>(?<![a-z])(?:{groups})(?![a-z]))", r"(?P<word>[a-z]+)"]))


def tokens(text: str, words: Vocabulary) -> list[Token]:
    """Return the parts of a line; marks between them are left out.

    Raises:
        CaseworkError: a sum or a time cannot be read.
    """
    return list(_tokens(text, words))


def _tokens(text: str, words: Vocabulary) -> Iterator[Token]:
    letters = [(plain(letter), place) for place, letter in enumerate(text)]
    flat = "".join(letter for letter, _ in letters)
    places = [place for letter, place in letters for _ in letter]
    for found in _pattern(tuple(words.day_words)).finditer(flat):
        form = found.lastgroup or ""
        said = text[places[found.start()] : places[found.end() - 1] + 1].strip()
        yield _token(form, found[0], said, words)


def _token(form: str, text: str, said: str, words: Vocabulary) -> Token:
    if form == "day_word":
        return Token(form, text, said, (), words.day_words[text])
    if form in {"word", "question", "dash"}:
        return Token(form, text, said)
    found = re.fullmatch(_FORMS[form], text)
    assert found is not None, "the same form has just been found"
    if form == "quoted":
        return Token(form, text, said, (said[1:-1].strip(),))
    if form == "money":
        return Token(form, text, said, (_sum(found[1] or found[2], said),))
    if form == "time":
        return Token(form, text, said, (_time(found, said),))
    if form == "number":
        return Token(form, text, said, (int(found[1]), found[2] is not None, len(found[1])))
    return Token(form, text, said, _figures(form, found))


def _figures(form: str, found: re.Match[str]) -> tuple[object, ...]:
    """Return year, month, day and time of day of a date in figures; None for what it does not say."""
    if form == "iso":
        at = _clock(int(found[4]), int(found[5]), f"{found[4]}:{found[5]}") if found[4] else None
        return int(found[1]), int(found[2]), int(found[3]), at
    if form == "iso_month":
        return int(found[1]), int(found[2]), None, None
    if form == "month_year":
        return int(found[2]), int(found[1]), None, None
    if form == "date":
        year = found[4] or found[6]
        return full_year(year), int(found[3] or found[5]), int(found[1]), None
    if form == "pair":
        return None, int(found[2]), int(found[1]), None
    return int(found[1]), None, None, None


def full_year(digits: str | None) -> int | None:
    """Return the year of four digits, or of two: always of this century."""
    if not digits:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _sum(digits: str, said: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", digits):
        raise CaseworkError(
            Message("{text} could be thousands or decimals: write it without a separator, or with cents.", text=said)
        )
    whole, cents = digits, ""
    if found := re.fullmatch(r"(.*)[.,](\d{1,2})", digits):
        whole, cents = found[1], found[2]
    return Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{cents or '00'}").quantize(Decimal("0.01"))


def _time(found: re.Match[str], said: str) -> time:
    hour, minute = int(found[1] or found[6]), int(found[2] or found[3] or found[4] or 0)
    half = found[5] or found[7]
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _clock(hour, minute, said)


def _clock(hour: int, minute: int, said: str) -> time:
    if hour > 23 or minute > 59:
        raise CaseworkError(Message("“{text}” is no time of day: write it as 21:40.", text=said))
    return time(hour, minute)
