"""Sentences with named fields, rendered only at the edge, in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

#: What a sentence may hold: days, amounts, numbers, words of the case, labels of codes, other sentences.
Field = object

_NO_FIELDS: Mapping[str, Field] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Label:
    """A code of the interchange (a fact, an event kind, an answer, a state) to be named in the reader's language."""

    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that is no sum of money, such as units of supply."""

    value: Decimal


class Message:
    """One whole sentence with named fields, English in the source; the catalogue holds the other languages.

    ``Message("The period ends on {day}.", day=end)``. With *plural*, the field ``count`` chooses the form.
    Two messages are equal when template and fields are. Creating one costs next to nothing: rendering comes later.
    """

    __slots__ = ("fields", "plural", "template")

    def __init__(self, template: str, plural: str | None = None, /, **fields: Field) -> None:
        self.template = template
        self.plural = plural
        self.fields: Mapping[str, Field] = fields or _NO_FIELDS

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self.template == other.template and self.fields == other.fields

    def __hash__(self) -> int:
        return hash(self.template)

    def __repr__(self) -> str:
        return f"Message({self.in_english()!r})"

    def in_english(self) -> str:
        """Return the sentence in plain English with ISO dates: for logs, errors on the command line and tests."""
        template = self.plural if self.plural is not None and self.fields.get("count") != 1 else self.template
        return template.format_map({name: _plain(value) for name, value in self.fields.items()})


def _plain(value: Field) -> str:
    if isinstance(value, Message):
        return value.in_english()
    if isinstance(value, Label):
        return value.code
    if isinstance(value, Quantity):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return ", ".join(_plain(part) for part in value)
    return str(value)
