from __future__ import annotations

import re
import runpy
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import holidays
import pytest

from desktop.domain.errors import GapInLawError
from desktop.domain.provisions import CHECKED, Verified
from desktop.law import dated
from desktop.law.calendars import STATUTORY, load_calendars
from desktop.law.entries import LAW, Entry, FaultyLawFile, Series

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "packaging" / "tables_of_holidays.py"))
YEARS = range(2014, 2033)
DAYS = [date(2014, 1, 1) + timedelta(days=number) for number in range((date(2033, 1, 1) - date(2014, 1, 1)).days)]

LOADERS: dict[str, Callable[[Path], object]] = {
    "interest.toml": dated.interest_rates,
    "thresholds.toml": lambda folder: [
        *(dated.threshold(name, folder) for name in ("philanthropic_sale", "small_repairs", "small_claims")),
        dated.first_answer_working_days(folder),
    ],
    "thirty_day_option.toml": dated.thirty_day_option,
    "withdrawal_function.toml": dated.withdrawal_function,
    "energy_accord.toml": dated.energy_accord_signatories,
    "states.toml": lambda folder: [
        dated.eea_states(folder),
        dated.ecc_network(folder),
        dated.small_claims_states(folder),
    ],
    "holidays_states.toml": lambda folder: dated.holiday_in("DE", CHECKED, folder),
    "holidays_be.toml": load_calendars,
}


def entry(
    since: date, until: date | None = None, *, source: str = "RATE", checked_on: date = CHECKED
) -> Entry[Decimal]:
    """Return an entry of one percent."""
    return Entry(since, until, Decimal("1.00"), source, checked_on, Verified.SECONDARY)


# --- what the files say -----------------------------------------------------------------------------------------------


def test_every_file_of_dated_law_has_a_loader_that_accepts_it() -> None:
    """No file lies in the folder that nothing checks."""
    assert {file.name for file in LAW.glob("*.toml")} == set(LOADERS)
    for load in LOADERS.values():
        load(LAW)


@pytest.mark.parametrize(
    ("year", "percent"),
    [
        (2014, "2.75"),
        (2015, "2.50"),
        (2016, "2.25"),
        (2017, "2.00"),
        (2018, "2.00"),
        (2019, "2.00"),
        (2020, "1.75"),
        (2021, "1.75"),
        (2022, "1.50"),
        (2023, "5.25"),
        (2024, "5.75"),
        (2025, "4.50"),
        (2026, "4.50"),
    ],
)
def test_the_legal_interest_is_that_of_the_table(year: int, percent: str) -> None:
    """One rate counts from the first to the last day of its year (R-REL-30)."""
    rates = dated.interest_rates()

    assert rates.on(date(year, 1, 1)) is rates.on(date(year, 12, 31))
    assert rates.on(date(year, 1, 1)).value == Decimal(percent)
    assert rates.on(date(year, 1, 1)).verified is Verified.SECONDARY


@pytest.mark.parametrize("day", [date(2013, 12, 31), date(2027, 1, 1)])
def test_a_year_without_a_rate_is_a_gap_and_no_guess(day: date) -> None:
    """The last rate known is not carried on."""
    with pytest.raises(GapInLawError, match=rf"interest\.toml, rate: there is no entry for {day}"):
        dated.interest_rates().on(day)


@pytest.mark.parametrize(
    ("name", "day", "euro"),
    [
        ("philanthropic_sale", date(2014, 5, 31), "50.00"),
        ("philanthropic_sale", date(2026, 11, 20), "50.00"),
        ("small_repairs", date(2014, 5, 31), "200.00"),
        ("small_claims", date(2017, 7, 13), "2000.00"),
        ("small_claims", date(2017, 7, 14), "5000.00"),
        ("small_claims", date(2026, 11, 20), "5000.00"),
    ],
)
def test_a_limit_counts_on_its_day(name: str, day: date, euro: str) -> None:
    """The European small claims procedure reaches further since 14 July 2017 (R-REL-42)."""
    assert dated.threshold(name).on(day).value == Decimal(euro)


def test_a_limit_that_nobody_wrote_is_refused() -> None:
    """A slip in a name does not become a limit of nothing."""
    with pytest.raises(FaultyLawFile, match=r"thresholds\.toml, large_claims: there is no entry"):
        dated.threshold("large_claims")


def test_the_centre_answers_within_fourteen_working_days() -> None:
    """R-REL-44."""
    assert dated.first_answer_working_days() == 14


def test_four_states_are_known_by_secondary_sources_to_give_thirty_days() -> None:
    """The others are to be confirmed, and Belgium is not among them (O-27)."""
    option = dated.thirty_day_option()

    assert {state for state, verified in option.items() if verified is Verified.SECONDARY} == {"ES", "CZ", "IT", "PL"}
    assert {state for state, verified in option.items() if verified is Verified.NO} == {
        *("SK", "PT", "IE", "HU", "BG", "RO", "GR", "LV", "LU")
    }


def test_belgium_has_no_day_for_the_withdrawal_function() -> None:
    """No Belgian text was found (O-01)."""
    assert dated.withdrawal_function()["BE"].since is None


@pytest.mark.parametrize(
    ("state", "since", "labels"),
    [
        ("DE", date(2026, 6, 19), ("Vertrag widerrufen", "Widerruf bestätigen")),
        ("FR", date(2026, 6, 19), ("renoncer au contrat ici", "confirmer la rétractation")),
        ("IT", date(2026, 6, 19), ("recedere dal contratto qui", "conferma recesso")),
        ("NL", date(2026, 6, 25), ("hier de overeenkomst herroepen", "herroeping bevestigen")),
        ("AT", date(2026, 10, 1), ()),
    ],
)
def test_a_state_demands_the_withdrawal_function_from_its_day(state: str, since: date, labels: tuple[str, ...]) -> None:
    """R-FUN-01."""
    function = dated.withdrawal_function()[state]

    assert (function.since, function.labels) == (since, labels)


def test_no_signatory_of_the_accord_is_invented() -> None:
    """The list has not been read."""
    assert dated.energy_accord_signatories() == frozenset()


def test_the_lists_of_states_hold_together() -> None:
    """Twenty-seven states, three more in the EEA, Denmark outside the small claims procedure (R-REL-40, R-REL-42)."""
    union = dated.member_states()

    assert len(union) == 27
    assert dated.eea_states() - union == {"IS", "LI", "NO"}
    assert union - dated.small_claims_states() == {"DK"}
    assert {state for state, how in dated.ecc_network().items() if how == dated.MEMBER} == union | {"IS", "NO"}
    assert {state for state, how in dated.ecc_network().items() if how == dated.COOPERATION} == {"GB"}


def test_every_state_named_is_one_of_the_lists() -> None:
    """Greece is GR in a case file, though the Union writes EL."""
    assert dated.thirty_day_option().keys() <= dated.member_states()
    assert dated.withdrawal_function().keys() <= dated.member_states()


# --- holidays ---------------------------------------------------------------------------------------------------------


def test_the_holidays_are_what_the_script_writes() -> None:
    """The file was neither edited by hand nor left behind by an update of the library."""
    assert (LAW / "holidays_states.toml").read_text(encoding="utf-8") == SCRIPT["rendered"]()


@pytest.mark.parametrize("state", SCRIPT["STATES"])
def test_the_holidays_of_a_state_are_those_of_the_library(state: str) -> None:
    """Each day of nineteen years is, or is not, a holiday by both."""
    library = holidays.country_holidays(state, years=YEARS, language="en_US", categories="public")

    for day in DAYS:
        name = library.get(day)
        assert dated.holiday_in(state, day) == (name and SCRIPT["plain_name"](name))


def test_the_states_with_holidays_are_all_but_belgium() -> None:
    """Belgium's ten days are written by hand, and no second table may disagree with them."""
    assert set(SCRIPT["STATES"]) == dated.eea_states() - {"BE"} | {"CH", "GB"}
    assert dated.holiday_in("BE", date(2026, 7, 21)) is None


@pytest.mark.parametrize(("state", "day"), [("US", date(2026, 7, 4)), ("DE", date(2033, 10, 3))])
def test_nothing_is_said_of_a_state_or_year_without_a_table(state: str, day: date) -> None:
    """A warning needs a table; its absence proves no working day."""
    assert dated.holiday_in(state, day) is None


def test_no_name_of_a_holiday_holds_a_day_written_month_first() -> None:
    """05/10 would be read as the fifth of October."""
    names = {name for state in SCRIPT["STATES"] for day in DAYS if (name := dated.holiday_in(state, day))}

    assert "Day off" in names
    assert not [name for name in names if re.search(r"\d/\d", name)]


def test_the_ten_statutory_days_are_those_of_the_library() -> None:
    """It also names Easter Sunday and Whit Sunday, which are Sundays in any case and no statutory holidays."""
    library = holidays.country_holidays("BE", years=YEARS, language="en_US", categories="public")
    sundays = {day for day, name in library.items() if name in {"Easter Sunday", "Pentecost"}}
    statutory = load_calendars()[STATUTORY].holidays

    assert all(day.weekday() == 6 for day in sundays)
    assert {day for day in statutory if day.year in YEARS} == set(library) - sundays


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ([], "t.toml, rate: there is no entry"),
        (
            [entry(date(2024, 1, 1), date(2024, 12, 30)), entry(date(2025, 1, 1))],
            "t.toml, rate 2: it begins on 2025-01-01 and leaves a gap after 2024-12-30",
        ),
        (
            [entry(date(2024, 1, 1), date(2025, 1, 1)), entry(date(2025, 1, 1))],
            "t.toml, rate 2: it begins on 2025-01-01 and overlaps the entry before it",
        ),
        (
            [entry(date(2024, 1, 1)), entry(date(2025, 1, 1))],
            "t.toml, rate 2: it begins on 2025-01-01 and overlaps the entry before it",
        ),
        (
            [entry(date(2025, 1, 1), date(2024, 1, 1))],
            "t.toml, rate 1: it begins on 2025-01-01, after its end on 2024-01-01",
        ),
        ([entry(date(2025, 1, 1), source=" ")], "t.toml, rate 1: source is empty"),
        (
            [entry(date(2025, 1, 1), checked_on=date(2099, 1, 1))],
            "t.toml, rate 1: checked_on is 2099-01-01, later than the state of this release, " + str(CHECKED),
        ),
    ],
)
def test_a_series_that_does_not_hold_together_is_refused(entries: list[Entry[Decimal]], sentence: str) -> None:
    """The sentence names the file, the entry and the fault."""
    with pytest.raises(FaultyLawFile) as refused:
        Series("t.toml, rate", tuple(entries))

    assert str(refused.value) == sentence


def test_a_span_of_one_day_and_an_open_end_are_accepted() -> None:
    """The bounds of what is refused."""
    series = Series("t.toml, rate", (entry(date(2024, 1, 1), date(2024, 1, 1)), entry(date(2024, 1, 2))))

    assert series.on(date(2024, 1, 1)) is series.entries[0]
    assert series.on(date(2024, 1, 2)) is series.on(date.max) is series.entries[1]


@pytest.mark.parametrize(
    ("name", "written", "instead", "sentence"),
    [
        (
            "interest.toml",
            "since = 2016-01-01",
            "since = 2016-01-02",
            "rate 3: it begins on 2016-01-02 and leaves a gap",
        ),
        ("interest.toml", "since = 2016-01-01", "since = 2015-06-01", "rate 3: it begins on 2015-06-01 and overlaps"),
        ("interest.toml", "until = 2014-12-31", "until = 2013-12-31", "rate 1: it begins on 2014-01-01, after its end"),
        ("interest.toml", 'source = "RATE"', "", "rate 1: source is missing, expected was text"),
        ("interest.toml", "checked_on = 2026-11-20", "", "rate 1: checked_on is missing, expected was a day"),
        (
            "interest.toml",
            "checked_on = 2026-11-20",
            "checked_on = 2099-01-01",
            "rate 1: checked_on is 2099-01-01, later",
        ),
        ("interest.toml", 'verified = "secondary"', "", "rate 1: verified is missing, expected was text"),
        (
            "interest.toml",
            '"secondary"',
            '"perhaps"',
            "rate 1: verified must be one of yes, secondary, no, not 'perhaps'",
        ),
        ("interest.toml", "since = 2014-01-01", "", "rate 1: since is missing, expected was a day"),
        ("interest.toml", "since = 2014-01-01", "since = 2014-01-01T00:00:00", "rate 1: since is datetime"),
        (
            "interest.toml",
            "value = 2.75",
            "value = 3",
            "rate 1: value is 3, expected was a number with a decimal point",
        ),
        ("interest.toml", "until = 2026-12-31", "untill = 2026-12-31", "rate 13: nothing is called untill here"),
        ("thresholds.toml", "[[small_repairs]]", "[[repairs]]", "small_repairs: there is no entry"),
        ("thresholds.toml", "2017-07-14", "2017-07-15", "small_claims 2: it begins on 2017-07-15 and leaves a gap"),
        ("thresholds.toml", "[first_answer]", "[answer]", "first_answer: there is no such table"),
        ("thresholds.toml", "working_days = 14", "working_days = true", "first_answer: working_days is True"),
        ("thirty_day_option.toml", '"CZ"', '"ES"', "ES stands twice"),
        ("thirty_day_option.toml", 'state = "ES"', "state = 1", "state 1: state is 1, expected was text"),
        ("thirty_day_option.toml", 'source = "30D"', 'source = ""', "ES: source is empty"),
        ("withdrawal_function.toml", '"AT"', '"DE"', "DE stands twice"),
        ("withdrawal_function.toml", "labels = []", "labels = [1]", "BE: labels is [1], expected was a list of texts"),
        ("withdrawal_function.toml", "since = 2026-10-01", 'since = "autumn"', "AT: since is 'autumn'"),
        ("withdrawal_function.toml", "since = 2026-10-01", "from = 2026-10-01", "AT: nothing is called from here"),
        ("energy_accord.toml", "names = []", 'names = ["A", "A"]', "signatories: A stands twice"),
        ("energy_accord.toml", "checked_on = 2026-11-20", "", "signatories: checked_on is missing"),
        ("states.toml", '"AT"', '"BE"', "union: BE stands twice"),
        ("states.toml", '"LI"', '"SE"', "eea_beyond_the_union: SE stands twice"),
        ("states.toml", '["DK"]', '["NO"]', "outside_small_claims: NO is no state of the Union"),
        ("states.toml", '["GB"]', '["NO"]', "ecc_network 2: NO stands twice"),
        ("states.toml", '"cooperation"', '"friend"', "ecc_network 2: standing must be member or cooperation"),
        ("holidays_states.toml", 'verified = "no"', "", "verified is missing"),
        ("holidays_states.toml", '"01-06"', '"02-30"', "AT: Epiphany is '02-30'"),
        ("holidays_states.toml", '"01-06"', "7", "AT: Epiphany is 7"),
        ("holidays_states.toml", '"01-06"', '"01-01"', "AT: 2014-01-01 has two names"),
        ("holidays_states.toml", '"Easter Monday" = [', '"Easter Monday" = [ 7,', "AT: Easter Monday is [7,"),
        ("holidays_states.toml", "[state.BG]", "[state.AT]", "cannot be read"),
        ("holidays_be.toml", 'source = "Law of', 'origin = "Law of', "statutory: source is missing"),
        ("holidays_be.toml", "year = 2026", "year = 2025", "published 2025 stands twice"),
        ("holidays_be.toml", '"easter_monday"', '"new_year"', "statutory: new_year stands twice"),
        ("holidays_be.toml", 'date = "07-21"', "", "statutory: national_day needs either date or days_after_easter"),
        (
            "holidays_be.toml",
            'name = "all_souls_published"',
            'name = "twice"\ndate = "11-03"\n[[published.further_days]]\nname = "twice"',
            "twice stands twice",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_its_name_and_entry(
    tmp_path: Path, name: str, written: str, instead: str, sentence: str
) -> None:
    """The first place where *written* stands in the file that is shipped is changed, and nothing else."""
    shutil.copytree(LAW, tmp_path, dirs_exist_ok=True)
    good = (LAW / name).read_text(encoding="utf-8")
    assert written in good
    (tmp_path / name).write_text(good.replace(written, instead, 1), encoding="utf-8")

    with pytest.raises(FaultyLawFile) as refused:
        LOADERS[name](tmp_path)

    assert str(refused.value).startswith(name)
    assert sentence in str(refused.value)


@pytest.mark.parametrize("written", ["", "rate = 5", "rate = []", "rate = [1]", "rate = [{ since = 2014-01-01 }, 1]"])
def test_a_table_that_is_no_list_of_entries_is_refused(tmp_path: Path, written: str) -> None:
    """Nothing at all, another kind of value, and a value among the entries."""
    (tmp_path / "interest.toml").write_text(written, encoding="utf-8")
    with pytest.raises(FaultyLawFile, match=r"interest\.toml, rate: there is no entry"):
        dated.interest_rates(tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The sentence names it."""
    with pytest.raises(FaultyLawFile, match=r"interest\.toml cannot be read"):
        dated.interest_rates(tmp_path)
