"""The encrypted desk: opening, and keeping one change, against deriving a key and against writing the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from argon2.low_level import Type, hash_secret_raw

from benchmarks.rows import Row, pairs
from db import Vault
from desktop.application.interchange import read_case, write_case
from desktop.application.ports import JournalEntry, StoredCase, Summary

PASSPHRASE = "a passphrase of the benchmark"  # noqa: S105 - opens nothing of anybody
_SUMMARY = Summary("open", None, None)
_ENTRY = JournalEntry(datetime(2026, 11, 20, tzinfo=UTC), "benchmark", "change", "{}")


def measure() -> list[Row]:
    """Return a line for opening and one for keeping a change; nothing is promised but the figures."""
    case = read_case((files("resources") / "cases" / "sofa-lille.quatorze.json").read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.quatorze"
        with Vault.create(path, PASSPHRASE) as vault:
            held = [vault.add(case, _SUMMARY, _ENTRY)]

            def append() -> None:
                held[0] = StoredCase(held[0].id, held[0].revision + 1, case)
                vault.append(held[0], _SUMMARY, _ENTRY)

            kept = pairs(append, lambda: _written(Path(folder) / "plain", write_case(case).encode()), 40)
        opened = pairs(lambda: Vault.open(path, PASSPHRASE).close(), _derive, 5)
    return [
        Row("opening a desk", opened[0], "deriving its key", opened[1], None),
        Row("keeping a change", kept[0], "writing its bytes to disk", kept[1], None),
    ]


def _derive() -> None:
    hash_secret_raw(PASSPHRASE.encode(), b"0" * 16, 3, 64 * 1024, 4, 32, Type.ID)


def _written(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
