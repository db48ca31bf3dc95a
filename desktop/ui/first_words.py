"""The words of the start page. Whole sentences need no more than the catalogue; all else loads the full wording."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from desktop.application.catalogue import catalogue
from desktop.domain.messages import Message

if TYPE_CHECKING:
    from desktop.application.wording import Wording


class FirstWords:
    """Stands in for a :class:`Wording` until a desk is opened, and says the same."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = catalogue(language)

    def say(self, message: Message) -> str:
        """Return the whole sentence."""
        if not message.fields and message.plural is None:
            return self._catalogue.gettext(message.template) if message.template else ""
        return self.full.say(message)

    def label(self, kind: str, code: str) -> str:
        """Return the name of a code."""
        return self.full.label(kind, code)

    @cached_property
    def full(self) -> Wording:
        """The wording for everything else; loading it takes as long as showing the page."""
        from desktop.application.wording import Wording  # noqa: PLC0415 - after the first paint

        return Wording(self.language)


def first_words(language: str) -> Wording:
    """Return words for the start page, which asks them only to say and to name."""
    return cast("Wording", FirstWords(language))
