"""How an article is cited in small print: the Belgian article, the place in the Directive, the mark of verification.

The law holds its citations in the short English form; the abbreviations of the other languages are one table each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.application.languages import LANGUAGES
from desktop.application.wording import Wording
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified
from desktop.letters.typography import NO_BREAK, bound

#: Set after an article of which the wording was not read in its source; explained in the section on the law.
MARKS = {Verified.YES: "", Verified.SECONDARY: "†", Verified.NO: "‡"}

#: What the law writes for "no Belgian article".
_NONE = "-"
_MONTHS = LANGUAGES["en"].months
_FRENCH = (
    (re.compile(r"\bReg\."), "règl."),
    (re.compile(r"\bpara\. 1\b"), "al. 1er"),
    (re.compile(r"\bpara\."), "al."),
    (re.compile(r"\bannex\b"), "annexe"),
    (re.compile(r"\brecital\b"), "considérant"),
    (re.compile(r"\bof Directive\b"), "de la directive"),
    (re.compile(r"\bas amended by\b"), "tel que modifié par"),
    (re.compile(r"\bold Civil Code\b"), "de l’ancien Code civil"),
    (re.compile(r"\bCivil Code \(old\)"), "ancien Code civil"),
    (re.compile(r"\bCivil Code\b"), "Code civil"),
    (re.compile(r"\bBook\b"), "livre"),
    (re.compile(r"\bLaw of\b"), "loi du"),
    (re.compile(r"\bR\.D\. of\b"), "A.R. du"),
    (re.compile(r"\bQuality charter of ECC-Net\b"), "charte de qualité d’ECC-Net"),
    (
        re.compile(r"\bAgreement “The consumer in the liberalised electricity and gas market”"),
        "accord « Le consommateur dans le marché libéralisé de l’électricité et du gaz »",
    ),
    *((re.compile(rf"\b{month}\b"), name) for month, name in zip(_MONTHS, LANGUAGES["fr"].months, strict=True)),
)
_ABBREVIATIONS: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {"en": (), "fr": _FRENCH}

#: Spaces inside one citation; a line may end after a semicolon or a stroke only.
_BETWEEN_CITATIONS = re.compile(r"(?<![;/]) ")


def citation(wording: Wording, article: str, directive: str = "", verified: Verified = Verified.YES) -> str:
    """Return a citation in the language of *wording*; empty when there is neither article nor Directive."""
    article, directive = (in_language(wording, place.removeprefix(_NONE)) for place in (article, directive))
    if article and directive:
        # Translators: small print after a sentence, such as "VI.47 §2 2°; Directive 9(2)(b)".
        text = wording.say(Message("{article}; Directive {directive}", article=article, directive=directive))
    elif directive:
        text = wording.say(Message("Directive {directive}", directive=directive))
    else:
        text = article
    text = _BETWEEN_CITATIONS.sub(NO_BREAK, bound(text, wording.language))
    return f"{text}{NO_BREAK}{MARKS[verified]}" if text and MARKS[verified] else text


def in_language(wording: Wording, place: str) -> str:
    """Return a place in the law, as the law holds it in English, in the language of *wording*."""
    for pattern, words in _ABBREVIATIONS.get(wording.language, ()):
        place = pattern.sub(words, place)
    return place
