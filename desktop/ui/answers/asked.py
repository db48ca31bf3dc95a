"""What an editor asks. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.facts import FactType
from desktop.ui.answers.reading import DayReader


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor asks: its name for readers of any kind, the type of answer, and the answers with their names."""

    name: str
    kind: FactType
    choices: tuple[tuple[object, str], ...]
    read_day: DayReader
