"""What must stand together stays together: dates, articles, numbers with their unit, French signs with their word.

Only no-break spaces and apostrophes change, so a text reads the same before and after. U+00A0 is used throughout: at
the narrow no-break space the library that sets the page would break the line.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"

#: "2 novembre 2026", "2 November 2026"; the weekday before it may stand on the line above.
_DATE = re.compile(r"\b(\d{1,2}(?:er|e|\.)?)[ \u00a0]([^\W\d_]{3,10}\.?)[ \u00a0](\d{4})\b")
_WEEKDAY = re.compile(rf"(?<=[^\W\d_]{{2}}(?:[^\W\d_]|,)){NO_BREAK}(?=\d{{1,2}}(?:er|e|\.)?{NO_BREAK}[^\W\d_])")
#: "VI.47 §2 2° a)", "art. 3(4)", "14 jours", "21 h 40", "€ 12".
_JOINED = re.compile(
    r" (?:"
    r"(?=§|\d{1,2}°|[a-c]\)|al\. ?\d|para\. ?\d|Absatz \d|Absätze \d)"
    r"|(?:(?<=§ )|(?<=€ )|(?<=\d h ))(?=\d)"
    r"|(?:(?<=\bart\. )|(?<=\bArt\. )|(?<=\bart )|(?<=\bnr\. )|(?<=\bNr\. ))(?=[\dIVXL])"
    r"|(?:(?<=\bNo\. )|(?<=\bNo )|(?<=\bno )|(?<=\bn° ))(?=[\dIVXL])"
    r"|(?:(?<=\barticle )|(?<=\bsection )|(?<=\bdeel )|(?<=\bAbschnitt )|(?<=\bAbsatz )|(?<=\blid ))(?=[\dIVXL])"
    r"|(?<=\d )(?=€|EUR\b|euros?\b|%|jours?\b|mois\b|days?\b|months?\b|heures?\b|hours?\b|h\b"
    r"|dag(?:en)?\b|maand(?:en)?\b|uur\b|Tagen?\b|Tag\b|Monaten?\b|Monat\b|Monate\b|Stunden?\b|Uhr\b)"
    r")"
)
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_DIGIT = re.compile(r"[\d§]")
_FRENCH_SIGNS = tuple((f" {sign}", f"{NO_BREAK}{sign}") for sign in ":;?!»")


def bound(text: str, language: str) -> str:
    """Return *text* with its no-break spaces and typographic apostrophes; *language* is a two-letter code."""
    text = text.replace("\u202f", NO_BREAK).replace("\u2007", NO_BREAK)
    if _DIGIT.search(text):
        text = _DATE.sub(rf"\1{NO_BREAK}\2{NO_BREAK}\3", text)
        text = _WEEKDAY.sub(" ", text)
        text = _JOINED.sub(NO_BREAK, text)
    if "'" in text:
        text = _APOSTROPHE.sub("\u2019", text)
    if language == "fr":
        for loose, tight in _FRENCH_SIGNS:
            text = text.replace(loose, tight)
        text = text.replace("« ", f"«{NO_BREAK}")
    return text


def unbound(text: str) -> str:
    """Return *text* with plain spaces, for comparing and searching."""
    return re.sub(r"\s+", " ", text.replace(NO_BREAK, " "))
