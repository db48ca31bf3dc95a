"""A letter against a bare reportlab document of the same words, in one run: ``python benchmarks/letter.py``.

Promised: content and pages together take at most twice the bare document. Both are set in the same embedded face and
justified; only the letter is hyphenated, cited, numbered, and has its figure. The best of many runs counts, in
processor time, so that a busy machine does not change the answer.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

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


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of *work*."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def main() -> int:
    """Print both times and their ratio; fail when the promise is not kept."""
    case = read_case((files("resources") / "cases" / "sofa-lille.quatorze.json").read_text(encoding="utf-8"))
    assessment, wording, sender = assess(case, load_law(), TODAY), Wording("fr"), Sender(organisation="Example centre")

    def whole() -> bytes:
        return render_pdf(opinion(case, assessment, wording, sender, TODAY))

    letter = opinion(case, assessment, wording, sender, TODAY)
    first = milliseconds(whole)
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(milliseconds(whole))
        theirs.append(milliseconds(lambda: bare(letter)))
    ratio = min(ours) / min(theirs)
    print(f"letter {min(ours):.1f} ms, bare document {min(theirs):.1f} ms, ratio {ratio:.2f}, promised {PROMISED}")
    print(f"the first letter of a process, faces and hyphenation read: {first:.0f} ms")
    return 0 if ratio <= PROMISED else 1


if __name__ == "__main__":
    sys.exit(main())
