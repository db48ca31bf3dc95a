"""The holiday tables, from the dated data in ``resources/law``.

Two tables for Belgium (open point O-04): ``BE``, the ten statutory days, and ``BE+OJ``, those and the further days of
the list published for the year under Regulation 1182/71 art. 2(1). ``weekend`` knows no holiday at all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from dateutil.easter import easter

from desktop.domain.dates import Calendar

STATUTORY = "BE"
PUBLISHED = "BE+OJ"
WEEKEND = "weekend"


def load_calendars() -> Mapping[str, Calendar]:
    """Return the holiday tables by id, read from ``resources/law/holidays_be.toml``."""
    data = tomllib.loads(files("resources").joinpath("law", "holidays_be.toml").read_text(encoding="utf-8"))
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
    }


def _day_in(entry: Mapping[str, Any], year: int) -> date:
    if "days_after_easter" in entry:
        return easter(year) + timedelta(days=entry["days_after_easter"])
    return date.fromisoformat(f"{year}-{entry['date']}")
