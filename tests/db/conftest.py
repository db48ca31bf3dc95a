"""A desk for each test, with a key that costs little; what a key costs in earnest is tested in test_opening.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import Vault
from tests.db.samples import PASSPHRASE, make_keys_cheap


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys with little memory, for tests that open many desks."""
    make_keys_cheap(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the desk of this test lies."""
    return tmp_path / "brussels.quatorze"


@pytest.fixture
def vault(path: Path, cheap_keys: None) -> Iterator[Vault]:
    """Return a new desk, open."""
    with Vault.create(path, PASSPHRASE) as opened:
        yield opened
