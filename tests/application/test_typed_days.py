"""A day is read as it is written, in four languages, and never guessed."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.application.languages import LANGUAGES as TABLES
from desktop.application.typed.days import read_typed_day
from desktop.application.typed.vocabulary import LANGUAGES
from desktop.application.wording import Wording
from desktop.domain.dates import WrittenDay, read_day
from desktop.domain.errors import CaseworkError

FRIDAY = date(2026, 11, 20)


def certain(day: date) -> WrittenDay:
    """Return the written form of one single day."""
    return WrittenDay(day, day)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("18/10", "2026-10-18"),
        ("18/10/26", "2026-10-18"),
        ("18.10.26", "2026-10-18"),
        ("18-10-2026", "2026-10-18"),
        ("3.11.", "2026-11-03"),
        ("2026-10-18", "2026-10-18"),
        ("2026-10-18T23:50", "2026-10-18T23:50"),
        ("18 oct 21h40", "2026-10-18T21:40"),
        ("2 november om 21.40 uur", "2026-11-02T21:40"),
        ("18/10?", "2026-10-18?"),
        ("18/10 non prouvé", "2026-10-18?"),
        ("24/12", "2025-12-24"),
        ("20/11", "2026-11-20"),
        ("21/11", "2025-11-21"),
        ("29/2", "2024-02-29"),
        ("1er novembre", "2026-11-01"),
        ("lundi 2 novembre", "2026-11-02"),
        ("October 18, 2026", "2026-10-18"),
        ("the 18th of October", "2026-10-18"),
        ("am 5. November", "2026-11-05"),
        ("le 5", "2026-11-05"),
        ("le 25", "2026-10-25"),
        ("hier", "2026-11-19"),
        ("avant-hier", "2026-11-18"),
        ("aujourd’hui", "2026-11-20"),
        ("the day before yesterday", "2026-11-18"),
        ("eergisteren", "2026-11-18"),
        ("vorgestern", "2026-11-18"),
        ("lundi dernier", "2026-11-16"),
        ("last Friday", "2026-11-13"),
        ("vorige vrijdag", "2026-11-13"),
        ("jeudi", "2026-11-19"),
        ("il y a 3 jours", "2026-11-17"),
        ("3 dagen geleden", "2026-11-17"),
        ("vor 3 Tagen", "2026-11-17"),
        ("octobre 2026", "2026-10"),
        ("10/2026", "2026-10"),
        ("oct", "2026-10"),
        ("décembre", "2025-12"),
        ("2025", "2025"),
        ("mi-octobre", "[2026-10-11..2026-10-20]"),
        ("mi octobre 2025", "[2025-10-11..2025-10-20]"),
        ("début octobre", "[2026-10-01..2026-10-10]"),
        ("fin février", "[2026-02-21..2026-02-28]"),
        ("half oktober", "[2026-10-11..2026-10-20]"),
        ("Ende Oktober", "[2026-10-21..2026-10-31]"),
        ("fin novembre 2025", "[2025-11-21..2025-11-30]"),
        ("avant le 5", "[..2026-11-04]"),
        ("au plus tard le 5", "[..2026-11-05]"),
        ("après le 3/11", "[2026-11-04..]"),
        ("à partir du 3/11", "[2026-11-03..]"),
        ("entre le 3 et le 7/11", "[2026-11-03..2026-11-07]"),
        ("entre le 28 et le 3/11", "[2026-10-28..2026-11-03]"),
        ("entre le 28/12 et le 3/1", "[2025-12-28..2026-01-03]"),
        ("entre le 3 et le 7", "[2026-11-03..2026-11-07]"),
        ("entre le 28/12 et le 3/1/2025", "[2024-12-28..2025-01-03]"),
        ("du 3 au 7 octobre 2025", "[2025-10-03..2025-10-07]"),
        ("3-7/11", "[2026-11-03..2026-11-07]"),
        ("3-7 november", "[2026-11-03..2026-11-07]"),
        ("tussen 3 en 7 november", "[2026-11-03..2026-11-07]"),
        ("zwischen dem 3. und dem 7. November", "[2026-11-03..2026-11-07]"),
        ("between September and October", "[2026-09-01..2026-10-31]"),
    ],
)
def test_a_day_is_read(text: str, written: str) -> None:
    """Each usual form of four languages, on Friday 20 November 2026."""
    assert read_typed_day(text, FRIDAY) == read_day(written)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02", "no day of the calendar"),
        ("31/02/2026", "no day of the calendar"),
        ("10/18", "no such month"),
        ("2026-13-01", "no such month"),
        ("21/11/2026", "lies in the future"),
        ("2027", "lies in the future"),
        ("à partir du 1/12/2026", "lies in the future"),
        ("mardi 2 novembre", "another day of the week"),
        ("vendredi", "Today is a"),
        ("Oct 18", "could be a day or a year"),
        ("vers le 15/10", "says too little"),
        ("5", "not read as a day"),
        ("blue", "not read as a day"),
        ("", "not read as a day"),
        ("18/10 19/10", "not read as a day"),
        ("octobre 21h40", "one certain day"),
        ("entre le 7/10/2026 et le 3/10/2026", "no day of the calendar"),
    ],
)
def test_what_is_no_day_is_refused(text: str, reason: str) -> None:
    """Never a silent guess: the sentence says what is wrong."""
    with pytest.raises(CaseworkError, match=reason):
        read_typed_day(text, FRIDAY)


@cache
def _names(language: str, cls: str) -> list[str]:
    """Return the chief names of months or weekdays of the vocabulary, in order."""
    table = tomllib.loads((files("resources") / "words" / f"{language}.toml").read_text(encoding="utf-8"))
    return [group[0] for group in table["days"][cls]]


@given(day=st.dates(date(2014, 5, 31), FRIDAY), language=st.sampled_from(LANGUAGES), data=st.data())
def test_a_day_written_in_any_form_is_read_as_the_same_day(day: date, language: str, data: st.DataObject) -> None:
    """Any day, any form, any language, under any hint."""
    month, weekday = _names(language, "month")[day.month - 1], _names(language, "weekday")[day.weekday()]
    forms = [
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d-%m-%Y}",
        f"{day.day} {month} {day.year}",
        f"{day.day}. {month} {day.year}",
        f"{day.day} {month[:3] if len(month) > 5 and language != 'fr' else month} {day:%y}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{month.upper()} {day.day}, {day.year}",
    ]
    text = data.draw(st.sampled_from(forms))
    hint = data.draw(st.sampled_from(LANGUAGES))
    assert read_typed_day(text, FRIDAY, hint) == certain(day)


@given(day=st.dates(date(2014, 5, 31), FRIDAY))
def test_what_the_program_writes_it_reads(day: date) -> None:
    """A day copied from screen or letter can be typed back."""
    for language in TABLES:
        assert read_typed_day(Wording(language).day(day), FRIDAY, language) == certain(day)
        assert read_typed_day(Wording(language).short_day(day), FRIDAY, language) == certain(day)


@given(today=st.dates(date(2015, 1, 1), date(2040, 12, 31)), back=st.integers(0, 364))
def test_a_day_without_a_year_is_the_last_one_before_today(today: date, back: int) -> None:
    """The nearest such day on or before today, whatever today is."""
    day = today - timedelta(back)
    assert read_typed_day(f"{day.day}/{day.month}", today) == certain(day)


@given(text=st.text(max_size=40))
def test_garbage_is_refused_with_a_sentence(text: str) -> None:
    """Nothing but a refusal comes of it."""
    with suppress(CaseworkError):
        assert read_typed_day(text, FRIDAY).earliest != date.max


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language in TABLES])
def test_months_and_weekdays_are_those_the_program_writes(language: str) -> None:
    """What is read and what is written use the same names."""
    assert tuple(_names(language, "month")) == TABLES[language].months
    assert tuple(_names(language, "weekday")) == TABLES[language].weekdays
