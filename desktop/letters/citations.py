"""How an article is cited in small print: the Belgian article, the place in the Directive, the mark of verification."""

from __future__ import annotations

import re

from desktop.application.articles import cited
from desktop.application.wording import Wording
from desktop.domain.provisions import Verified
from desktop.letters.typography import NO_BREAK, bound

#: Set after an article of which the wording was not read in its source; explained in the section on the law.
MARKS = {Verified.YES: "", Verified.SECONDARY: "†", Verified.NO: "‡"}

#: Spaces inside one citation; a line may end after a semicolon or a stroke, and before the name of a law.
_INSIDE = re.compile(r"(?<![;/]) (?=[§\dIVX(]|al\.|Absatz|Absätze|Buchstabe|Ziffer|lid|leden)")


def citation(wording: Wording, article: str, directive: str = "", verified: Verified = Verified.YES) -> str:
    """Return a citation in the language of *wording*; empty when there is neither article nor Directive."""
    text = _INSIDE.sub(NO_BREAK, bound(cited(article, directive, wording.language), wording.language))
    return f"{text}{NO_BREAK}{MARKS[verified]}" if text and MARKS[verified] else text
