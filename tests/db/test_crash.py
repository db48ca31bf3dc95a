"""What was confirmed is there after a crash."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db import Vault
from tests.db.samples import PASSPHRASE, SOFA, SOON, entry

ROOT = Path(__file__).parents[2]

#: Changes a case for ever; says each revision after it was confirmed.
WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
import db.keys
db.keys._MEMORY_KIB, db.keys._LANES = 8, 1
from db import Vault
from tests.db.samples import PASSPHRASE, SOON, entry
with Vault.open(Path(sys.argv[1]), PASSPHRASE) as vault:
    stored = vault.load(1)
    while True:
        number = stored.revision + 1
        case = replace(stored.case, title=f"Revision {number}")
        stored = replace(stored, revision=number, case=case)
        vault.append(stored, SOON, entry(f"Revision {number}"))
        print(number, flush=True)
"""


def write_and_be_killed(path: Path, after: int) -> int:
    """Let another process change the case, kill it after some confirmed changes; return the last one confirmed."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        confirmed = [process.stdout.readline() for _ in range(after)]
        process.kill()
        confirmed += process.stdout.readlines()
    assert process.returncode < 0 or sys.platform == "win32"
    # The last line may have been cut by the kill; what is whole was confirmed.
    return int([line for line in confirmed if line.endswith("\n")][-1])


@pytest.mark.parametrize("after", [1, 7, 60, 350])
def test_a_killed_process_loses_nothing_confirmed(path: Path, cheap_keys: None, after: int) -> None:
    """All confirmed revisions are there, at most one more, and case, list, search and journal agree on it."""
    with Vault.create(path, PASSPHRASE) as vault:
        vault.add(SOFA, SOON, entry("Begin"))

    for _ in range(2):
        confirmed = write_and_be_killed(path, after)

        with Vault.open(path, PASSPHRASE) as vault:
            revision = vault.load(1).revision
            assert revision in {confirmed, confirmed + 1}
            assert vault.load(1).case.title == f"Revision {revision}"
            assert [line.action for line in vault.journal(1)][1:] == [f"Revision {n + 2}" for n in range(revision - 1)]
            assert [row.title for row in vault.find(f"revision {revision}")] == [f"Revision {revision}"]
            assert vault._rows("PRAGMA cipher_integrity_check") == []
            assert vault._rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
