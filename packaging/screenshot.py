"""Makes the picture of the window that the README shows: ``.venv/bin/python packaging/screenshot.py``.

The sample cases on a fixed day. With a folder as argument: light and dark, in each language of the screen, into it.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.application.interchange import read_case
from desktop.application.languages import LANGUAGES
from desktop.ui.palette import DARK, LIGHT
from desktop.ui.picture import picture_of_window
from desktop.ui.theme import apply_theme

RESOURCES = Path(__file__).parent.parent / "resources"
CASES = RESOURCES / "cases"
README_PICTURE = RESOURCES / "help" / "window.png"


@dataclass(frozen=True)
class PictureDay:
    """The day on which every picture is taken."""

    def now(self) -> datetime:
        """Return nine in the morning of that day."""
        return datetime(2026, 11, 3, 9, tzinfo=ZoneInfo("Europe/Brussels"))

    def today(self) -> date:
        """Return that day."""
        return self.now().date()


def main(folder: Path | None) -> None:
    """Write the picture of the README, or all of them into *folder*; print their names."""
    application = QApplication(["quatorze"])
    names = sorted(CASES.glob("*.quatorze.json"), key=lambda path: path.name != "sofa-lille.quatorze.json")
    cases = [read_case(path.read_text(encoding="utf-8")) for path in names]
    for language in LANGUAGES if folder else ("en",):
        for palette in (LIGHT, DARK) if folder else (LIGHT,):
            target = folder / f"window-{language}-{palette.name}.png" if folder else README_PICTURE
            target.parent.mkdir(parents=True, exist_ok=True)
            apply_theme(application, palette)
            picture_of_window(cases, PictureDay(), language, palette).save(str(target))
            print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
