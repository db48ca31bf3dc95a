"""From a case to the pages of its letter, as values: run beside the window. No Qt."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from desktop.application.assessment import assess
from desktop.application.ports import IssuedLetter
from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.rules import Law
from desktop.letters import Letter, Sender, branches, opinion, render_pdf

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels: three bytes each (red, green, blue), *stride* bytes a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter, its PDF, and the pictures of its pages."""

    letter: Letter
    pdf: bytes
    pages: tuple[PageImage, ...]


@dataclass(frozen=True, slots=True)
class LetterOrder:
    """What a letter is made from."""

    case: CaseFile
    assessment: Assessment
    language: str
    sender: Sender
    today: date
    law: Law

    def printed(self, resolution: float) -> PrintedLetter:
        """Make the letter and the pictures of its pages, at *resolution* in dots per inch."""
        sides = branches(self.case, lambda case: assess(case, self.law, self.today))
        letter = opinion(self.case, self.assessment, Wording(self.language), self.sender, self.today, branches=sides)
        pdf = render_pdf(letter)
        return PrintedLetter(letter, pdf, pictures(pdf, resolution))


def pictures(pdf: bytes, resolution: float) -> tuple[PageImage, ...]:
    """Return the pages of a PDF as pictures."""
    import pypdfium2  # noqa: PLC0415 - takes long to load: only when a page is wanted

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_picture(page, resolution / _POINTS_PER_INCH) for page in document)
    finally:
        document.close()


def _picture(page: object, scale: float) -> PageImage:
    bitmap = page.render(scale=scale, rev_byteorder=True)  # type: ignore[attr-defined]
    try:
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()


def issued(printed: PrintedLetter, assessment: Assessment, now: datetime) -> IssuedLetter:
    """Return the letter as it leaves the desk: its words, the law it rests on, its hash."""
    return IssuedLetter(
        issued_at=now,
        language=printed.letter.language,
        content="\n\n".join(paragraph.text for paragraph in printed.letter.paragraphs),
        law_release=assessment.law.release,
        sha256=hashlib.sha256(printed.pdf).hexdigest(),
        pdf=printed.pdf,
    )


def file_name(case: CaseFile, language: str) -> str:
    """Return the name that an exported letter gets unless the adviser chooses another: safe on every system."""
    words = case.reference or case.consumer.name or "quatorze"
    safe = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in words).strip("-")
    return f"{safe or 'quatorze'}-{language}.pdf"
