"""How each voice of a letter is set: sizes in points, A4, one column, 25 mm on the left for the file."""

from __future__ import annotations

from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from desktop.letters.letter import Voice
from desktop.letters.typefaces import SERIF, SERIF_BOLD, SERIF_ITALIC, hyphenation

PAGE = A4
LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 20 * mm, 20 * mm
WIDTH = PAGE[0] - LEFT - RIGHT
FOOT = 11 * mm

INK: Color = HexColor("#1D2228")
MUTED: Color = HexColor("#59626D")
LINE: Color = HexColor("#B9B7AF")
SMALL = 8.0


@cache
def voices(language: str) -> dict[Voice, ParagraphStyle]:
    """Return the style of each voice of a paragraph."""
    body = ParagraphStyle(
        "body",
        fontName=SERIF,
        fontSize=10.5,
        leading=14,
        textColor=INK,
        alignment=TA_JUSTIFY,
        spaceAfter=5,
        allowWidows=0,
        allowOrphans=0,
        hyphenationLang=hyphenation(language) or "",  # type: ignore[arg-type] # a function is as good as a name
        hyphenationMinWordLength=6,
        bulletFontName=SERIF,
        bulletFontSize=10.5,
        bulletColor=MUTED,
        splitLongWords=1,
        uriWasteReduce=0.3,
    )
    return {
        Voice.BODY: body,
        Voice.ANSWER: ParagraphStyle("answer", body, fontSize=11.5, leading=16, leftIndent=4 * mm, spaceAfter=7),
        Voice.ITEM: ParagraphStyle("item", body, leftIndent=5 * mm, bulletIndent=0, spaceAfter=3),
        Voice.BRANCH: ParagraphStyle("branch", body, leftIndent=5 * mm, spaceAfter=4),
        Voice.QUOTE: ParagraphStyle("quote", body, fontName=SERIF_ITALIC, leftIndent=10 * mm, rightIndent=10 * mm),
        Voice.SMALL: ParagraphStyle("small", body, fontSize=SMALL, leading=11, textColor=MUTED, spaceAfter=3),
    }


@cache
def fixed() -> dict[str, ParagraphStyle]:
    """Return the styles of all that is not a voice: headings, letterhead, cells."""
    plain = ParagraphStyle(
        "plain",
        fontName=SERIF,
        fontSize=10.5,
        leading=14,
        textColor=INK,
        alignment=TA_LEFT,
        bulletFontName=SERIF,
    )
    heading = ParagraphStyle(
        "heading",
        plain,
        fontName=SERIF_BOLD,
        fontSize=11.5,
        leading=15,
        leftIndent=8 * mm,
        bulletIndent=0,
        bulletFontName=SERIF_BOLD,
        bulletFontSize=11.5,
        spaceBefore=12,
        spaceAfter=4,
    )
    return {
        "title": ParagraphStyle("title", plain, fontName=SERIF_BOLD, fontSize=16, leading=20, spaceAfter=2),
        "subject": ParagraphStyle("subject", plain, spaceAfter=2),
        "meta": ParagraphStyle("meta", plain, fontSize=SMALL, leading=11, textColor=MUTED),
        "head": ParagraphStyle("head", plain, fontSize=SMALL, leading=11, textColor=MUTED),
        "head_first": ParagraphStyle("head_first", plain, fontName=SERIF_BOLD, fontSize=9, leading=12),
        "addressee": ParagraphStyle("addressee", plain, leftIndent=92 * mm),
        "day": ParagraphStyle("day", plain, leftIndent=92 * mm),
        "section": heading,
        "under": ParagraphStyle(
            "under",
            plain,
            fontName=SERIF_ITALIC,
            leading=14,
            spaceBefore=5,
            spaceAfter=2,
        ),
        "cell": ParagraphStyle("cell", plain, fontSize=9, leading=11.5),
        "cell_head": ParagraphStyle("cell_head", plain, fontSize=SMALL, leading=10.5, textColor=MUTED),
        "sum": ParagraphStyle("sum", plain, fontSize=9, leading=11.5, alignment=TA_RIGHT),
        "sum_head": ParagraphStyle(
            "sum_head", plain, fontSize=SMALL, leading=10.5, textColor=MUTED, alignment=TA_RIGHT
        ),
        "caption": ParagraphStyle("caption", plain, fontSize=SMALL, leading=11, textColor=MUTED, spaceAfter=6),
        "signature": ParagraphStyle("signature", plain, leftIndent=92 * mm),
    }
