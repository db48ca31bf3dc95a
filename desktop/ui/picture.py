"""A picture of the window with one case, for a machine without a screen and for the manual. Nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from desktop.application.interchange import read_case
from desktop.application.ports import CaseRow, CaseStore, Clock, IssuedLetter, JournalEntry, StoredCase, Summary
from desktop.domain.case import CaseFile
from desktop.law import load_law
from desktop.letters import Sender
from desktop.ui.main_window import MainWindow, Workplace
from desktop.ui.palette import LIGHT, Palette
from desktop.ui.settings import Settings
from desktop.ui.theme import apply_theme

#: The smallest window in which everything has its place.
SIZE = QSize(1366, 768)


@dataclass
class PassingStore:
    """Keeps cases while the program runs, and nowhere else."""

    kept: dict[int, tuple[StoredCase, Summary]] = field(default_factory=dict)
    entries: dict[int, list[JournalEntry]] = field(default_factory=dict)
    sent: dict[int, list[IssuedLetter]] = field(default_factory=dict)

    def add(self, case: CaseFile, summary: Summary, entry: JournalEntry) -> StoredCase:
        """Keep a new case."""
        stored = StoredCase(len(self.kept) + 1, 1, case)
        self.append(stored, summary, entry)
        return stored

    def load(self, case_id: int) -> StoredCase:
        """Return a case."""
        return self.kept[case_id][0]

    def append(self, stored: StoredCase, summary: Summary, entry: JournalEntry) -> None:
        """Replace a case."""
        self.kept[stored.id] = (stored, summary)
        self.entries.setdefault(stored.id, []).append(entry)

    def journal(self, case_id: int) -> Sequence[JournalEntry]:
        """Return the journal of a case."""
        return self.entries[case_id]

    def find(self, words: str, *, closed: bool = False, limit: int = 200, offset: int = 0) -> Sequence[CaseRow]:
        """Return the cases that hold the words in a name or a reference; none is ever closed."""
        rows = [_row(stored, summary) for stored, summary in self.kept.values() if _holds(stored.case, words)]
        rows = [] if closed else sorted(rows, key=lambda row: (row.summary.next_safe or date.max, row.id))
        return rows[offset : offset + limit]

    def count(self, words: str = "", *, closed: bool = False) -> int:
        """Return how many there are."""
        return len(self.find(words, closed=closed, limit=len(self.kept)))

    def keep_letter(self, case_id: int, letter: IssuedLetter, entry: JournalEntry) -> None:
        """Keep a letter."""
        self.sent.setdefault(case_id, []).append(letter)
        self.entries[case_id].append(entry)

    def letters(self, case_id: int) -> Sequence[IssuedLetter]:
        """Return the letters of a case."""
        return self.sent.get(case_id, [])


class _NoDesks:
    """For a window that never shows its start page."""

    def recent(self) -> Sequence[Path]:
        return ()

    def suggested_place(self) -> Path:
        return Path()

    def create_desk(self, path: Path, passphrase: str) -> CaseStore:
        raise NotImplementedError

    def open_desk(self, path: Path, passphrase: str) -> CaseStore:
        raise NotImplementedError

    def sample_desk(self) -> CaseStore:
        return PassingStore()


def save_picture(
    path: Path, case_text: str, clock: Clock, *, language: str | None = None, palette: Palette = LIGHT
) -> None:
    """Write a picture of the window with the case of *case_text* open, in its language unless another is asked for.

    Raises:
        CaseworkError: the case cannot be read.
    """
    application = QApplication.instance() or QApplication(["quatorze"])
    assert isinstance(application, QApplication)
    apply_theme(application, palette)
    case = read_case(case_text)
    picture_of_window((case,), clock, language or case.language or "en", palette).save(str(path))


def picture_of_window(cases: Sequence[CaseFile], clock: Clock, language: str, palette: Palette) -> QPixmap:
    """Return the window with the first of *cases* open and all of them in the list."""
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.language = language
        workplace = Workplace(_NoDesks(), clock, load_law, "", Sender)
        window = MainWindow(workplace, settings, palette)
        window.open_desk(PassingStore())
        assert window.session is not None
        ids = [window.session.create(case) for case in cases]
        window.session.open(ids[0])
        window.resize(SIZE)
        window.show()
        assert window.desk is not None
        _settle()
        window.desk.case.enter_event()
        _settle()
        picture = window.grab()
        window.close()
        window.deleteLater()
    return picture


def _settle() -> None:
    """Let layouts and deferred work come to rest."""
    for _ in range(10):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _row(stored: StoredCase, summary: Summary) -> CaseRow:
    case = stored.case
    country = case.facts.get("trader.country")
    return CaseRow(
        id=stored.id,
        reference=case.reference,
        title=case.title,
        consumer=case.consumer.name,
        trader=case.trader.name,
        trader_country=country if isinstance(country, str) else "",
        closed=False,
        summary=summary,
    )


def _holds(case: CaseFile, words: str) -> bool:
    text = f"{case.reference} {case.title} {case.consumer.name} {case.trader.name}".lower()
    return all(word in text for word in words.lower().split())
