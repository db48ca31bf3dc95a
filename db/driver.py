"""The encrypted driver under sqlite-utils: the one module that imports either of them.

sqlite-utils catches the exceptions of the ``sqlite3`` module that it finds, and it looks for ``pysqlite3`` first, so
SQLCipher is registered under that name. Otherwise its fallbacks do nothing, and a failed statement can leave a
transaction open.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import quote

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402  (after the two lines above, or they come too late)

__all__ = ["PAGE_SIZE", "PATIENCE", "SALT_SIZE", "Database", "DriverError", "Migrations", "connect", "make_safe"]

#: What the driver raises. It never leaves this package: see :mod:`db.errors`.
DriverError: type[Exception] = sqlcipher3.dbapi2.Error
#: SQLCipher keeps its salt in the clear in the first bytes of the file; all that follows is noise.
SALT_SIZE = 16
#: SQLCipher's own page size. A desk is a whole number of pages.
PAGE_SIZE = 4096
#: Seconds to wait for another process that is writing.
PATIENCE = 5.0
_CACHE_KIB = 64 * 1024


def connect(path: Path, key: str, *, how: str = "mode=rw", patience: float = PATIENCE) -> Database:
    """Return a connection to *path* with a raw *key* in hexadecimal (followed by the salt when the file is new).

    *how* is the SQLite URI parameter: ``mode=rw``, or ``mode=ro`` and ``immutable=1`` to look without a trace. The file
    is not read before the first question is asked.
    """
    connection = sqlcipher3.dbapi2.connect(f"{_address(path)}?{how}", uri=True, timeout=patience)
    # A wrong key is told by an exception; SQLCipher would tell standard error as well.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    # A plugin that happens to be installed must not be handed the decrypted connection.
    return Database(connection, execute_plugins=False)


def make_safe(database: Database) -> None:
    """Set up *database*: a committed change is on disk, references hold, temporary tables stay in memory."""
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def _address(path: Path) -> str:
    """Return the URI of *path* in the form that SQLite reads on every system, drive letters and shares included."""
    name = path.absolute().as_posix()
    return "file://" + ("" if name.startswith("/") else "/") + quote(os.fsencode(name), safe="/:")
