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

from desktop.application.languages import LANGUAGES
from desktop.desks import LocalDesks
from desktop.ui.palette import DARK, LIGHT
from desktop.ui.picture import picture_of_window

RESOURCES = Path(__file__).parent.parent / "resources"
README_PICTURE = RESOURCES / "help" / "window.png"
REFERENCE = "ECCBE-2026-000123"


@dataclass(frozen=True)
class PictureDay:
    """The day on which every picture is taken."""

    def now(self) -> datetime:
        """Return nine in the morning of that day."""
        return datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Europe/Brussels"))

    def today(self) -> date:
        """Return that day."""
        return self.now().date()


def main(folder: Path | None) -> None:
    """Write the picture of the README, or all of them into *folder*; print their names."""
    desk = LocalDesks(Path(), Path(), PictureDay()).sample_desk()
    for language in LANGUAGES if folder else ("en",):
        for palette in (LIGHT, DARK) if folder else (LIGHT,):
            target = folder / f"window-{language}-{palette.name}.png" if folder else README_PICTURE
            target.parent.mkdir(parents=True, exist_ok=True)
            picture_of_window(desk, REFERENCE, PictureDay(), language, palette).save(str(target))
            print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
