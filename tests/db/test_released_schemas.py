"""Every desk that a release has ever written opens, with all that was in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db import Vault, VaultFault
from db.driver import Database, Migrations
from db.migrations import SCHEMA, schema_001
from tests.db.files.make_schema_file import schema_file
from tests.db.samples import PASSPHRASE, SOFA, SOON, entry, letter


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_desk_of_every_schema_opens(tmp_path: Path, schema: int) -> None:
    """Cases, journal, letters, lists, search and settings, in the schema of today; with the key in earnest."""
    path = Path(shutil.copy(schema_file(schema), tmp_path))

    with Vault.open(path, PASSPHRASE) as vault:
        assert vault.metadata.schema == SCHEMA
        assert vault.metadata.created.year == 2026
        assert vault.load(1).case == SOFA
        assert vault.load(1).revision == 2
        assert vault.journal(1) == [entry("Begin"), entry("Rename"), entry("Issue")]
        assert vault.letters(1) == [letter()]
        assert [(row.id, row.summary) for row in vault.find("canape zoe")][:1] == [(1, SOON)]
        assert [row.title for row in vault.find("")] == ["Canapé commandé à Lille", "Vélo"]
        assert [row.title for row in vault.find("", closed=True)] == ["Lampe"]
        assert vault.setting("author") == "Anna Adviser"


def next_release(monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    """Let the program know one schema more, made by *change*."""
    later = Migrations("quatorze")
    later()(schema_001)

    @later()
    def schema_002(database: Database) -> None:
        database.execute("ALTER TABLE cases ADD COLUMN adviser TEXT NOT NULL DEFAULT ''")
        database.execute(change)
        database.execute("PRAGMA user_version = 2")

    monkeypatch.setattr("db.opening.migrations", later)
    monkeypatch.setattr("db.opening.SCHEMA", 2)


def test_an_older_desk_is_brought_up_to_date(path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next release adds its tables when it opens the desk, and keeps what is there."""
    vault.add(SOFA, SOON, entry())
    vault.close()
    next_release(monkeypatch, "CREATE TABLE advisers (name TEXT) STRICT")

    with Vault.open(path, PASSPHRASE) as newer:
        assert newer._rows("PRAGMA user_version") == [{"user_version": 2}]
        assert newer.load(1).case == SOFA


def test_an_update_that_fails_changes_nothing(path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an update never reaches the file: this release still opens it."""
    vault.add(SOFA, SOON, entry())
    vault.close()

    with monkeypatch.context() as patch:
        next_release(patch, "CREATE TABLE cases (id INTEGER)")
        with pytest.raises(VaultFault, match="already exists"):
            Vault.open(path, PASSPHRASE)

    with Vault.open(path, PASSPHRASE) as again:
        assert again.load(1).case == SOFA
        assert "adviser" not in again._rows("SELECT * FROM cases")[0]
