"""The two kinds of trouble: what the adviser can act on, and a gap in the law that the program holds."""

from __future__ import annotations

from desktop.domain.messages import Message


class CaseworkError(Exception):
    """A problem the adviser can act on: one sentence that says what, where and what was expected.

    *message* is rendered at the edge in the reader's language; ``str()`` gives the English sentence.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.in_english())
        self.message = message


class RefusedInput(CaseworkError):
    """A case file (or a part of one) was refused. *pointer* is the JSON pointer of the place, ``""`` for the whole."""

    def __init__(self, pointer: str, message: Message) -> None:
        super().__init__(message)
        self.pointer = pointer

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.message.in_english()}"


class GapInLawError(Exception):
    """The law held by the program says nothing for a stated day: a fault of the program, never a guess."""
