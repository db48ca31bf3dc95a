"""The letter on screen is the letter on paper: the pages are pictures of the PDF that leaves."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from desktop.application.assessment import assess
from desktop.domain.case import CaseFile, Event, Party
from desktop.domain.dates import read_day
from desktop.law import load_law
from desktop.letters import Sender
from desktop.ui.letter.pages import LetterOrder, PrintedLetter, file_name, issued
from tests.ui.conftest import FixedClock

TODAY = date(2026, 11, 20)
CASE = CaseFile(reference="TEST/1", events=(Event("e1", "contract_concluded", read_day("2026-10-05")),))
ASSESSMENT = assess(CASE, load_law(), TODAY)


@pytest.fixture(scope="module")
def printed() -> PrintedLetter:
    """A letter in French."""
    return LetterOrder(CASE, ASSESSMENT, "fr", Sender(adviser="A. Adviser"), TODAY, load_law()).printed(36)


def test_every_page_is_shown_at_the_size_asked_for(printed: PrintedLetter) -> None:
    """A4 at 36 dots per inch is 298 by 421 points."""
    assert len(printed.pages) >= 1
    assert {(page.width, page.height) for page in printed.pages} == {(298, 421)}
    assert all(len(page.pixels) >= page.stride * page.height for page in printed.pages)


def test_what_is_issued_is_what_was_shown(printed: PrintedLetter, clock: FixedClock) -> None:
    """Words, law and hash go with the very bytes of the PDF."""
    letter = issued(printed, ASSESSMENT, clock.now())

    assert letter.pdf == printed.pdf
    assert letter.sha256 == hashlib.sha256(printed.pdf).hexdigest()
    assert letter.language == "fr"
    assert letter.law_release == ASSESSMENT.law.release
    assert printed.letter.paragraphs[0].text in letter.content


@pytest.mark.parametrize(
    ("case", "name"),
    [
        (CaseFile(reference="ECCBE-2026/000123: x"), "ECCBE-2026-000123--x-fr.pdf"),
        (CaseFile(consumer=Party(name="Ève Exemple")), "Ève-Exemple-fr.pdf"),
        (CaseFile(), "quatorze-fr.pdf"),
    ],
)
def test_a_file_name_is_safe_on_every_system(case: CaseFile, name: str) -> None:
    """No separator of folders, no colon."""
    assert file_name(case, "fr") == name
