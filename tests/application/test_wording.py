"""Days, sums and sentences are written as people of each language write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from desktop.application.languages import LANGUAGES
from desktop.application.results import Bounds
from desktop.application.wording import Wording
from desktop.domain.dates import UNBOUNDED, DayRange, Days, Months, WorkingDays, read_day
from desktop.domain.facts import NOTHING, Disputed
from desktop.domain.messages import Label, Message, Quantity

# The locale of the CLDR whose habits each language follows here.
_CLDR = {"en": "en_GB", "fr": "fr_BE", "nl": "nl_BE", "de": "de_BE"}
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
SUNDAY = date(2026, 10, 18)


def plain(text: str) -> str:
    """Return *text* with ordinary spaces."""
    return text.translate(_SPACES)


def said(language: str, **fields: object) -> str:
    """Return "It ends on …" in that language; the French sentence is one of the catalogue."""
    template = {
        "en": "It ends on {day}.",
        "fr": "Elle expire le {day}.",
        "nl": "Hij eindigt op {day}.",
        "de": "Sie endet am {day}.",
    }[language]
    return plain(Wording(language).say(Message(template, **fields)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_days_and_months_are_those_of_the_cldr(language: str) -> None:
    """The small tables agree with the data that Babel carries."""
    locale, table = Locale.parse(_CLDR[language]), LANGUAGES[language]
    assert table.months == tuple(locale.months["format"]["wide"].values())
    assert table.short_months == tuple(locale.months["format"]["abbreviated"].values())
    assert table.weekdays == tuple(locale.days["format"]["wide"][number] for number in range(7))


@given(day=st.dates(date(2014, 1, 1), date(2040, 12, 31)))
def test_long_days_differ_from_the_cldr_only_in_an_english_comma_and_a_french_first(day: date) -> None:
    """French says "1er", English goes without a comma; all else is as in the CLDR."""
    for language in LANGUAGES:
        cldr = format_date(day, "full", locale=_CLDR[language])
        if language == "en":
            cldr = cldr.replace(",", "")
        if language == "fr" and day.day == 1:
            cldr = cldr.replace(" 1 ", " 1er ")
        assert plain(Wording(language).day(day)) == cldr


@given(cents=st.integers(-(10**9), 10**9))
def test_sums_are_written_as_in_the_cldr(cents: int) -> None:
    """Signs, groups and decimals are those of the language, to the cent."""
    amount = Decimal(cents) / 100
    for language in LANGUAGES:
        assert Wording(language).money(amount) == format_currency(amount, "EUR", locale=_CLDR[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_written_as_in_the_cldr(language: str) -> None:
    """The last two parts are joined by the language's own "and"."""
    for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"]):
        assert Wording(language).listed(parts) == (format_list(parts, locale=_CLDR[language]) if parts else "")


def test_parts_with_commas_are_parted_by_semicolons() -> None:
    """Nobody has to guess where a title ends."""
    assert Wording("en").listed(["one, two", "three", "four"]) == "one, two; three and four"
    assert Wording("fr").listed(["un, deux", "trois", "quatre"]) == "un, deux\u202f; trois et quatre"


def test_a_day_never_breaks_over_two_lines() -> None:
    """All spaces inside a date are no-break spaces."""
    assert Wording("fr").day(date(2026, 11, 2)) == "lundi\u00a02\u00a0novembre\u00a02026"
    assert Wording("en").day(date(2026, 11, 2)) == "Monday\u00a02\u00a0November\u00a02026"


def test_a_short_day_leaves_the_year_out_only_when_asked() -> None:
    """Nobody has to guess the year unless it stands beside the day."""
    assert plain(Wording("fr").short_day(date(2026, 11, 1))) == "1er nov. 2026"
    assert plain(Wording("en").short_day(date(2026, 11, 1), year=False)) == "1 Nov"


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("2026-10-18", "It ends on Sunday 18 October 2026.", "Elle expire le dimanche 18 octobre 2026."),
        (
            "2026-10-18T21:40",
            "It ends on Sunday 18 October 2026 at 21:40.",
            "Elle expire le dimanche 18 octobre 2026 à 21 h 40.",
        ),
        (
            "2026-10-18?",
            "It ends on Sunday 18 October 2026 (unproven).",
            "Elle expire le dimanche 18 octobre 2026 (non prouvé).",
        ),
        ("2026-10", "It ends in October 2026.", "Elle expire en octobre 2026."),
        ("2026", "It ends in 2026.", "Elle expire en 2026."),
        (
            "[2026-10-14..2026-10-18]",
            "It ends between Wednesday 14 and Sunday 18 October 2026.",
            "Elle expire entre le mercredi 14 et le dimanche 18 octobre 2026.",
        ),
        (
            "[..2026-10-18]",
            "It ends not later than Sunday 18 October 2026.",
            "Elle expire au plus tard le dimanche 18 octobre 2026.",
        ),
        (
            "[2026-10-18..]",
            "It ends not before Sunday 18 October 2026.",
            "Elle expire au plus tôt le dimanche 18 octobre 2026.",
        ),
    ],
)
def test_a_vague_day_takes_the_place_of_the_word_before_it(written: str, english: str, french: str) -> None:
    """After "until" a vague day is a noun; French contractions read well too."""
    assert said("en", day=read_day(written)) == english
    assert said("fr", day=read_day(written)) == french


@pytest.mark.parametrize(
    ("written", "dutch", "german"),
    [
        ("2026-10-18", "Hij eindigt op zondag 18 oktober 2026.", "Sie endet am Sonntag, 18. Oktober 2026."),
        ("2026-10", "Hij eindigt in oktober 2026.", "Sie endet im Oktober 2026."),
        ("2026", "Hij eindigt in 2026.", "Sie endet im Jahr 2026."),
        (
            "[2026-10-14..2026-10-18]",
            "Hij eindigt tussen woensdag 14 en zondag 18 oktober 2026.",
            "Sie endet zwischen dem Mittwoch, 14. und dem Sonntag, 18. Oktober 2026.",
        ),
    ],
)
def test_a_vague_day_reads_well_in_dutch_and_german(written: str, dutch: str, german: str) -> None:
    """After "op" and "am" it takes the place of the word."""
    assert said("nl", day=read_day(written)) == dutch
    assert said("de", day=read_day(written)) == german


def test_a_vague_day_after_other_words_in_dutch_and_german() -> None:
    """A German noun stands in the dative, and the article before a certain day falls away."""
    october = read_day("2026-10")
    for language, template, text in (
        ("nl", "Tot en met {day}.", "Tot en met een dag in oktober 2026."),
        ("de", "Bis zum {day}.", "Bis zu einem Tag im Oktober 2026."),
        ("de", "Gezählt ab dem {day}.", "Gezählt ab einem Tag im Oktober 2026."),
    ):
        assert plain(Wording(language).say(Message(template, day=october))) == text


def test_a_vague_day_becomes_a_noun_after_other_words() -> None:
    """In a table cell there is no word to fit."""
    october = read_day("2026-10")
    assert plain(Wording("en").say(Message("Until {day}.", day=october))) == "Until a day in October 2026."
    assert plain(Wording("fr").say(Message("Jusqu’au {day}.", day=october))) == "Jusqu’à un jour en octobre 2026."
    assert plain(Wording("fr").say(Message("À partir du {day}.", day=october))) == "À partir d’un jour en octobre 2026."


def test_a_vague_day_alone_or_after_a_colon_stands_as_it_is() -> None:
    """In a table cell there is no word to fit."""
    assert plain(Wording("fr").written_day(read_day("2026-10"))) == "en octobre 2026"
    assert plain(Wording("fr").say(Message("Reçu : {day}", day=read_day("2026-10")))) == "Reçu : en octobre 2026"


def test_a_sentence_that_opens_with_the_word_before_a_vague_day_keeps_its_capital() -> None:
    """Dropping the first word leaves a sentence that starts as one."""
    assert plain(Wording("fr").say(Message("Le {day}, reçu.", day=read_day("2026-10")))) == "En octobre 2026, reçu."


def test_ranges_of_results_are_written_like_vague_days() -> None:
    """A computed range, also one without an end, has words."""
    wording = Wording("en")
    assert plain(wording.day_range(DayRange(SUNDAY))) == "Sunday 18 October 2026"
    assert plain(wording.day_range(DayRange(UNBOUNDED, SUNDAY))) == "not later than Sunday 18 October 2026"
    assert plain(wording.day_range(Bounds(None, None))) == "on a day not known"
    assert (
        plain(wording.day_range(Bounds(SUNDAY - timedelta(300), SUNDAY)))
        == "between Monday 22 December 2025 and Sunday 18 October 2026"
    )


def test_every_kind_of_field_has_words() -> None:
    """No value reaches the reader as a name of the program."""
    wording = Wording("fr")
    fields = {
        "Biens reçus": Label("event", "goods_received"),
        "prix du contrat": Message("{fact}", fact=Label("fact", "contract.price")),
        "14 jours": Days(14),
        "1 mois": Months(1),
        "7 jours ouvrables": WorkingDays(7),
        "oui": True,
        "inconnu": None,
        "néant": NOTHING,
        "3": 3,
        "9 h 05": time(9, 5),
        "dimanche 18 octobre 2026 à 9 h 05": datetime(2026, 10, 18, 9, 5),  # noqa: DTZ001 - only how it is written
        "a, b et c": ("a", "b", "c"),
        "a selon le consommateur ; l’entreprise n’en dit rien": Disputed("a", None),
        "b selon l’entreprise ; le consommateur n’en dit rien": Disputed(None, "b"),
        "a selon le consommateur, b selon l’entreprise": Disputed("a", "b"),
        "1 234,5": Quantity(Decimal("1234.5")),
    }
    for text, value in fields.items():
        assert plain(wording.say(Message("{value}", value=value))).lower() == text.lower()


def test_the_number_chooses_the_form() -> None:
    """Nought is singular in French and plural in English."""
    assert plain(Wording("fr").say(Message("{count} day", "{count} days", count=0))) == "0 jour"
    assert plain(Wording("en").say(Message("{count} day", "{count} days", count=0))) == "0 days"


def test_an_empty_sentence_stays_empty() -> None:
    """The empty text is no key of the catalogue: gettext would answer with its head."""
    assert Wording("fr").say(Message("")) == ""


def test_a_name_has_a_capital_alone_and_none_in_a_sentence() -> None:
    """One name serves forms and sentences."""
    wording = Wording("fr")
    assert wording.label("fact", "contract.price") == "Prix du contrat"
    assert "prix du contrat" in wording.say(Message("x {fact}", fact=Label("fact", "contract.price")))
    assert wording.say(Message("{fact} x", fact=Label("fact", "contract.price"))) == "Prix du contrat x"


def test_far_countries_and_free_words_are_named_too() -> None:
    """What is in no table of ours is named by Babel, or said as it was typed."""
    assert Wording("fr").label("country", "US") == "États-Unis"
    assert Wording("fr").label("means", "chèque-repas") == "Chèque-repas"


def test_an_unknown_code_is_a_fault_of_the_program() -> None:
    """A missing name is found at once, not printed as a code."""
    with pytest.raises(KeyError):
        Wording("en").label("flag", "no_such_flag")
    with pytest.raises(KeyError):
        Wording("xx")
