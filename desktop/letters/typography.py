"""What must stand together stays together: dates, articles, numbers with their unit, French signs with their word.

Only no-break spaces and apostrophes change, so a text reads the same before and after. U+00A0 is used throughout: at
the narrow no-break space the library that sets the page would break the line.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"

_NARROW = re.compile("[\u202f\u2007]")
#: "2 novembre 2026", "2 November 2026", "le 18/10 2026"; the weekday before it may stand on the line above.
_DATE = re.compile(r"\b(\d{1,2}(?:er|e|\.)?)[ \u00a0]([^\W\d_]{3,10}\.?)[ \u00a0](\d{4})\b")
#: "VI.47 §2 2° a)", "§ 1", "art. 9(2)(b)", "1182/71, art. 3(4)".
_WEEKDAY = re.compile(
    rf"(?<=[^\W\d_]){NO_BREAK}(?=\d{{1,2}}(?:er|e|\.)?{NO_BREAK}[^\W\d_]{{3,10}}\.?{NO_BREAK}\d{{4}}\b)"
)
_ARTICLE = re.compile(r" (?=§|\d{1,2}°|[a-c]\)|al\. ?\d|para\. ?\d)")
_SIGN = re.compile(r"(§|\bart\.|\barts|\barticle|\barticles|\bart|\bn°|\bNo\.|\bno) (?=[\dIVXL])")
_UNIT = re.compile(r"(\d) (?=€|EUR\b|euros?\b|%|jours?\b|mois\b|days?\b|months?\b|heures?\b|hours?\b|h\b)")
_EURO = re.compile(r"(€|\bEUR) (?=\d)")
_HOUR = re.compile(r"(\d h) (?=\d)")
_BEFORE_SIGN = re.compile(r" (?=[:;?!»])")
_AFTER_QUOTE = re.compile("« ")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def bound(text: str, language: str) -> str:
    """Return *text* with its no-break spaces and typographic apostrophes; *language* is a two-letter code."""
    text = _NARROW.sub(NO_BREAK, text)
    text = _DATE.sub(rf"\1{NO_BREAK}\2{NO_BREAK}\3", text)
    text = _WEEKDAY.sub(" ", text)
    text = _ARTICLE.sub(NO_BREAK, text)
    for pattern in (_SIGN, _UNIT, _EURO, _HOUR):
        text = pattern.sub(rf"\1{NO_BREAK}", text)
    text = _APOSTROPHE.sub("\u2019", text)
    if language == "fr":
        text = _BEFORE_SIGN.sub(NO_BREAK, text)
        text = _AFTER_QUOTE.sub(f"«{NO_BREAK}", text)
    return text


def unbound(text: str) -> str:
    """Return *text* with plain spaces, for comparing and searching."""
    return re.sub(r"\s+", " ", text.replace(NO_BREAK, " "))
