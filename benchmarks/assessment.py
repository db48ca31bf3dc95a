"""One full assessment against the bare date arithmetic that it contains.

The bare side adds, rolls and compares the same days as plain functions: start, fourteen days, twelve months, refund,
return. What lies between is the law: rules, reasons, readings, flags.
"""

from __future__ import annotations

from datetime import date, timedelta
from importlib.resources import files

from dateutil.relativedelta import relativedelta

from benchmarks.rows import Row, pairs
from desktop.application.assessment import assess
from desktop.application.interchange import read_case
from desktop.domain.dates import WrittenDay
from desktop.law import load_law

TODAY = date(2026, 11, 20)
TIMES = 200
A_SECOND = 1000.0


def measure() -> list[Row]:
    """Return a line for each decided sample case; promised: 1 000 assessments a second on one core."""
    law = load_law()
    holidays = law.calendars["BE"].holidays
    rows = []
    for name in ("c-681-17", "c-97-22", "sofa-lille"):
        text = (files("resources") / "cases" / f"{name}.quatorze.json").read_text(encoding="utf-8")
        case = read_case(text)
        written = [event.on for event in case.events if isinstance(event.on, WrittenDay)]
        days = [on.earliest for on in written if on.earliest is not None]

        def ours(case=case) -> None:  # type: ignore[no-untyped-def]
            for _ in range(TIMES):
                assess(case, law, TODAY)

        def theirs(days=days) -> None:  # type: ignore[no-untyped-def]
            for _ in range(TIMES):
                _bare(days, holidays)

        mine, bare = pairs(ours, theirs, 7)
        note = f"{A_SECOND * TIMES / mine:.0f} assessments a second (promised 1000)"
        rows.append(Row(f"assessment of {name}", mine / TIMES, "its bare date arithmetic", bare / TIMES, None, note))
    return rows


def _bare(days: list[date], holidays: object) -> bool:
    """Do the date arithmetic of one assessment: every end on both tables, compared with act and today."""
    found = True
    for day in days:
        for span in (timedelta(14), timedelta(14), relativedelta(months=12)):
            end = day + span
            while end.weekday() >= 5 or end in holidays:  # type: ignore[operator]
                end += timedelta(1)
            found &= end <= TODAY
    return found
