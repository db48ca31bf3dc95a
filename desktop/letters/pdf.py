"""Sets a letter on A4 pages. The same letter gives the same bytes, on any day and any machine with the same libraries.

Not here yet: tags for screen readers and the archival profile; they are added to the finished file, so :func:`render`
is the place where they will join.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any, TypeVar, overload

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Paragraph as SetParagraph
from reportlab.platypus import Table as SetTable

from desktop.letters import styles
from desktop.letters.figure import Timeline
from desktop.letters.letter import Block, Heading, Letter, Paragraph, Table, TimelineFigure, Voice
from desktop.letters.styles import BOTTOM, FOOT, INK, LEFT, LINE, MUTED, PAGE, RIGHT, SMALL, TOP, WIDTH
from desktop.letters.typefaces import SERIF, register
from desktop.letters.typography import NO_BREAK

#: Shares of the width, by table.
_COLUMNS = {
    "answers": (0.58, 0.42),
    "deadlines": (0.27, 0.17, 0.17, 0.17, 0.22),
    "amounts": (0.32, 0.17, 0.17, 0.34),
}
#: Fewer letters than this are surely one line; a last word of this many is no runt.
_ONE_LINE, _LONG_WORD = 80, 20

Widths = float | list[float] | tuple[float, ...]

_GUTTER = 8
#: What must still fit under a heading for it to stay: the heading and three lines, numbered or not. Asking for room
#: costs far less than keeping flowables together, which sets all of them twice.
_ROOM_FOR_HEADING = {False: 84.0, True: 66.0}
_HEADING = 32.0
#: A table of few rows stays whole; this is more than a row of one line takes.
_KEPT_ROWS, _ROOM_FOR_ROW = 7, 18.0
#: How many of the last paragraphs stay with the signature.
_SIGNED = 2
_SUMS = {"amounts": {1, 2}}


def render(letter: Letter) -> bytes:
    """Return the PDF of *letter*."""
    register()
    buffer = BytesIO()
    template = BaseDocTemplate(
        buffer,
        pagesize=PAGE,
        title=" – ".join(part for part in (letter.title, letter.reference) if part),
        author=letter.signature[0] if letter.signature else "",
        subject=letter.subject,
        creator="Quatorze",
        lang=letter.language,
        invariant=1,
        pageCompression=1,
    )
    frame = Frame(LEFT, BOTTOM, WIDTH, PAGE[1] - TOP - BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates([PageTemplate("page", [frame])])
    template.build(list(_flow(letter)), canvasmaker=_canvas_for(letter))
    return buffer.getvalue()


# -- page furniture --------------------------------------------------------------------------------------------------


def _canvas_for(letter: Letter) -> type[Canvas]:
    """Return a canvas that knows the number of pages before it writes the first: every foot says x of y."""

    class LetterCanvas(Canvas):
        def __init__(self, *args: object, **settings: object) -> None:
            super().__init__(*args, **settings)  # type: ignore[arg-type]
            self._pages: list[dict[str, object]] = []
            self.setViewerPreference("DisplayDocTitle", "true")
            self.setDateFormatter(lambda *_moment: _pdf_day(letter.day))

        def showPage(self) -> None:  # noqa: N802 - its name in reportlab
            self._pages.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            pages = self._pages
            for number, page in enumerate(pages, 1):
                self.__dict__.update(page)
                _foot(self, letter, number, len(pages))
                super().showPage()
            super().save()

    return LetterCanvas


def _pdf_day(day: date) -> str:
    return f"D:{day:%Y%m%d}000000Z"


def _foot(canvas: Canvas, letter: Letter, page: int, pages: int) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.4)
    canvas.line(LEFT, FOOT + 11, PAGE[0] - RIGHT, FOOT + 11)
    canvas.setFont(SERIF, SMALL)
    canvas.setFillColor(MUTED)
    canvas.drawString(LEFT, FOOT, letter.reference or letter.title)
    canvas.drawRightString(PAGE[0] - RIGHT, FOOT, letter.page_label.format(page=page, pages=pages))


# -- the flow of the text --------------------------------------------------------------------------------------------


def _flow(letter: Letter) -> Iterator[Flowable]:
    yield from _head(letter)
    looks = styles.voices(letter.language)
    flow = [flowable for block in letter.blocks for flowable in _set(block, looks)]
    _make_room(flow)
    lines = [_words(line, styles.fixed()["signature"]) for line in letter.signature]
    yield from flow[:-_SIGNED]
    # A signature alone on a page could stand under any letter.
    yield KeepTogether([*flow[-_SIGNED:], Spacer(WIDTH, 26), *lines])


def _make_room(flow: list[Flowable]) -> None:
    """Let a heading ask for the room of what follows it too, where that asks for room of its own."""
    for place in range(len(flow) - 3, -1, -1):
        first, second = flow[place], flow[place + 2]
        if isinstance(first, CondPageBreak) and isinstance(second, CondPageBreak):
            flow[place] = CondPageBreak(_HEADING + second.height)


def _head(letter: Letter) -> Iterator[Flowable]:
    fixed = styles.fixed()
    for number, line in enumerate(letter.sender):
        yield _words(line, fixed["head" if number else "head_first"])
    yield Spacer(WIDTH, 22)
    for line in letter.addressee:
        yield _words(line, fixed["addressee"])
    yield Spacer(WIDTH, 20)
    yield _words(letter.day_line, fixed["day"])
    yield Spacer(WIDTH, 22)
    yield _words(letter.title, fixed["title"])
    if letter.subject:
        yield _words(letter.subject, fixed["subject"])
    if letter.reference_line:
        yield _words(letter.reference_line, fixed["meta"])
    yield Spacer(WIDTH, 4)


def _set(block: Block, looks: dict[Voice, ParagraphStyle]) -> Iterator[Flowable]:
    if isinstance(block, Heading):
        yield CondPageBreak(_ROOM_FOR_HEADING[block.number is None])
        yield _heading(block)
    elif isinstance(block, Paragraph):
        yield _paragraph(block, looks)
    elif isinstance(block, Table):
        if len(block.rows) <= _KEPT_ROWS:
            yield CondPageBreak(_ROOM_FOR_ROW * (len(block.rows) + 1))
        yield Spacer(WIDTH, 3)
        yield _table(block)
        yield Spacer(WIDTH, 6)
    elif block.bars:
        yield from _figure(block)


def _heading(block: Heading) -> Flowable:
    if block.number is None:
        return _words(block.text, styles.fixed()["under"])
    numbered = _words(block.text, styles.fixed()["section"], _Numbered)
    numbered.bulletText = str(block.number)
    numbered.entry = block
    return numbered


def _paragraph(block: Paragraph, looks: dict[Voice, ParagraphStyle]) -> Flowable:
    style = looks[block.voice]
    answer = block.voice is Voice.ANSWER
    text = block.text if block.reference or answer else _without_runt(block.text)
    set_in = _words(text, style, _Barred) if answer else _words(text, style)
    if block.reference:
        small = set_in.frags[0].clone(text=f" [{block.reference}]", fontSize=SMALL, textColor=MUTED)
        set_in.frags.append(small)
    if block.voice is Voice.ITEM:
        set_in.bulletText = "–"
    return set_in


def _without_runt(text: str) -> str:
    """Bind the last two words, so that no paragraph ends on half a word or on a single one."""
    before, space, last = text.rpartition(" ")
    return f"{before}{NO_BREAK}{last}" if space and len(text) > _ONE_LINE and len(last) < _LONG_WORD else text


def _figure(block: TimelineFigure) -> Iterator[Flowable]:
    figure = Timeline(block, WIDTH)
    yield CondPageBreak(figure.height)
    yield figure
    yield _words(block.caption, styles.fixed()["caption"])


def _table(block: Table) -> Flowable:
    widths = [share * WIDTH for share in _COLUMNS[block.id]]
    sums = _SUMS.get(block.id, set())
    rows = [block.header, *(row.cells for row in block.rows)]
    cells = [
        [
            _cell(text, widths[at] - (_GUTTER if at else 0), header=not line, total=at in sums)
            for at, text in enumerate(row)
        ]
        for line, row in enumerate(rows)
    ]
    table = SetTable(cells, colWidths=widths, repeatRows=1)
    table.setStyle(_TABLE_STYLE)
    for column in sums:
        table.setStyle([("ALIGN", (column, 0), (column, -1), "RIGHT")])
    return table


def _cell(text: str, room: float, *, header: bool, total: bool) -> str | Flowable:
    """Return the text as it is when it fits on one line, for that is far quicker to set; else a paragraph."""
    name = ("sum" if total else "cell") + ("_head" if header else "")
    style = styles.fixed()[name]
    if stringWidth(text, style.fontName, style.fontSize) <= room:
        return text
    return _words(text, style)


_TABLE_STYLE = TableStyle(
    [
        ("FONT", (0, 0), (-1, 0), SERIF, SMALL),
        ("FONT", (0, 1), (-1, -1), SERIF, 9),
        ("LEADING", (0, 0), (-1, -1), 11.5),
        ("TEXTCOLOR", (0, 0), (-1, 0), MUTED),
        ("TEXTCOLOR", (0, 1), (-1, -1), INK),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), _GUTTER),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2.2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.4, MUTED),
        ("LINEBELOW", (0, 1), (-1, -2), 0.25, LINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, INK),
    ]
)


class _Text(SetParagraph):
    """A paragraph that breaks its lines once for each width: what keeps things together asks several times."""

    _broken: tuple[Widths, Any] | None = None

    def breakLines(self, width: Widths) -> Any:  # noqa: N802 - its name in reportlab
        if self._broken is None or self._broken[0] != width:
            self._broken = width, super().breakLines(width)
        return self._broken[1]


Setting = TypeVar("Setting", bound=_Text)


@overload
def _words(text: str, style: ParagraphStyle) -> _Text: ...
@overload
def _words(text: str, style: ParagraphStyle, setting: type[Setting]) -> Setting: ...
def _words(text: str, style: ParagraphStyle, setting: type[_Text] = _Text) -> _Text:
    """Return *text* as it is, set in one style. No markup is read: a tenth of the time, and no sign means anything."""
    words = _fragment(style).clone(text=text.replace("\n", " "))
    return setting("", style, frags=[words])


@cache
def _fragment(style: ParagraphStyle) -> Any:
    """Return what reportlab makes of a word in that style."""
    return SetParagraph("x", style).frags[0]


class _Numbered(_Text):
    """A numbered heading; it also stands in the outline of the file."""

    entry: Heading | None = None

    def draw(self) -> None:
        if self.entry is not None:
            self.canv.bookmarkPage(self.entry.id)
            self.canv.addOutlineEntry(f"{self.entry.number} {self.entry.text}", self.entry.id, 0)
        super().draw()


class _Barred(_Text):
    """The answer, with a bar at its side."""

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(1.6)
        self.canv.line(1, 1, 1, self.height - 2)
        self.canv.restoreState()
        super().draw()
