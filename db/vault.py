"""The vault: one desk, in one encrypted file.

A desk is its file, ``brussels.quatorze``. While it is open, or after a crash, the last changes stand beside it in
``brussels.quatorze-wal``, encrypted as well; ``brussels.quatorze-shm`` holds page numbers only. Closing the desk makes
it one single file again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from db import rows, search
from db.driver import PATIENCE, Database
from db.errors import CaseChangedElsewhere, CaseMissing, errors_named
from db.migrations import SCHEMA, migrations
from db.opening import create, open_
from desktop.application.ports import CaseRow, IssuedLetter, JournalEntry, StoredCase, Summary
from desktop.domain.case import CaseFile

#: How the file of a desk is named, by custom; any name opens.
SUFFIX = ".quatorze"

_ADD = """
    INSERT INTO cases
        (revision, reference, title, consumer, trader, trader_country, state, next_safe, next_deadline)
    VALUES
        (1, :reference, :title, :consumer, :trader, :trader_country, :state, :next_safe, :next_deadline)
"""
_ADD_FILE = "INSERT INTO case_files (case_id, content) VALUES (:id, :content)"
_ADD_WORDS = """
    INSERT INTO case_words (case_id, reference, title, parties, words, documents)
    VALUES (:id, :reference, :title, :parties, :words, :documents)
"""
_REPLACE = """
    UPDATE cases SET
        revision = revision + 1, reference = :reference, title = :title, consumer = :consumer, trader = :trader,
        trader_country = :trader_country, state = :state, next_safe = :next_safe, next_deadline = :next_deadline
    WHERE id = :id AND revision = :held
"""
_REPLACE_FILE = "UPDATE case_files SET content = :content WHERE case_id = :id"
# Equal words are left alone, and so is the search index: most changes touch no word.
_REPLACE_WORDS = """
    UPDATE case_words SET
        (reference, title, parties, words, documents) = (:reference, :title, :parties, :words, :documents)
    WHERE case_id = :id
        AND (reference, title, parties, words, documents) IS NOT (:reference, :title, :parties, :words, :documents)
"""
_NOTE = """
    INSERT INTO journal (case_id, revision, at, author, action, change)
    SELECT id, revision, :at, :author, :action, :change FROM cases WHERE id = :id
"""
_KEEP_LETTER = """
    INSERT INTO letters (case_id, issued_at, language, content, law_release, sha256, pdf)
    VALUES (:id, :issued_at, :language, :content, :law_release, :sha256, :pdf)
"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a desk says of itself: when it was created, and the number of its schema."""

    created: datetime
    schema: int


class Vault:
    """An open desk; keeps the cases of the application (``CaseStore``). To be used by the thread that opened it.

    Every method does all of it or nothing. What the adviser can act on is a :class:`db.errors.VaultError`.
    """

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self._database = database

    @classmethod
    def create(cls, path: Path, passphrase: str) -> Self:
        """Make a new desk and open it.

        Raises:
            VaultError: there is a file already, no such folder, no permission, no room, or the passphrase is empty.
        """
        create(path, passphrase)
        return cls.open(path, passphrase)

    @classmethod
    def open(cls, path: Path, passphrase: str, *, patience: float = PATIENCE) -> Self:
        """Open a desk. *patience* is how many seconds to wait for another program that is writing to it.

        Raises:
            VaultError: the file is missing, no desk, newer than this program, damaged, in use or not writable, or the
                passphrase is another one. The file is then as it was.
        """
        return cls(path, open_(path, passphrase, patience=patience))

    def close(self) -> None:
        """Close the desk; its last changes are then in its file, and nothing is left beside it."""
        with errors_named(self.path):
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def metadata(self) -> Metadata:
        """When the desk was created, and its schema."""
        with errors_named(self.path):
            first = migrations.applied(self._database)[0]
        return Metadata(datetime.fromisoformat(first.applied_at), SCHEMA)

    def setting(self, key: str) -> str | None:
        """Return what was set under *key*, or None."""
        held = self._rows("SELECT value FROM settings WHERE key = ?", key)
        return str(held[0]["value"]) if held else None

    def set_setting(self, key: str, value: str) -> None:
        """Keep *value* under *key*, in place of what was there."""
        with self._transaction() as database:
            database.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", [key, value])

    def add(self, case: CaseFile, summary: Summary, entry: JournalEntry) -> StoredCase:
        """Keep a new case and its first journal line; return it with its id and revision 1."""
        content = rows.content_of(case)
        with self._transaction() as database:
            case_id = database.execute(_ADD, rows.list_columns(case, summary)).lastrowid
            assert case_id is not None
            database.execute(_ADD_FILE, {"id": case_id, "content": content})
            database.execute(_ADD_WORDS, {"id": case_id, **rows.word_columns(case)})
            self._note(case_id, entry)
        return StoredCase(case_id, 1, case)

    def load(self, case_id: int) -> StoredCase:
        """Return the case as it stands.

        Raises:
            CaseMissing: the desk holds no case of that id.
        """
        held = self._rows("SELECT revision, content FROM cases JOIN case_files ON case_id = id WHERE id = ?", case_id)
        if not held:
            raise CaseMissing(case_id)
        revision = held[0]["revision"]
        assert isinstance(revision, int)
        return StoredCase(case_id, revision, rows.case_of(str(held[0]["content"])))

    def append(self, stored: StoredCase, summary: Summary, entry: JournalEntry) -> None:
        """Replace the case by ``stored.case`` as revision ``stored.revision``, and write *entry*.

        Raises:
            CaseChangedElsewhere: the desk does not hold exactly the revision before.
            CaseMissing: the desk holds no case of that id.
        """
        content = rows.content_of(stored.case)
        columns = rows.list_columns(stored.case, summary)
        with self._transaction() as database:
            # Writes first, so that the transaction waits for another writer instead of failing on what it has read.
            done = database.execute(_REPLACE, {"id": stored.id, "held": stored.revision - 1, **columns})
            if not done.rowcount:
                raise self._refusal(stored)
            database.execute(_REPLACE_FILE, {"id": stored.id, "content": content})
            database.execute(_REPLACE_WORDS, {"id": stored.id, **rows.word_columns(stored.case)})
            self._note(stored.id, entry)

    def set_closed(self, case_id: int, closed: bool, entry: JournalEntry) -> None:
        """Move a case to the closed files or back, and write *entry*. The case itself keeps its revision.

        Raises:
            CaseMissing: the desk holds no case of that id.
        """
        with self._transaction() as database:
            if not database.execute("UPDATE cases SET closed = ? WHERE id = ?", [int(closed), case_id]).rowcount:
                raise CaseMissing(case_id)
            self._note(case_id, entry)

    def journal(self, case_id: int) -> Sequence[JournalEntry]:
        """Return the journal of a case, oldest first."""
        lines = self._rows("SELECT at, author, action, change FROM journal WHERE case_id = ? ORDER BY id", case_id)
        return [rows.journal_entry(line) for line in lines]

    def find(self, words: str, *, closed: bool = False, limit: int = 200, offset: int = 0) -> Sequence[CaseRow]:
        """Return the files that hold every one of *words* (prefixes count), by next safe date, those without one last.

        *closed* chooses between the open files and the closed ones.
        """
        with errors_named(self.path):
            found = search.find(self._database, words, closed=closed, limit=limit, offset=offset)
        return [rows.case_row(row) for row in found]

    def count(self, words: str = "", *, closed: bool = False) -> int:
        """Return how many files :meth:`find` would list without a limit."""
        with errors_named(self.path):
            return search.count(self._database, words, closed=closed)

    def keep_letter(self, case_id: int, letter: IssuedLetter, entry: JournalEntry) -> None:
        """Keep an issued letter and its journal line.

        Raises:
            CaseMissing: the desk holds no case of that id.
        """
        with self._transaction() as database:
            self._note(case_id, entry)
            database.execute(_KEEP_LETTER, {"id": case_id, **rows.letter_columns(letter)})

    def letters(self, case_id: int) -> Sequence[IssuedLetter]:
        """Return the letters of a case, oldest first."""
        return [
            rows.issued_letter(row)
            for row in self._rows("SELECT * FROM letters WHERE case_id = ? ORDER BY id", case_id)
        ]

    @contextmanager
    def _transaction(self) -> Iterator[Database]:
        with errors_named(self.path), self._database.atomic():
            yield self._database

    def _rows(self, sql: str, *values: object) -> list[rows.Row]:
        with errors_named(self.path):
            return list(self._database.query(sql, list(values)))

    def _note(self, case_id: int, entry: JournalEntry) -> None:
        """Write a journal line with the revision that the case now has."""
        if not self._database.execute(_NOTE, {"id": case_id, **rows.journal_columns(entry)}).rowcount:
            raise CaseMissing(case_id)

    def _refusal(self, stored: StoredCase) -> CaseMissing | CaseChangedElsewhere:
        if self._rows("SELECT 1 FROM cases WHERE id = ?", stored.id):
            return CaseChangedElsewhere(stored.case.reference)
        return CaseMissing(stored.id)
