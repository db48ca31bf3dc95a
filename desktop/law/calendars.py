"""The holiday tables, from the dated data in ``resources/law``.

Two tables for Belgium (open point O-04): ``BE``, the ten statutory days, and ``BE+OJ``, those and the further days of
the list published for the year under Regulation 1182/71 art. 2(1). ``weekend`` knows no holiday at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from dateutil.easter import easter

from desktop.domain.dates import Calendar
from desktop.law.entries import LAW, FaultyLawFile, Row, once, part, provenance, read_file

STATUTORY = "BE"
PUBLISHED = "BE+OJ"
WEEKEND = "weekend"
#: The statutory days and Sundays only: what counted as working days for the old ban on payments (R-OFF-01).
SATURDAYS_WORK = "BE+Saturdays"

_FILE = "holidays_be.toml"


def load_calendars(folder: Path = LAW) -> Mapping[str, Calendar]:
    """Return the holiday tables by id, read from ``holidays_be.toml`` in *folder*.

    Raises:
        FaultyLawFile: a list does not say where it was read, stands twice, or names a day that cannot be found.
    """
    data = read_file(folder, _FILE)
    _check(data)
    statutory = data["statutory"]
    known = range(statutory["known_from"], statutory["known_until"])
    days = {day: entry["name"] for entry in statutory["day"] for year in known for day in (_day_in(entry, year),)}
    further = {
        _day_in(entry, one["year"]): entry["name"] for one in data["published"] for entry in one.get("further_days", ())
    }
    return {
        STATUTORY: Calendar(STATUTORY, days, known),
        PUBLISHED: Calendar(PUBLISHED, {**days, **further}, known),
        WEEKEND: Calendar(WEEKEND, {}, known),
        SATURDAYS_WORK: Calendar(SATURDAYS_WORK, days, known, saturdays_work=True),
    }


def _check(data: Row) -> None:
    published = [(f"{_FILE}, published {one.get('year')}", one) for one in part(_FILE, data, "published", list)]
    lists = [(f"{_FILE}, statutory", part(_FILE, data, "statutory", dict)), *published]
    for where, row in lists:
        provenance(where, row)
        days = [*row.get("day", ()), *row.get("further_days", ())]
        once(where, (part(where, day, "name", str) for day in days))
        for day in days:
            if ("date" in day) == ("days_after_easter" in day):
                raise FaultyLawFile(f"{where}: {day['name']} needs either date or days_after_easter")
    once(_FILE, (where.removeprefix(f"{_FILE}, ") for where, _ in lists))


def _day_in(entry: Row, year: int) -> date:
    if "days_after_easter" in entry:
        return easter(year) + timedelta(days=entry["days_after_easter"])
    return date.fromisoformat(f"{year}-{entry['date']}")
