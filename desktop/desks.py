"""The desks of this machine: creates and opens them, remembers which were used, and offers one of samples.

The vault is loaded when the first desk is opened: that takes longer than painting the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from tempfile import TemporaryDirectory

    from db import Vault
    from desktop.application.ports import CaseStore, Clock

_KEPT = 5
SUFFIX = ".quatorze"
CASE_SUFFIX = ".quatorze.json"


class LocalDesks:
    """Desks as files of this machine. *memory* is the file that names the desks used last; it holds no word of a case.

    *home* is the folder where a first desk is suggested; *clock* dates the sample cases.
    """

    def __init__(self, memory: Path, home: Path, clock: Clock) -> None:
        self._memory = memory
        self._home = home
        self._clock = clock
        self._samples: TemporaryDirectory[str] | None = None

    def recent(self) -> Sequence[Path]:
        """Return the desks used before on this machine, the last one first; those that are gone are left out."""
        if not self._memory.is_file():
            return []
        import json  # noqa: PLC0415 - the first start needs none of it

        try:
            names = json.loads(self._memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        if not isinstance(names, list):
            return []
        return [path for name in names if isinstance(name, str) and (path := Path(name)).is_file()]

    def suggested_place(self) -> Path:
        """Return where a first desk is created unless the adviser chooses another place."""
        return self._home / f"desk{SUFFIX}"

    def create_desk(self, path: Path, passphrase: str) -> Vault:
        """Create an empty desk and return it open; raises ``CaseworkError`` when it cannot."""
        from db import Vault  # noqa: PLC0415 - slow to load

        vault = Vault.create(path, passphrase)
        self._remember(path)
        return vault

    def open_desk(self, path: Path, passphrase: str) -> Vault:
        """Open a desk; raises ``CaseworkError`` when it cannot."""
        from db import Vault  # noqa: PLC0415 - slow to load

        vault = Vault.open(path, passphrase)
        self._remember(path)
        return vault

    def sample_desk(self) -> Vault:
        """Return a desk of sample cases in a folder of its own, which goes when the program ends."""
        import secrets  # noqa: PLC0415
        from tempfile import TemporaryDirectory  # noqa: PLC0415

        from db import Vault  # noqa: PLC0415 - slow to load

        self._samples = TemporaryDirectory(prefix="quatorze-samples-", ignore_cleanup_errors=True)
        vault = Vault.create(Path(self._samples.name) / f"samples{SUFFIX}", secrets.token_hex())
        fill_with_samples(vault, self._clock.now())
        return vault

    def _remember(self, path: Path) -> None:
        import json  # noqa: PLC0415

        names = dict.fromkeys([str(path.resolve()), *map(str, self.recent())])
        self._memory.parent.mkdir(parents=True, exist_ok=True)
        self._memory.write_text(json.dumps(list(names)[:_KEPT], ensure_ascii=False), encoding="utf-8")


def fill_with_samples(store: CaseStore, now: datetime) -> None:
    """Put every sample case of ``resources/cases`` into *store*."""
    from importlib.resources import files  # noqa: PLC0415 - all of this after the first paint

    from desktop.application.assessment import assess  # noqa: PLC0415
    from desktop.application.interchange import read_case  # noqa: PLC0415
    from desktop.application.ports import JournalEntry  # noqa: PLC0415
    from desktop.application.session import summary  # noqa: PLC0415
    from desktop.law import load_law  # noqa: PLC0415

    today = now.date()
    for file in sorted(files("resources").joinpath("cases").iterdir(), key=lambda one: one.name):
        if file.name.endswith(CASE_SUFFIX):
            case = read_case(file.read_text(encoding="utf-8"))
            entry = JournalEntry(now, "quatorze", "create", "{}")
            store.add(case, summary(assess(case, load_law(), today)), entry)
