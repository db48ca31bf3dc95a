"""Days: reading and writing, spans, calendars, ranges and the three values of a comparison."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import (
    ONE_DAY,
    UNBOUNDED,
    Answer,
    Calendar,
    DayRange,
    Days,
    Months,
    OpenDay,
    WorkingDays,
    WrittenDay,
    add,
    add_working_days,
    plausible,
    read_day,
    write_day,
)
from desktop.law.calendars import PUBLISHED, SATURDAYS_WORK, STATUTORY, WEEKEND, load_calendars

TABLES = load_calendars()
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
SPANS = st.one_of(st.builds(Days, st.integers(0, 800)), st.builds(Months, st.integers(0, 60)))
CALENDARS = st.sampled_from(sorted(TABLES)).map(TABLES.__getitem__)


@st.composite
def written_days(draw: st.DrawFn) -> WrittenDay:
    """A day in any of the forms of the case file."""
    first, second = sorted((draw(DAYS), draw(DAYS)))
    form = draw(st.sampled_from(["day", "time", "unproven", "month", "year", "range", "until", "from"]))
    if form == "day":
        return WrittenDay(first, first)
    if form == "time":
        return WrittenDay(
            first, first, time(draw(st.integers(0, 23)), draw(st.integers(0, 59))), proven=draw(st.booleans())
        )
    if form == "unproven":
        return WrittenDay(first, first, proven=False)
    if form == "until":
        return WrittenDay(None, second)
    if form == "from":
        return WrittenDay(first, None)
    if form in ("month", "year"):
        return read_day(first.isoformat()[: 7 if form == "month" else 4])
    return WrittenDay(first, second)


@given(written_days())
def test_what_is_written_is_read_again(day: WrittenDay) -> None:
    """Writing and reading lose nothing, and the same day is always written in the same way."""
    assert read_day(write_day(day)) == day
    assert write_day(read_day(write_day(day))) == write_day(day)
    assert str(day) == write_day(day)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2026-10-18", "2026-10-18", "2026-10-18"),
        ("2026-10-18T23:50", "2026-10-18", "2026-10-18"),
        ("2026-10-18?", "2026-10-18", "2026-10-18"),
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("[2026-10-14..2026-10-18]", "2026-10-14", "2026-10-18"),
        ("[2026-10-14..2026-10-14]", "2026-10-14", "2026-10-14"),
        ("[..2026-10-18]", None, "2026-10-18"),
        ("[2026-10-18..]", "2026-10-18", None),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_each_form_names_its_range(text: str, earliest: str | None, latest: str | None) -> None:
    """A month runs to its last day; an open end has no bound."""
    day = read_day(text)
    assert day.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert day.latest == (date.fromisoformat(latest) if latest else None)
    assert day.certain == (earliest == latest)


def test_time_and_doubt_are_kept() -> None:
    """The time of day matters in the last two hours, the doubt for the flag."""
    assert read_day("2026-10-18T23:50?") == WrittenDay(
        date(2026, 10, 18), date(2026, 10, 18), time(23, 50), proven=False
    )
    assert read_day("2026-10-18").proven
    assert read_day("2026-10-18").at is None


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("[2026-10-01..2026-10-31]", "2026-10"),
        ("[2026-01-01..2026-12-31]", "2026"),
        ("[2026-10-14..2026-10-14]", "2026-10-14"),
    ],
)
def test_the_shortest_form_is_written(text: str, short: str) -> None:
    """One range has one form."""
    assert write_day(read_day(text)) == short


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-1",
        "2026-10-18T24:00", "2026-10-18T23:60", "2026-10-18T23", "2026-10-18T23:50:00", "2026-10-18 ", " 2026-10-18",
        "2026-10-18??", "2026-10?", "?2026-10-18", "18/10/2026", "20261018", "2026-W42", "[..]", "[2026-10..2026-11]",
        "[2026-10-18..2026-10-14]", "[2026-10-18]", "[2026-10-14..2026-02-30]", "2026-10-14..2026-10-18", "2026-13",
        "２０２６-10-18", "2026-10-18\n", "2026-10-18T23:50Z", "-2026-10-18", "10000-01-01", "0000", "0000-01-01",
        "1899-12-31", "2150-01-01", "9999", "9999-12-31", "[2026-10-14..9999-12-31]", "0206-10-18",
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    """Nothing is guessed from an impossible or a half-written day."""
    with pytest.raises((ValueError, OverflowError)):
        read_day(text)


@pytest.mark.parametrize("text", ["1900-01-01", "1900", "2149-12-31", "2149", "[1900-01-01..2149-12-31]"])
def test_the_first_and_the_last_year_are_read(text: str) -> None:
    """The years of a case file are 1900 to 2149."""
    assert str(read_day(text)) == text


@pytest.mark.parametrize(
    "text",
    ["1899", "1899-12-31", "2150", "2150-01-01", "[1800-01-01..2026-01-01]", "[2026-01-01..2150-01-01]"],
)
def test_a_year_beyond_is_refused_at_either_end(text: str) -> None:
    """One end that is far off is enough."""
    with pytest.raises(ValueError, match=re.escape(text)):
        read_day(text)


@given(st.text(max_size=12))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    """Reading never fails in another way."""
    try:
        day = read_day(text)
    except (ValueError, OverflowError):
        return
    assert day.earliest is not None or day.latest is not None


# -- spans ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "span", "end"),
    [
        ("2026-06-05", Days(14), "2026-06-19"),
        ("2026-06-05", Days(0), "2026-06-05"),
        ("2024-02-15", Days(14), "2024-02-29"),
        ("2023-02-15", Days(14), "2023-03-01"),
        ("2026-12-25", Days(14), "2027-01-08"),
        ("2026-07-01", Months(1), "2026-08-01"),
        ("2026-05-31", Months(1), "2026-06-30"),
        ("2026-01-31", Months(1), "2026-02-28"),
        ("2024-01-31", Months(1), "2024-02-29"),
        ("2024-02-29", Months(12), "2025-02-28"),
        ("2023-02-28", Months(12), "2024-02-28"),
        ("2026-11-30", Months(3), "2027-02-28"),
        ("2026-06-05", Months(12), "2027-06-05"),
    ],
)
def test_a_span_ends_on_its_day(day: str, span: Days | Months, end: str) -> None:
    """The first day does not count; a missing day of the month becomes the last."""
    assert add(date.fromisoformat(day), span).isoformat() == end


@pytest.mark.parametrize(
    ("day", "count", "end"),
    [
        ("2026-06-08", 1, "2026-06-09"),
        ("2026-06-08", 3, "2026-06-11"),
        ("2026-06-12", 3, "2026-06-17"),
        ("2026-06-13", 3, "2026-06-17"),
        ("2026-06-14", 1, "2026-06-15"),
        ("2026-07-20", 1, "2026-07-22"),
        ("2026-04-02", 3, "2026-04-08"),
        ("2026-06-08", 0, "2026-06-08"),
    ],
)
def test_working_days_skip_weekends_and_holidays(day: str, count: int, end: str) -> None:
    """The third working day after posting."""
    assert add_working_days(date.fromisoformat(day), WorkingDays(count), TABLES[STATUTORY]).isoformat() == end


@given(DAYS, DAYS, SPANS)
def test_a_later_start_never_ends_earlier(one: date, other: date, span: Days | Months) -> None:
    """What makes arithmetic on both ends of a range exact."""
    first, second = sorted((one, other))
    assert add(first, span) <= add(second, span)


# -- calendars ------------------------------------------------------------------------------------------------------


@given(DAYS, CALENDARS)
def test_a_roll_ends_on_the_next_working_day(day: date, table: Calendar) -> None:
    """Never earlier, never further than needed, and rolling twice changes nothing."""
    rolled = table.roll(day)
    assert rolled >= day
    assert table.is_working_day(rolled)
    assert table.roll(rolled) == rolled
    between = (day + timedelta(days=n) for n in range((rolled - day).days))
    assert not any(table.is_working_day(one) for one in between)
    assert (table.why_not_working(day) is None) == table.is_working_day(day)


@given(DAYS, DAYS, CALENDARS)
def test_rolling_keeps_the_order(one: date, other: date, table: Calendar) -> None:
    """A later day never rolls to an earlier one."""
    first, second = sorted((one, other))
    assert table.roll(first) <= table.roll(second)


@given(DAYS)
def test_a_table_with_more_holidays_never_rolls_less(day: date) -> None:
    """Weekend, statutory days, published days: each one holds those before it."""
    assert TABLES[WEEKEND].roll(day) <= TABLES[STATUTORY].roll(day) <= TABLES[PUBLISHED].roll(day)


def test_easter_weekend_is_rolled_over_as_a_whole() -> None:
    """Good Friday is a working day; Saturday, Sunday and Easter Monday are not."""
    table = TABLES[STATUTORY]
    assert table.roll(date(2026, 4, 3)) == date(2026, 4, 3)
    assert {table.roll(date(2026, 4, day)) for day in (4, 5, 6, 7)} == {date(2026, 4, 7)}
    reasons = [table.why_not_working(date(2026, 4, day)) for day in (3, 4, 5, 6)]
    assert reasons == [None, "saturday", "sunday", "easter_monday"]


@pytest.mark.parametrize(
    ("day", "reason", "rolled"),
    [
        (date(2026, 6, 5), None, date(2026, 6, 5)),
        (date(2026, 6, 6), None, date(2026, 6, 6)),
        (date(2026, 6, 7), "sunday", date(2026, 6, 8)),
        (date(2026, 8, 15), "assumption", date(2026, 8, 17)),
        (date(2026, 12, 25), "christmas", date(2026, 12, 26)),
    ],
)
def test_a_saturday_may_be_a_working_day(day: date, reason: str | None, rolled: date) -> None:
    """Where Saturdays work, only Sundays and holidays are rolled over, also a holiday that is a Saturday."""
    table = TABLES[SATURDAYS_WORK]
    assert table.why_not_working(day) == reason
    assert table.is_working_day(day) == (reason is None)
    assert table.roll(day) == rolled


@pytest.mark.parametrize("year", [2011, 2014, 2020, 2024, 2026, 2038, 2099])
def test_ten_statutory_days_in_each_year(year: int) -> None:
    """Ten, no more: neither Easter Sunday nor 15 November."""
    assert sum(day.year == year for day in TABLES[STATUTORY].holidays) == 10


def test_the_statutory_days_are_those_of_another_list() -> None:
    """Year by year the same working days as the ``holidays`` package, which lists Easter and Whit Sunday as well."""
    holidays = pytest.importorskip("holidays")
    table = TABLES[STATUTORY]
    for year in range(max(2010, table.known.start), min(2100, table.known.stop)):
        listed = {day for day in holidays.country_holidays("BE", years=year) if day.weekday() < 5}
        ours = {day for day in table.holidays if day.year == year and day.weekday() < 5}
        assert ours == listed, year


def test_the_published_list_adds_one_day() -> None:
    """2 November 2026 (O-04), and nothing in other years."""
    further = TABLES[PUBLISHED].holidays.keys() - TABLES[STATUTORY].holidays.keys()
    assert further == {date(2026, 11, 2)}


# -- ranges ---------------------------------------------------------------------------------------------------------


@st.composite
def ranges(draw: st.DrawFn) -> DayRange:
    """A range of at most three weeks, so that brute force can try every day."""
    low = draw(st.dates(date(2026, 3, 1), date(2026, 12, 31)))
    high = low + timedelta(days=draw(st.integers(0, 20)))
    return DayRange(low, high, OpenDay("event:e1", low, high))


def _days(one: DayRange) -> list[date]:
    return [one.earliest + timedelta(days=n) for n in range((one.latest - one.earliest).days + 1)]


@given(ranges(), SPANS, CALENDARS)
def test_arithmetic_on_the_ends_is_that_on_every_day(one: DayRange, span: Days | Months, table: Calendar) -> None:
    """The earliest and the latest of all results, and nothing else, are the ends."""
    every = [add(day, span) for day in _days(one)]
    assert (one.plus(span).earliest, one.plus(span).latest) == (min(every), max(every))
    rolled = [table.roll(day) for day in every]
    assert (one.plus(span).rolled(table).earliest, one.plus(span).rolled(table).latest) == (min(rolled), max(rolled))


@given(ranges(), ranges())
def test_a_comparison_says_yes_or_no_only_when_every_pair_does(one: DayRange, other: DayRange) -> None:
    """Otherwise it is open."""
    pairs = {day <= limit for day in _days(one) for limit in _days(other)}
    expected = {frozenset({True}): Answer.YES, frozenset({False}): Answer.NO}.get(frozenset(pairs), Answer.OPEN)
    assert one.is_by(other) is expected


@given(ranges(), SPANS, CALENDARS, st.data())
def test_the_cut_divides_the_open_date_where_the_limit_does(
    one: DayRange, span: Days | Months, table: Calendar, data: st.DataObject
) -> None:
    """The last day of the open date for which the derived day is by the limit, as brute force finds it."""
    derived = one.plus(span).rolled(table)
    if derived.certain:
        return
    limit = data.draw(st.dates(derived.earliest, derived.latest - ONE_DAY))
    expected = max(day for day in _days(one) if table.roll(add(day, span)) <= limit)
    assert derived.last_day_by(limit) == expected


@given(ranges(), st.data())
def test_the_open_date_itself_is_cut_at_the_limit(one: DayRange, data: st.DataObject) -> None:
    """Without arithmetic the cut is the limit."""
    if one.certain:
        return
    limit = data.draw(st.dates(one.earliest, one.latest - ONE_DAY))
    assert one.last_day_by(limit) == limit


def test_ranges_are_values() -> None:
    """Two ranges are one value when their ends are the same, whatever they were made from."""
    june, other = date(2026, 6, 5), date(2026, 6, 9)
    assert DayRange(june) == DayRange(june, june)
    assert hash(DayRange(june)) == hash(DayRange(june, june))
    assert DayRange(june) != DayRange(june, other)
    assert DayRange(june, other) != DayRange(june)
    assert DayRange(june, other) != DayRange(other)
    assert DayRange(other) != DayRange(june, other)
    assert DayRange(june) != june
    assert DayRange(june).certain
    assert not DayRange(june, other).certain
    assert repr(DayRange(june)) == "2026-06-05"
    assert repr(DayRange(june, other)) == "[2026-06-05..2026-06-09]"


@pytest.mark.parametrize(
    ("day", "shown"), [(UNBOUNDED, None), (UNBOUNDED + timedelta(days=14), None), (date(2026, 6, 5), date(2026, 6, 5))]
)
def test_a_day_that_stands_for_no_bound_is_not_shown(day: date, shown: date | None) -> None:
    """Whatever grew from "no earliest day known" has no earliest day either."""
    assert plausible(day) == shown


def test_a_mapped_certain_day_keeps_nothing_open() -> None:
    """Nothing can be cut where the day was certain."""
    assert DayRange(date(2026, 6, 5)).mapped(lambda day: day + ONE_DAY).about is None
