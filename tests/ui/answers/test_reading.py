"""Typed text becomes a value or a sentence that says what was expected; never a guess."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from desktop.domain.dates import WrittenDay, read_day
from desktop.domain.errors import CaseworkError
from desktop.domain.facts import FactType
from desktop.domain.messages import Message
from desktop.ui.answers.reading import read_decimal, read_integer, read_labels, read_money, read_value, write_value

DAY = date(2026, 10, 18)


def no_day(text: str) -> WrittenDay:
    """Refuse every day."""
    raise CaseworkError(Message("No day: {text}", text=text))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("523.95", "523.95"),
        ("523,95", "523.95"),
        ("523", "523.00"),
        ("1 234,50 €", "1234.50"),
        ("1\u202f234,50\u00a0€", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234.567", "1234567.00"),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: str) -> None:
    """Comma or point before the cents, spaces or points between thousands, with or without the sign of the euro."""
    assert read_money(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["1.234", "1,234", "12.345", "many", "-5", "1.2.3", "12,", "1,234,5.0", ""])
def test_an_amount_that_is_none_or_could_be_two_is_refused(text: str) -> None:
    """``1.234`` is one euro or a thousand: the field asks rather than guess."""
    with pytest.raises(CaseworkError):
        read_money(text)


def test_a_third_decimal_is_refused_for_money_and_kept_for_a_quantity() -> None:
    """Money goes to the cent, metered quantities further."""
    assert read_decimal("0.1234") == Decimal("0.1234")
    with pytest.raises(CaseworkError):
        read_money("0.1234")


@pytest.mark.parametrize("text", ["", "14.5", "fourteen", "-1", "1234567"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    """A number of days is whole and not negative."""
    with pytest.raises(CaseworkError):
        read_integer(text)


def test_labels_are_separated_and_named_once() -> None:
    """Names come in the order typed; empty and repeated ones fall away."""
    assert read_labels(" sofa ; chair, sofa,, ") == ("sofa", "chair")
    assert read_labels(" , ") is None


def test_nothing_written_is_unknown() -> None:
    """An empty field is no answer."""
    assert read_value(FactType.MONEY, "  ", no_day) is None


def test_a_day_goes_to_the_reader_of_typed_days() -> None:
    """There is one reader of days in the program."""
    assert read_value(FactType.DATE, "x", lambda _: WrittenDay(DAY, DAY)) == WrittenDay(DAY, DAY)
    with pytest.raises(CaseworkError):
        read_value(FactType.DATE, "x", no_day)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FactType.MONEY, Decimal("1234.50")),
        (FactType.QUANTITY, Decimal("0.125")),
        (FactType.INTEGER, 14),
        (FactType.LABELS, ("sofa", "chair")),
        (FactType.TEXT, "any text"),
        (FactType.DATE, WrittenDay(date(2026, 10, 1), date(2026, 10, 31))),
        (FactType.DATE, WrittenDay(None, DAY)),
    ],
)
def test_what_is_written_is_read_back(kind: FactType, value: object, language: str) -> None:
    """No value changes by being shown in a field."""
    assert read_value(kind, write_value(kind, value, language), read_day) == value


def test_a_certain_day_is_written_as_it_is_typed() -> None:
    """Day, month, year, then the time of day."""
    assert write_value(FactType.DATE, WrittenDay(DAY, DAY, time(21, 40)), "fr") == "18/10/2026 21:40"
