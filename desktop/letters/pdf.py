"""Sets a letter on A4 pages. The same letter gives the same bytes, on any day and any machine with the same libraries.

Not here yet: tags for screen readers and the archival profile; they are added to the finished file, so :func:`render`
is the place where they will join.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Spacer, TableStyle
from reportlab.platypus import Paragraph as SetParagraph
from reportlab.platypus import Table as SetTable

from desktop.letters import styles
from desktop.letters.figure import Timeline
from desktop.letters.letter import Block, Heading, Letter, Paragraph, Table, TimelineFigure, Voice
from desktop.letters.styles import BOTTOM, FOOT, INK, LEFT, LINE, MUTED, PAGE, RIGHT, SMALL, TOP, WIDTH
from desktop.letters.typefaces import SERIF, register

#: Shares of the width, by table.
_COLUMNS = {
    "answers": (0.58, 0.42),
    "deadlines": (0.28, 0.15, 0.175, 0.175, 0.22),
    "amounts": (0.36, 0.14, 0.14, 0.36),
}
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
    for block in letter.blocks:
        yield from _set(block, looks)
    lines = [SetParagraph(escape(line), styles.fixed()["signature"]) for line in letter.signature]
    yield KeepTogether([Spacer(WIDTH, 26), *lines])


def _head(letter: Letter) -> Iterator[Flowable]:
    fixed = styles.fixed()
    for number, line in enumerate(letter.sender):
        yield SetParagraph(escape(line), fixed["head" if number else "head_first"])
    yield Spacer(WIDTH, 22)
    for line in letter.addressee:
        yield SetParagraph(escape(line), fixed["addressee"])
    yield Spacer(WIDTH, 20)
    yield SetParagraph(escape(letter.day_line), fixed["day"])
    yield Spacer(WIDTH, 22)
    yield SetParagraph(escape(letter.title), fixed["title"])
    if letter.subject:
        yield SetParagraph(escape(letter.subject), fixed["subject"])
    if letter.reference_line:
        yield SetParagraph(escape(letter.reference_line), fixed["meta"])
    yield Spacer(WIDTH, 4)


def _set(block: Block, looks: dict[Voice, ParagraphStyle]) -> Iterator[Flowable]:
    if isinstance(block, Heading):
        yield _heading(block)
    elif isinstance(block, Paragraph):
        yield _paragraph(block, looks)
    elif isinstance(block, Table):
        yield _table(block)
        yield Spacer(WIDTH, 6)
    elif block.bars:
        yield from _figure(block)


def _heading(block: Heading) -> Flowable:
    if block.number is None:
        return SetParagraph(escape(block.text), styles.fixed()["under"])
    return _Numbered(block, styles.fixed()["section"])


def _paragraph(block: Paragraph, looks: dict[Voice, ParagraphStyle]) -> Flowable:
    text = escape(block.text)
    if block.reference:
        text = f'{text} <font size="{SMALL}" color="#59626D">[{escape(block.reference)}]</font>'
    if block.voice is Voice.ANSWER:
        return _Barred(text, looks[Voice.ANSWER])
    bullet = "–" if block.voice is Voice.ITEM else None
    return SetParagraph(text, looks[block.voice], bulletText=bullet)


def _figure(block: TimelineFigure) -> Iterator[Flowable]:
    yield Timeline(block, WIDTH)
    yield SetParagraph(escape(block.caption), styles.fixed()["caption"])


def _table(block: Table) -> Flowable:
    fixed = styles.fixed()
    sums = _SUMS.get(block.id, set())
    header = [
        SetParagraph(escape(cell), fixed["sum_head" if at in sums else "cell_head"])
        for at, cell in enumerate(block.header)
    ]
    rows = [
        [SetParagraph(escape(cell), fixed["sum" if at in sums else "cell"]) for at, cell in enumerate(row.cells)]
        for row in block.rows
    ]
    table = SetTable([header, *rows], colWidths=[share * WIDTH for share in _COLUMNS[block.id]], repeatRows=1)
    table.setStyle(_TABLE_STYLE)
    return table


_TABLE_STYLE = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), SERIF, 9),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), 8),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2.2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.4, MUTED),
        ("LINEBELOW", (0, 1), (-1, -2), 0.25, LINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, INK),
    ]
)


class _Numbered(SetParagraph):
    """A numbered heading; it also stands in the outline of the file."""

    def __init__(self, block: Heading, style: ParagraphStyle) -> None:
        super().__init__(escape(block.text), style, bulletText=str(block.number))
        self._block = block

    def draw(self) -> None:
        self.canv.bookmarkPage(self._block.id)
        self.canv.addOutlineEntry(f"{self._block.number} {self._block.text}", self._block.id, 0)
        super().draw()


class _Barred(SetParagraph):
    """The answer, with a bar at its side."""

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(1.6)
        self.canv.line(1, 1, 1, self.height - 2)
        self.canv.restoreState()
        super().draw()
