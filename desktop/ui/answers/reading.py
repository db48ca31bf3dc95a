"""Typed text to values and back, for the fields of forms. Pure: no Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from desktop.domain.dates import WrittenDay, write_day
from desktop.domain.errors import CaseworkError
from desktop.domain.facts import FactType
from desktop.domain.messages import Message

#: Reads a day as people type it, or in the form of the case file.
#: Raises ``CaseworkError`` with a sentence that says what was expected.
DayReader = Callable[[str], WrittenDay]

_SPACES = re.compile(r"[\s€]+")
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_GROUPED_NUMBER = re.compile(r"([1-9]\d{0,2}(?:([.,'])\d{3})+)([.,]\d+)?")
_LOOKS_GROUPED = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def read_decimal(text: str) -> Decimal:
    """Read an amount or a quantity with a comma or a point before the decimals.

    Raises:
        CaseworkError: it is no number, is negative, or could be two different numbers (``1.234``).
    """
    digits = _SPACES.sub("", text)
    if _LOOKS_GROUPED.fullmatch(digits):
        raise CaseworkError(
            Message("{text} could be thousands or decimals: write it without a separator, or with cents.", text=digits)
        )
    grouped = _GROUPED_NUMBER.fullmatch(digits)
    if grouped and (grouped[3] or "")[:1] != grouped[2]:
        return Decimal(re.sub(r"[.,']", "", grouped[1]) + (grouped[3] or "").replace(",", "."))
    if not _PLAIN_NUMBER.fullmatch(digits):
        raise CaseworkError(Message("Write a number, such as 523.95."))
    return Decimal(digits.replace(",", "."))


def read_money(text: str) -> Decimal:
    """Read an amount in euro, to the cent.

    Raises:
        CaseworkError: it is no amount, or has more than two decimals.
    """
    amount = read_decimal(text)
    if -int(amount.as_tuple().exponent) > 2:
        raise CaseworkError(Message("An amount in euro has at most two decimals."))
    return amount.quantize(Decimal("0.01"))


def read_integer(text: str) -> int:
    """Read a whole number.

    Raises:
        CaseworkError: it is none.
    """
    digits = _SPACES.sub("", text)
    if not re.fullmatch(r"[0-9]{1,6}", digits):
        raise CaseworkError(Message("Write a whole number, such as 14."))
    return int(digits)


def read_labels(text: str) -> tuple[str, ...] | None:
    """Read names separated by commas; empty ones and repetitions are left out; None when none is left."""
    names = (name.strip() for name in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(name for name in names if name)) or None


_READERS: dict[FactType, Callable[[str], object]] = {
    FactType.INTEGER: read_integer,
    FactType.MONEY: read_money,
    FactType.QUANTITY: read_decimal,
    FactType.LABELS: read_labels,
}


def read_value(kind: FactType, text: str, read_typed_day: DayReader) -> object | None:
    """Return what *text* says for a fact of that type; None when nothing is written (unknown).

    Raises:
        CaseworkError: the text cannot be read as one.
    """
    text = text.strip()
    if not text:
        return None
    if kind is FactType.DATE:
        return read_typed_day(text)
    return _READERS.get(kind, str)(text)


def write_value(kind: FactType, value: object | None, language: str) -> str:
    """Return the text that :func:`read_value` reads back as *value*."""
    if value is None:
        return ""
    if isinstance(value, WrittenDay):
        return write_typed_day(value)
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    if kind in {FactType.MONEY, FactType.QUANTITY} and language != "en":
        return str(value).replace(".", ",")
    return str(value)


def write_typed_day(day: WrittenDay) -> str:
    """Return a certain day as ``18/10/2026 21:40``, a vague one in the form of the case file."""
    if not day.certain:
        return write_day(day)
    assert day.earliest is not None
    return write_date(day.earliest) + (f" {day.at:%H:%M}" if day.at else "")


def write_date(day: date) -> str:
    """Return the day as it is typed in Europe: ``18/10/2026``."""
    return f"{day:%d/%m/%Y}"
