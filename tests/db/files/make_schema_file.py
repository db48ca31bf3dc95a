"""Keep a desk of the present schema: ``python -m tests.db.files.make_schema_file``, once for each, before its release.

The file is committed, never made again, and opened by every later release. Its contents are those of :func:`fill`, all
invented. The passphrase is that of the other tests.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from db import Vault
from db.migrations import SCHEMA
from desktop.application.ports import Summary
from tests.db.samples import PASSPHRASE, SOFA, SOON, WAITING, entry, letter


def schema_file(schema: int) -> Path:
    """Return where the desk of that schema is kept."""
    return Path(__file__).with_name(f"schema_{schema:03}.quatorze")


def fill(vault: Vault) -> None:
    """Put in an open case with two revisions and a letter, one that waits, a closed one, and a setting."""
    sofa = vault.add(replace(SOFA, title="Canapé"), SOON, entry("Begin"))
    vault.append(replace(sofa, revision=2, case=SOFA), SOON, entry("Rename"))
    vault.keep_letter(sofa.id, letter(), entry("Issue"))
    vault.add(replace(SOFA, reference="ECCBE-2026-000124", title="Vélo"), WAITING, entry("Begin"))
    closed = vault.add(
        replace(SOFA, reference="ECCBE-2025-000007", title="Lampe"),
        Summary("expired", date(2025, 3, 3), "withdrawal"),
        entry("Begin"),
    )
    vault.set_closed(closed.id, True, entry("Close"))
    vault.set_setting("author", "Anna Adviser")


if __name__ == "__main__":
    with Vault.create(schema_file(SCHEMA), PASSPHRASE) as made:
        fill(made)
