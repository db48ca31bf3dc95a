"""A desk opens with its passphrase and with nothing else; a file that is refused stays as it was."""

from __future__ import annotations

import hashlib
import os
import random
import stat
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2
from argon2.low_level import Type, hash_secret_raw

from db import (
    EmptyPassphrase,
    FolderMissing,
    NewerVault,
    NoAccess,
    NotAVault,
    Vault,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultInUse,
    VaultMissing,
    WrongPassphrase,
)
from db.driver import PAGE_SIZE, Database, connect
from db.keys import derive_key
from tests.db.samples import PASSPHRASE, SOFA, SOON, entry

NOBODY = 65534


def fingerprints(path: Path) -> dict[str, str]:
    """Return the hash of the desk and of its log, which together hold everything."""
    files = [path, path.with_name(path.name + "-wal")]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.is_file()}


def connection(path: Path) -> Database:
    """Return a connection of a tool that knows the passphrase and nothing of the program."""
    return connect(path, derive_key(PASSPHRASE, path.read_bytes()[:16]))


@pytest.fixture
def desk(path: Path, cheap_keys: None) -> Path:
    """Return the path of a desk with a case in it, closed."""
    with Vault.create(path, PASSPHRASE) as vault:
        vault.add(SOFA, SOON, entry())
    return path


@pytest.fixture
def killed_desk(desk: Path) -> Path:
    """Return the path of a desk as a killed process leaves it: its last change stands in the log only."""
    child = os.fork()
    if not child:
        vault = Vault.open(desk, PASSPHRASE)
        vault.set_setting("author", "Anna Adviser")
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert desk.with_name(desk.name + "-wal").stat().st_size
    return desk


def test_the_key_is_made_by_argon2id() -> None:
    """Three passes over 64 MiB in four lanes. Desks made with it exist: a release that gives another key opens none."""
    reference = hash_secret_raw(b"password", b"sixteen bytes ok", 3, 65536, 4, 32, Type.ID).hex()

    assert derive_key("password", b"sixteen bytes ok") == reference
    assert reference == "1770a1a7f15f8bc868ba5dc58c271488e79d332f19348fbf391236e86a2338a3"


def test_an_accent_typed_apart_gives_the_same_key(desk: Path) -> None:
    """Systems differ in how their keyboards send é."""
    path = desk.with_name("accent.quatorze")
    Vault.create(path, unicodedata.normalize("NFD", "café crème")).close()

    with Vault.open(path, unicodedata.normalize("NFC", "café crème")) as vault:
        assert vault.count() == 0


def test_a_stock_tool_opens_the_desk_with_the_derived_key(desk: Path) -> None:
    """The data are the owner's for longer than the program lasts: plain SQLCipher, its own salt, its own settings."""
    key = derive_key(PASSPHRASE, desk.read_bytes()[:16])
    stock = sqlcipher3.dbapi2.connect(str(desk))
    stock.execute(f"PRAGMA key = \"x'{key}'\"")

    assert stock.execute("SELECT reference FROM cases").fetchall() == [("ECCBE-2026-000123",)]
    assert stock.execute("PRAGMA cipher_integrity_check").fetchall() == []
    stock.close()


def test_a_desk_looks_like_noise(desk: Path) -> None:
    """No header tells what it is, and no two desks begin alike."""
    content = desk.read_bytes()
    other = desk.with_name("other.quatorze")
    Vault.create(other, PASSPHRASE).close()

    assert not content.startswith(b"SQLite format 3")
    assert all(len(set(content[at : at + PAGE_SIZE])) > 240 for at in range(0, len(content), PAGE_SIZE))
    assert content[:16] != other.read_bytes()[:16]


def test_a_closed_desk_is_one_file_for_its_owner_only(desk: Path) -> None:
    """Nothing is left beside it, and nobody else may read it."""
    assert [file.name for file in desk.parent.iterdir()] == [desk.name]
    if os.name == "posix":
        assert stat.S_IMODE(desk.stat().st_mode) == 0o600


def test_no_word_of_a_case_can_be_read_on_disk(path: Path, cheap_keys: None) -> None:
    """Neither while the desk is open, with its log, nor after; in no encoding that a program would write."""
    canary = "Kanarienvogel"
    with Vault.create(path, f"{PASSPHRASE} {canary}") as vault:
        vault.set_setting("author", canary)
        for number in range(50):
            vault.add(SOFA.with_fact("contract.items", (canary, str(number))), SOON, entry(canary))
        vault.find(canary)
        while_open = b"".join(file.read_bytes() for file in path.parent.iterdir())
    after = b"".join(file.read_bytes() for file in path.parent.iterdir())

    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        for part in (canary, canary.lower(), SOFA.consumer.name, "ECCBE-2026"):
            assert part.encode(encoding) not in while_open + after


@pytest.mark.parametrize("passphrase", ["", " ", "Three invented words", PASSPHRASE + " ", PASSPHRASE + "\0"])
def test_a_wrong_passphrase_is_told_and_changes_nothing(desk: Path, passphrase: str) -> None:
    """One sentence, and the same bytes on disk."""
    before = fingerprints(desk)

    with pytest.raises(WrongPassphrase, match="The passphrase does not open"):
        Vault.open(desk, passphrase)

    assert fingerprints(desk) == before
    Vault.open(desk, PASSPHRASE).close()


def test_a_wrong_passphrase_changes_nothing_after_a_crash_either(killed_desk: Path) -> None:
    """The log that a killed process left is moved into the file by the right passphrase only."""
    before = fingerprints(killed_desk)

    with pytest.raises(WrongPassphrase):
        Vault.open(killed_desk, "another")

    assert fingerprints(killed_desk) == before
    with Vault.open(killed_desk, PASSPHRASE) as vault:
        assert vault.setting("author") == "Anna Adviser"
    assert len(fingerprints(killed_desk)) == 1


def plain_database(path: Path) -> None:
    """Write an unencrypted SQLite file."""
    database = sqlcipher3.dbapi2.connect(str(path))
    database.execute("CREATE TABLE cases (id INTEGER PRIMARY KEY)")
    database.close()


def foreign_database(path: Path) -> None:
    """Write an encrypted file of another program, which happens to make its key as a desk does."""
    salt = random.Random(14).randbytes(16)
    path.touch()
    database = connect(path, derive_key(PASSPHRASE, salt) + salt.hex())
    database.execute("CREATE TABLE birds (name TEXT)")
    database.close()


STRANGERS: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "short": lambda path: path.write_bytes(b"x"),
    "text of whole pages": lambda path: path.write_text("Dear sir, \n" * 4096),
    "zeros": lambda path: path.write_bytes(bytes(2 * PAGE_SIZE)),
    "noise of no whole pages": lambda path: path.write_bytes(random.Random(1).randbytes(2 * PAGE_SIZE + 1)),
    "plain database": plain_database,
    "foreign database": foreign_database,
    "folder": Path.mkdir,
}


@pytest.mark.parametrize("write", STRANGERS.values(), ids=STRANGERS)
def test_what_is_no_desk_is_told_and_left_alone(path: Path, cheap_keys: None, write: Callable[[Path], object]) -> None:
    """It is not the passphrase that is wrong."""
    write(path)
    before = fingerprints(path)

    with pytest.raises(NotAVault, match="is not a desk of Quatorze"):
        Vault.open(path, PASSPHRASE)

    assert fingerprints(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_noise_of_whole_pages_cannot_be_told_from_a_desk(path: Path, cheap_keys: None) -> None:
    """A desk has no mark; then it is the passphrase that is asked again."""
    path.write_bytes(random.Random(1).randbytes(2 * PAGE_SIZE))

    with pytest.raises(WrongPassphrase):
        Vault.open(path, PASSPHRASE)


def test_a_desk_of_a_newer_release_is_told_and_left_alone(desk: Path) -> None:
    """It is refused by its number, before anything is written."""
    database = connection(desk)
    database.execute("PRAGMA user_version = 2")
    database.close()
    before = fingerprints(desk)

    with pytest.raises(NewerVault, match="newer Quatorze"):
        Vault.open(desk, PASSPHRASE)

    assert fingerprints(desk) == before
    assert [file.name for file in desk.parent.iterdir()] == [desk.name]


@pytest.mark.parametrize("cut", [1, PAGE_SIZE, 5 * PAGE_SIZE + 100])
def test_a_desk_cut_short_is_damaged(desk: Path, cut: int) -> None:
    """A copy that was broken off opens with its passphrase as far as to say so."""
    os.truncate(desk, desk.stat().st_size - cut)
    before = fingerprints(desk)

    with pytest.raises(VaultDamaged, match="restore the last backup"):
        Vault.open(desk, PASSPHRASE)

    assert fingerprints(desk) == before


def test_a_byte_changed_on_disk_is_noticed_when_it_is_read(desk: Path) -> None:
    """Every page is authenticated: what was altered is told, never shown."""
    content = bytearray(desk.read_bytes())
    for at in range(2 * PAGE_SIZE + 100, len(content), PAGE_SIZE):
        content[at] ^= 1
    desk.write_bytes(content)

    with pytest.raises(VaultDamaged), Vault.open(desk, PASSPHRASE) as vault:
        vault.find("canapé")


def test_a_missing_file_and_a_missing_folder_are_told_apart(tmp_path: Path) -> None:
    """One sentence each, for opening and for creating."""
    with pytest.raises(VaultMissing, match="There is no desk at"):
        Vault.open(tmp_path / "none.quatorze", PASSPHRASE)
    with pytest.raises(FolderMissing, match="does not exist"):
        Vault.open(tmp_path / "none" / "none.quatorze", PASSPHRASE)
    with pytest.raises(FolderMissing, match="does not exist"):
        Vault.create(tmp_path / "none" / "none.quatorze", PASSPHRASE)

    assert list(tmp_path.iterdir()) == []


def test_a_new_desk_never_takes_the_place_of_a_file(desk: Path) -> None:
    """Whatever it is."""
    before = fingerprints(desk)

    with pytest.raises(VaultExists, match="exists already"):
        Vault.create(desk, PASSPHRASE)

    assert fingerprints(desk) == before


def test_a_desk_needs_a_passphrase(path: Path) -> None:
    """An empty one is refused when the desk is created."""
    with pytest.raises(EmptyPassphrase):
        Vault.create(path, "")

    assert not path.exists()


def test_a_desk_is_created_whole_or_not_at_all(path: Path, cheap_keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """When making its tables fails nothing is left, and the next attempt succeeds."""

    def fail(database: Database) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch:
        patch.setattr("db.opening.migrations.apply", fail)
        with pytest.raises(VaultError):
            Vault.create(path, PASSPHRASE)
    assert list(path.parent.iterdir()) == []

    Vault.create(path, PASSPHRASE).close()


def test_what_a_crash_left_of_a_creation_is_no_obstacle(path: Path, cheap_keys: None) -> None:
    """The draft of a desk that was never finished is overwritten."""
    path.with_name(f".{path.name}.new").write_bytes(b"half a desk")

    Vault.create(path, PASSPHRASE).close()

    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_name_with_signs_of_addresses_is_only_a_name(tmp_path: Path, cheap_keys: None) -> None:
    """SQLite is given an address, in which ?, # and % mean something else."""
    path = tmp_path / "bureau é ?mode=memory&x#1 50%.quatorze"

    Vault.create(path, PASSPHRASE).close()
    Vault.open(path, PASSPHRASE).close()

    assert list(tmp_path.iterdir()) == [path]


def test_a_desk_held_by_another_program_is_told(desk: Path) -> None:
    """Opening waits as long as it was told to, then says so; the same for a change."""
    with Vault.open(desk, PASSPHRASE, patience=0) as vault:
        other = connection(desk)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(VaultInUse, match="another program"):
            vault.set_setting("author", "Anna")
        with pytest.raises(VaultInUse):
            Vault.open(desk, PASSPHRASE, patience=0)
        assert vault.count() == 1

        other.rollback()
        vault.set_setting("author", "Anna")
        other.close()


@pytest.fixture
def protected(cheap_keys: None) -> Iterator[Path]:
    """Return a desk in a folder that this account may read and not write; an administrator becomes nobody."""
    if os.name != "posix":
        pytest.skip("permissions of POSIX")
    with tempfile.TemporaryDirectory() as name:
        desk = Path(name) / "brussels.quatorze"
        Vault.create(desk, PASSPHRASE).close()
        desk.chmod(0o444)
        desk.parent.chmod(0o555)
        before = os.geteuid()
        if not before:
            os.seteuid(NOBODY)
        yield desk
        os.seteuid(before)
        desk.parent.chmod(0o755)


def test_a_desk_that_cannot_be_written_is_told_at_once(protected: Path) -> None:
    """Not with the first change, which would be lost."""
    with pytest.raises(NoAccess, match="cannot be written"):
        Vault.open(protected, PASSPHRASE)


def test_a_folder_that_cannot_be_written_is_told(protected: Path) -> None:
    """When a desk is to be created there."""
    with pytest.raises(NoAccess, match="cannot be written"):
        Vault.create(protected.with_name("new.quatorze"), PASSPHRASE)


def test_a_desk_that_cannot_be_read_is_told(protected: Path) -> None:
    """It belongs to somebody else."""
    user = os.geteuid()
    os.seteuid(protected.stat().st_uid)
    protected.chmod(0o000 if user else 0o400)
    os.seteuid(user)

    with pytest.raises(NoAccess):
        Vault.open(protected, PASSPHRASE)
