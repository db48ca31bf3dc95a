"""The core stands alone. import-linter checks the direction of imports (`./run check`); this is what it cannot see."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

OUTSIDE = ["PySide6", "shiboken6", "sqlite_utils", "sqlcipher3", "sqlite3", "reportlab", "pikepdf", "pypdfium2"]

IMPORT_ALL = """
import importlib, json, pkgutil, sys
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
print("\\n".join(sys.modules))
"""


def modules_loaded_by(*packages: str) -> set[str]:
    """Import every module of *packages* in an interpreter of their own and return the names of all it then holds."""
    finished = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *packages], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return set(finished.stdout.split())


@pytest.mark.parametrize("package", ["desktop.domain", "desktop.law", "desktop.application"])
def test_the_law_loads_without_qt_sql_or_pdf(package: str) -> None:
    """Nor does it load by way of a library what the import contracts forbid to write."""
    loaded = modules_loaded_by(package)

    assert package in loaded
    assert loaded.isdisjoint(OUTSIDE)


def test_a_connection_is_refused() -> None:
    """The guard of tests/conftest.py stands before every test: the program never opens a connection."""
    with pytest.raises(ConnectionRefusedError), socket.socket() as endpoint:
        endpoint.connect(("127.0.0.1", 9))


def test_the_letters_load_without_qt_or_sql() -> None:
    """A letter can be made by the command line alone."""
    assert modules_loaded_by("desktop.letters").isdisjoint({"PySide6", "sqlite_utils", "sqlcipher3"})


def test_the_installers_are_no_package() -> None:
    """An __init__.py in packaging/ would shadow the library of that name, which pytest and others import."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
