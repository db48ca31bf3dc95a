"""The compiled catalogue of each language. Light to load: the window says its first words with it."""

from __future__ import annotations

import gettext
from pathlib import Path

import resources
from desktop.application.languages import SOURCE

_DOMAIN = "quatorze"
# Not importlib.resources: it takes longer to load than all catalogues together, and the program runs from a folder.
_FOLDER = Path(resources.__file__).parent / "locale"


def catalogue(language: str) -> gettext.NullTranslations:
    """Return the compiled catalogue of *language*; an empty one for the language of the source.

    Raises:
        FileNotFoundError: the catalogues have not been compiled.
    """
    if language == SOURCE:
        return gettext.NullTranslations()
    return gettext.translation(_DOMAIN, str(_FOLDER), [language])
