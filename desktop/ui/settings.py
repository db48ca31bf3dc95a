"""What the window remembers of itself on this machine: its language, its size. Nothing of any case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from desktop.application.languages import LANGUAGES, SOURCE


class Settings:
    """Small choices kept in one file, which may be missing or unwritable: then they are those of the first start."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the screen: the one chosen, else that of the system, else that of the source."""
        kept = self._kept.value("window/language")
        wanted = kept if isinstance(kept, str) else QLocale.system().name()[:2]
        return wanted if wanted in LANGUAGES else SOURCE

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("window/language", code)

    @property
    def geometry(self) -> QByteArray | None:
        """Place and size of the window, as Qt writes them."""
        kept = self._kept.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else None

    @geometry.setter
    def geometry(self, place: QByteArray) -> None:
        self._kept.setValue("window/geometry", place)
