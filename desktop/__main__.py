"""Starts the program: the only place that knows both the vault and the window.

Without a command it opens the window; with one it does it and ends. ``--main-job FOLDER`` does the main job on a
machine without a screen: deadlines on the terminal, the letter and a picture of the window as files.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.rules import Law

BRUSSELS = "Europe/Brussels"
SAMPLE = "sofa-lille.quatorze.json"
SAMPLE_REFERENCE = "ECCBE-2026-000123"


class BrusselsClock:
    """The clock of the machine, read in Europe/Brussels."""

    def now(self) -> datetime:
        """Return the present moment."""
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - the first picture of the window needs no clock

        return datetime.now(ZoneInfo(BRUSSELS))

    def today(self) -> date:
        """Return the present day."""
        return self.now().date()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return the exit status: 0 done, 1 input refused, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        return open_window()
    if given[0] == "--main-job":
        return main_job(Path(given[1] if len(given) > 1 else "quatorze-output"))
    from desktop import cli  # noqa: PLC0415 - the window needs none of it

    return cli.run(cli.parser().parse_args(given), BrusselsClock().today())


def open_window() -> int:
    """Open the window and return the exit status once it is closed."""
    from desktop.desks import LocalDesks  # noqa: PLC0415 - commands need no desk
    from desktop.ui.app import run  # noqa: PLC0415 - commands need no window

    settings = _settings_folder()
    desks = LocalDesks(settings / "desks.json", Path.home(), BrusselsClock())
    return run(desks, BrusselsClock(), _load_law, author=_author(), settings_file=settings / "window.ini")


def main_job(folder: Path) -> int:
    """Assess the sample case, write its letter and a picture of the window into *folder*; print where they are."""
    from importlib.resources import files  # noqa: PLC0415

    from desktop import cli  # noqa: PLC0415
    from desktop.desks import LocalDesks  # noqa: PLC0415
    from desktop.ui.picture import picture_of_window  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    sample = files("resources").joinpath("cases", SAMPLE).read_text(encoding="utf-8")
    case, letter, picture = folder / SAMPLE, folder / "opinion.pdf", folder / "window.png"
    case.write_text(sample, encoding="utf-8")
    for command in (["assess", str(case), "--text"], ["letter", str(case), "--output", str(letter)]):
        status = cli.run(cli.parser().parse_args(command), BrusselsClock().today())
        if status:
            return status
    with LocalDesks(folder, folder, BrusselsClock()).sample_desk() as desk:
        picture_of_window(desk, SAMPLE_REFERENCE, BrusselsClock(), "fr").save(str(picture))
    print(picture)
    return 0


def _load_law() -> Law:
    from desktop.law import load_law  # noqa: PLC0415 - after the first paint

    return load_law()


def _settings_folder() -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415 - commands need no settings

    return user_config_path("Quatorze", appauthor=False)


def _author() -> str:
    import getpass  # noqa: PLC0415 - commands need no author

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


if __name__ == "__main__":
    sys.exit(main())
