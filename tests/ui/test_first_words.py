"""The start page says the same as the rest of the window, and loads next to nothing for it."""

from __future__ import annotations

import subprocess
import sys

from desktop.application.wording import Wording
from desktop.domain.messages import Message
from desktop.ui.first_words import FirstWords

_HEAVY = ("babel", "reportlab", "pikepdf", "pypdfium2", "sqlite_utils", "sqlcipher3", "hypothesis", "dateutil")


def test_first_words_are_those_of_the_wording() -> None:
    """With fields or without, in French."""
    sentences = (
        Message("Create my desk"),
        Message("{count} more character is needed.", "{count} more characters are needed.", count=3),
        Message(""),
    )

    for sentence in sentences:
        assert FirstWords("fr").say(sentence) == Wording("fr").say(sentence)


def test_the_start_page_loads_nothing_heavy() -> None:
    """What takes long to load is loaded after the first paint."""
    program = f"import sys, desktop.ui.app; print([name for name in {_HEAVY} if name in sys.modules])"

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"
