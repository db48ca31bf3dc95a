"""The printed opinion: its words, embedded faces, the same bytes, nothing split that belongs together."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import cast

import pikepdf
import pypdfium2
import pytest

from desktop.application.results import Assessment
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.errors import CaseworkError
from desktop.letters import Letter, Sender, opinion, render_pdf, write_pdf
from desktop.letters.letter import Heading, Paragraph, Table
from tests.letters.made_by_hand import (
    ASSESSMENT,
    CASE,
    DISPUTED,
    DISPUTED_CASE,
    NOT_YET,
    SENDER,
    TODAY,
    with_deadline,
    with_right,
)

ROOT = Path(__file__).parents[2]
OPEN = with_deadline(with_right("open"), "withdrawal", status="running")
CASES = [(CASE, ASSESSMENT), (NOT_YET, OPEN), (DISPUTED_CASE, DISPUTED)]
LANGUAGES = ["en", "fr"]

#: A day that its line cuts off from its month, a month from its year, a section sign from its number, "art." likewise.
SPLIT = re.compile(
    r"(?:\b\d{1,2}(?:er)?\n(?:janvier|octobre|novembre|October|November)"
    r"|(?:octobre|novembre|October|November)\n\d{4}"
    r"|§\n|\bart\.\n|\d{1,2}°\n\d)"
)


def letter(case: CaseFile = CASE, assessment: Assessment = ASSESSMENT, language: str = "fr") -> Letter:
    """Return the opinion."""
    return opinion(case, assessment, Wording(language), SENDER, TODAY)


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page, one printed line a line."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Return the text without spaces, line ends and hyphens: what is left when it has been set in lines."""
    return re.sub(r"[\s\-\u00ad\u2010\u0002\ufffe]+", "", text)


def body(pdf: bytes, drafted: Letter) -> str:
    """Return the squeezed text of all pages without their feet."""
    held = []
    for number, page in enumerate(pages(pdf), 1):
        foot = drafted.page_label.format(page=number, pages=len(pages(pdf)))
        assert squeezed(foot) in squeezed(page)
        held.append(squeezed(page).replace(squeezed(drafted.reference + foot), ""))
    return "".join(held)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("case", "assessment"), CASES)
def test_the_pages_hold_every_word_of_the_content(case: CaseFile, assessment: Assessment, language: str) -> None:
    """Each paragraph, heading, cell and reference is found, apart from hyphens and line ends."""
    drafted = letter(case, assessment, language)
    found = body(render_pdf(drafted), drafted)

    for words in (*drafted.sender, *drafted.addressee, *drafted.signature, drafted.title, drafted.day_line):
        assert squeezed(words) in found
    for block in drafted.blocks:
        if isinstance(block, (Paragraph, Heading)):
            assert squeezed(block.text) in found, block.text
        if isinstance(block, Paragraph):
            assert squeezed(block.reference) in found
        if isinstance(block, Table):
            for row in block.rows:
                assert all(squeezed(cell) in found for cell in row.cells)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("case", "assessment"), CASES)
def test_no_date_and_no_article_is_split_over_two_lines(case: CaseFile, assessment: Assessment, language: str) -> None:
    """Seen on the printed lines."""
    for page in pages(render_pdf(letter(case, assessment, language))):
        assert not SPLIT.search(page), SPLIT.search(page)


def test_the_split_of_a_date_would_be_seen() -> None:
    """The pattern above finds what it is for."""
    assert SPLIT.search("le lundi 2\nnovembre 2026")
    assert SPLIT.search("le lundi 2 novembre\n2026")
    assert SPLIT.search("VI.47 §\n2")


def test_the_same_letter_gives_the_same_bytes() -> None:
    """Twice here, and once in an interpreter of its own."""
    made = render_pdf(letter())
    code = "import hashlib, tests.letters.test_pdf as t\nprint(hashlib.sha256(t.render_pdf(t.letter())).hexdigest())"
    elsewhere = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()

    assert render_pdf(letter()) == made
    assert hashlib.sha256(made).hexdigest() == elsewhere


def test_another_letter_gives_other_bytes() -> None:
    """The test above would not see a letter that ignores its content."""
    assert render_pdf(letter(language="en")) != render_pdf(letter(language="fr"))


def test_the_file_is_sound_and_says_what_it_is() -> None:
    """Structure, language, title shown, author, subject, and the letter's own day as its date."""
    drafted = letter()
    with pikepdf.open(BytesIO(render_pdf(drafted))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Lang) == "fr"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == "Avis juridique sur le droit de rétractation – TEST-2026-000123"
        assert str(pdf.docinfo["/Author"]) == "Ada Exemple"
        assert str(pdf.docinfo["/Subject"]) == "Canapé commandé à Lille"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261120000000Z"
        assert [item.title for item in pdf.open_outline().root][:2] == ["1 Faits retenus", "2 Question"]


def test_every_face_is_embedded_as_a_subset() -> None:
    """A print shop has none of our faces."""
    with pikepdf.open(BytesIO(render_pdf(letter()))) as pdf:
        fonts = [
            cast("pikepdf.Dictionary", font)
            for page in pdf.pages
            for font in cast("pikepdf.Dictionary", page.resources.Font).values()
        ]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert re.match(r"/[A-Z]{6}\+NotoSerif", str(font.BaseFont))


def test_a_letter_about_nothing_can_still_be_set() -> None:
    """An empty file gives a letter that says so, not a crash."""
    empty = opinion(CaseFile(), with_right("undetermined"), Wording("en"), Sender(), TODAY)

    assert "The file holds no event yet." in " ".join(pages(render_pdf(empty)))


def test_signs_that_mean_something_to_the_setter_are_only_words() -> None:
    """Names are set as typed, whatever they hold."""
    words = "Smith & Søns <b>GmbH</b> Łódź"
    drafted = letter().with_words("answer", words)

    assert squeezed(words) in squeezed(" ".join(pages(render_pdf(drafted))))


@pytest.mark.parametrize("events", [1, 30])
def test_long_letters_number_their_pages(events: int) -> None:
    """Page x of y on every page; a paragraph of many pages is no trouble."""
    drafted = letter()
    for _ in range(events):
        drafted = drafted.with_words("answer", "Des mots de la conseillère, à n’en plus finir. " * 40)
    made = pages(render_pdf(drafted))

    for number, page in enumerate(made, 1):
        assert f"Page {number} sur {len(made)}" in page.replace("\u00a0", " ")
        assert "TEST-2026-000123" in page


@pytest.mark.parametrize("extra", range(0, 40, 3))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(extra: int) -> None:
    """Whatever comes before it: the last line of a page is never a heading."""
    drafted = letter().with_words("facts", "Une ligne. " * 8 * extra)
    headings = {squeezed(block.text) for block in drafted.blocks if isinstance(block, Heading)}

    for page in pages(render_pdf(drafted)):
        *_, last, foot = (line for line in page.splitlines() if line.strip())
        assert "Page" in foot
        assert squeezed(re.sub(r"^\d+\s+", "", last)) not in headings


def test_a_letter_is_written_whole(tmp_path: Path) -> None:
    """The file has the bytes of the letter; nothing else is left in the folder."""
    path = tmp_path / "avis.pdf"
    write_pdf(letter(), path)
    write_pdf(letter(), path)

    assert path.read_bytes() == render_pdf(letter())
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """It names the folder and says what to do."""
    with pytest.raises(CaseworkError, match="does not exist: choose another one"):
        write_pdf(letter(), tmp_path / "nowhere" / "avis.pdf")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """It stays as it is."""
    with pytest.raises(CaseworkError, match="give the letter a file name"):
        write_pdf(letter(), tmp_path)


def test_what_may_not_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full or protected disk leaves no half of a letter and the old letter untouched."""
    path = tmp_path / "avis.pdf"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CaseworkError, match="No space left on device"):
        write_pdf(letter(), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
