"""What no file of the project may say: where it was made, or where its parts were fetched."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

FORBIDDEN = re.compile(
    r"(?<![\w.])/(?:home|mnt|root|Users|work)/[a-z][\w.-]*"
    r"|[A-Z]:\\{1,2}Users\\"
    r"|\bfiles[.]pythonhosted[.]org"
    r"|\bpypi[.]org/simple"
    r"|\bregistry[.]npmjs[.]org"
    r"|\bdeb[.]debian[.]org"
)


def findings(text: str) -> list[str]:
    """Return each forbidden piece with the number of its line."""
    return [
        f"{number}: {match.group()}"
        for number, line in enumerate(text.splitlines(), 1)
        for match in FORBIDDEN.finditer(line)
    ]


def tracked_files() -> list[Path]:
    """Return the files git knows, or skip the test in a copy that has no history."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("git is not installed, or this is no checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize(
    "parts", [("", "home", "anna"), ("", "Users", "anna"), ("https:", "", "pypi.org", "simple")], ids="/".join
)
def test_a_forbidden_piece_is_found(parts: tuple[str, ...]) -> None:
    """The pattern does find what it is for; the parts stand apart so that this file passes its own test."""
    assert findings("see " + "/".join(parts))


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    """A lock with a host name installs from nowhere else; a path of one machine means nothing on another."""
    found = []
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font, a picture
        found += [f"{path.relative_to(ROOT)}:{finding}" for finding in findings(text)]
    assert not found
