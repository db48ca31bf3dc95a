"""What the tables themselves insist on, whoever writes to them."""

from __future__ import annotations

import pytest

from db import DiskFull, Vault, VaultFault
from db.migrations import SCHEMA, migrations
from tests.db.samples import SOFA, SOON, entry, letter


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """Return a desk with a case, its journal and a letter."""
    stored = vault.add(SOFA, SOON, entry())
    vault.keep_letter(stored.id, letter(), entry())
    return vault


def attempt(vault: Vault, statement: str) -> None:
    """Run a statement that no method of the vault has."""
    with vault._transaction() as database:
        database.execute(statement)


@pytest.mark.parametrize("table", ["journal", "letters"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET id = id + 1",
        "UPDATE {} SET case_id = case_id",
        "DELETE FROM {}",
        "REPLACE INTO {} SELECT * FROM {} WHERE id = 1",
    ],
)
def test_journal_and_letters_are_append_only(filled: Vault, table: str, statement: str) -> None:
    """Nothing written there can be changed or taken back, by any statement."""
    with pytest.raises(VaultFault, match=f"{table} is append-only"):
        attempt(filled, statement.format(table, table))

    assert filled.journal(1) == [entry(), entry()]
    assert filled.letters(1) == [letter()]


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("INSERT INTO case_files (case_id, content) VALUES (7, '')", "FOREIGN KEY"),
        ("INSERT INTO case_words VALUES (7, '', '', '', '', '')", "FOREIGN KEY"),
        ("INSERT INTO journal (case_id, revision, at, author, action, change) VALUES (7,1,'','','','')", "FOREIGN KEY"),
        ("INSERT INTO letters VALUES (7, 7, '', '', '', '', '', x'00')", "FOREIGN KEY"),
        ("DELETE FROM cases", "FOREIGN KEY"),
        ("UPDATE cases SET revision = 'two'", "cannot store TEXT"),
        ("UPDATE letters SET pdf = 'text'", "append-only|cannot store TEXT"),
        ("UPDATE cases SET revision = 0", "CHECK"),
        ("UPDATE cases SET closed = 2", "CHECK"),
        ("UPDATE cases SET next_safe = '2026-02-30'", "CHECK"),
        ("UPDATE cases SET next_safe = 'soon'", "CHECK"),
        ("UPDATE cases SET title = NULL", "NOT NULL"),
        ("INSERT INTO casse VALUES (1)", "no such table"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused(filled: Vault, statement: str, reason: str) -> None:
    """Types, ranges and references are held by the file; the fault goes to the crash window."""
    with pytest.raises(VaultFault, match=reason):
        attempt(filled, statement)


def test_every_table_is_strict(vault: Vault) -> None:
    """All that the program has made itself; the search index is made by FTS5, the first table by sqlite-utils."""
    tables = {row["name"]: row["strict"] for row in vault._rows("PRAGMA table_list") if row["type"] == "table"}

    loose = {name for name, strict in tables.items() if not strict}
    assert loose == {"sqlite_schema", "sqlite_temp_schema", "_sqlite_migrations"}
    assert {"cases", "case_files", "case_words", "journal", "letters", "settings"} <= set(tables)


def test_the_number_in_the_file_is_that_of_its_last_migration(vault: Vault) -> None:
    """So that another release can tell before it reads anything else."""
    assert vault._rows("PRAGMA user_version") == [{"user_version": SCHEMA}]
    assert [one.name for one in migrations.applied(vault._database)] == [f"schema_{n + 1:03}" for n in range(SCHEMA)]
    assert migrations.pending(vault._database) == []


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("foreign_keys", 1), ("synchronous", 2), ("journal_mode", "wal"), ("recursive_triggers", 1), ("temp_store", 2)],
)
def test_a_connection_is_set_for_safety(vault: Vault, pragma: str, value: object) -> None:
    """A change is on disk when the method returns; references hold; no temporary file is written."""
    assert vault._database.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_the_search_index_holds_what_the_words_hold(filled: Vault) -> None:
    """FTS5 compares the two itself; also after a change and after a removal."""
    attempt(filled, "UPDATE case_words SET title = 'Fauteuil'")
    attempt(filled, "INSERT INTO case_search (case_search, rank) VALUES ('integrity-check', 1)")
    attempt(filled, "DELETE FROM case_words")
    attempt(filled, "INSERT INTO case_search (case_search, rank) VALUES ('integrity-check', 1)")

    assert filled.count("fauteuil") == 0


def test_a_change_for_which_there_is_no_room_leaves_all_as_it_was(filled: Vault) -> None:
    """The sentence says what to do, and the case, its journal and its place in the list are whole."""
    before = (filled.load(1), filled.journal(1), filled.letters(1))
    pages = filled._rows("PRAGMA page_count")[0]["page_count"]
    filled._database.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(DiskFull, match="is full: make room"):
        filled.keep_letter(1, letter("words " * 10_000), entry())

    assert (filled.load(1), filled.journal(1), filled.letters(1)) == before
    assert filled.count("canapé") == 1
