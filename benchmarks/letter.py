"""A letter against a bare reportlab document of the same words, in one run.

Promised: content and pages together take at most twice the bare document. Both are set in the same embedded face and
justified; only the letter is hyphenated, cited, numbered, and has its figure. The best of many runs counts, in
processor time, so that a busy machine does not change the answer.
"""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from benchmarks.rows import Row, milliseconds, pairs
from desktop.application.assessment import assess
from desktop.application.interchange import read_case
from desktop.application.wording import Wording
from desktop.law import load_law
from desktop.letters import Letter, Sender, opinion, render_pdf
from desktop.letters import letter as blocks

RUNS = 25
PROMISED = 2.0
TODAY = date(2026, 11, 20)
FACE = "NotoSerif"


def bare(letter: Letter) -> bytes:
    """Return the words of the letter as plain paragraphs and tables."""
    style = ParagraphStyle("bare", fontName=FACE, fontSize=10.5, leading=14, spaceAfter=5, alignment=4)
    lines = (*letter.sender, *letter.addressee, letter.day_line, letter.title, letter.subject, *letter.signature)
    flow: list[Flowable] = [Paragraph(escape(line), style) for line in lines]
    for block in letter.blocks:
        if isinstance(block, blocks.Table):
            cells = [block.header, *(row.cells for row in block.rows)]
            flow.append(Table(cells, style=[("FONT", (0, 0), (-1, -1), FACE, 9)]))
        elif isinstance(block, blocks.Heading):
            flow.append(Paragraph(escape(block.text), style))
        elif isinstance(block, blocks.Paragraph):
            flow.append(Paragraph(escape(f"{block.text} {block.reference}"), style))
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(flow)
    return buffer.getvalue()


def measure() -> list[Row]:
    """Return one line: the sofa of Lille in French, content and pages."""
    case = read_case((files("resources") / "cases" / "sofa-lille.quatorze.json").read_text(encoding="utf-8"))
    assessment, wording, sender = assess(case, load_law(), TODAY), Wording("fr"), Sender(organisation="Example centre")

    def whole() -> bytes:
        return render_pdf(opinion(case, assessment, wording, sender, TODAY))

    letter = opinion(case, assessment, wording, sender, TODAY)
    first = milliseconds(whole)
    ours, theirs = pairs(whole, lambda: bare(letter), RUNS)
    note = f"the first letter of a process takes {first:.0f} ms"
    return [Row("letter, content and pages", ours, "a bare reportlab document of its words", theirs, PROMISED, note)]
