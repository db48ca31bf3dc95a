"""Making a desk and opening one, so that a file that is refused stays as it was, byte for byte."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from db.driver import PAGE_SIZE, PATIENCE, SALT_SIZE, Database, DriverError, connect, make_safe
from db.errors import (
    EmptyPassphrase,
    FolderMissing,
    NewerVault,
    NotAVault,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
    errors_named,
)
from db.keys import derive_key
from db.migrations import APPLICATION_ID, SCHEMA, migrations

_NOT_A_DATABASE = 26
# Of 4,096 random bytes some 256 values are expected; the chance of fewer than 240 is below one in 10^60.
_VALUES_IN_NOISE = 240


def create(path: Path, passphrase: str) -> None:
    """Make a new desk at *path*, whole or not at all."""
    if not passphrase:
        raise EmptyPassphrase
    if not path.parent.is_dir():
        raise FolderMissing(path)
    if path.exists():
        raise VaultExists(path)
    salt = secrets.token_bytes(SALT_SIZE)
    draft = path.with_name(f".{path.name}.new")
    with errors_named(path):
        try:
            _write(draft, derive_key(passphrase, salt) + salt.hex())
            draft.rename(path)
        finally:
            draft.unlink(missing_ok=True)


def _write(path: Path, key_and_salt: str) -> None:
    # Readable by its owner only, before there is anything to read.
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    database = connect(path, key_and_salt)
    try:
        make_safe(database)
        migrations.apply(database)
    finally:
        database.close()


def open_(path: Path, passphrase: str, *, patience: float = PATIENCE) -> Database:
    """Return the desk at *path*, ready to be read and written, in the schema of this program."""
    with errors_named(path):
        key = derive_key(passphrase, _salt(path))
        _look(path, key, patience)
        database = connect(path, key, patience=patience)
        try:
            _ready(database)
        except BaseException:
            database.close()
            raise
        return database


def _ready(database: Database) -> None:
    make_safe(database)
    if migrations.pending(database):
        migrations.apply(database)
    # Tells at once, not with the first change, that the file or its folder cannot be written.
    database.execute("BEGIN IMMEDIATE")
    database.rollback()


def _salt(path: Path) -> bytes:
    """Return the first bytes of a file that has the shape of a desk.

    Raises:
        VaultMissing, FolderMissing, NotAVault: it has not.
    """
    if not path.exists():
        raise VaultMissing(path) if path.parent.is_dir() else FolderMissing(path)
    if not path.is_file():
        raise NotAVault(path)
    with path.open("rb") as file:
        page = file.read(PAGE_SIZE)
    if len(page) < PAGE_SIZE or len(set(page)) < _VALUES_IN_NOISE:
        raise NotAVault(path)
    return page[:SALT_SIZE]


def _look(path: Path, key: str, patience: float) -> None:
    """Make sure that *key* opens *path* and that this program knows its schema, without leaving a trace.

    A connection that may write is not harmless even when the key is wrong: on closing it moves what a killed process
    left in the write-ahead log into the file.
    """
    log = path.with_name(path.name + "-wal").exists()
    # Moving the log into the file can leave half a page at its end; it is completed when the log is read again.
    whole = log or path.stat().st_size % PAGE_SIZE == 0
    database = connect(path, key, how="mode=ro" if log else "immutable=1", patience=patience)
    try:
        schema, application = (_number(database, name) for name in ("user_version", "application_id"))
    except DriverError as error:
        if getattr(error, "sqlite_errorcode", None) != _NOT_A_DATABASE:
            raise
        raise (WrongPassphrase if whole else NotAVault)(path) from error
    finally:
        database.close()
    if application != APPLICATION_ID:
        raise NotAVault(path)
    if schema > SCHEMA:
        raise NewerVault(path)
    if not whole:
        raise VaultDamaged(path)


def _number(database: Database, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])
