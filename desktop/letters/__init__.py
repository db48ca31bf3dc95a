"""Letters: from an assessment to words with sources, and from words to a PDF. The only user of reportlab."""

from __future__ import annotations

from pathlib import Path

from desktop.letters.content import opinion
from desktop.letters.disputes import Branch, branches
from desktop.letters.files import write
from desktop.letters.letter import Letter, Sender

__all__ = ["Branch", "Letter", "Sender", "branches", "opinion", "render_pdf", "write_pdf"]


def render_pdf(letter: Letter) -> bytes:
    """Return the letter as a PDF; the same letter always gives the same bytes."""
    from desktop.letters.pdf import render  # noqa: PLC0415 - what sets pages takes long to load: only when needed

    return render(letter)


def write_pdf(letter: Letter, path: Path) -> None:
    """Write the letter to *path*: beside it first, then renamed, so that no half of a letter is ever seen.

    Raises:
        CaseworkError: the folder is missing, or may not be written.
    """
    write(render_pdf(letter), path)
