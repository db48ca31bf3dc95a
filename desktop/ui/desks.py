"""What the window needs from outside to open desks. The database stands behind it, and the window never sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.application.ports import CaseStore


class Desks(Protocol):
    """Creates and opens desks. Every method raises ``CaseworkError`` when it cannot: its sentence is shown in place."""

    def recent(self) -> Sequence[Path]:
        """Return the desks used before on this machine, the last one first; those that are gone are left out."""
        ...

    def suggested_place(self) -> Path:
        """Return where a first desk is created unless the adviser chooses another place."""
        ...

    def create_desk(self, path: Path, passphrase: str) -> CaseStore:
        """Create an empty desk and return it open."""
        ...

    def open_desk(self, path: Path, passphrase: str) -> CaseStore:
        """Open a desk.

        Raises:
            CaseworkError: wrong passphrase, not a desk, or written by a newer release.
        """
        ...

    def sample_desk(self) -> CaseStore:
        """Return a desk of invented cases to try things out; nothing entered there is kept."""
        ...
