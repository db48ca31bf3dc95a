"""Counting of periods (R-CMP-01 to R-CMP-07).

The day of the event does not count, a last day that is not a working day moves to the next one, and two holiday tables
are possible (O-04).

Regulation (EEC, Euratom) 1182/71, art. 2(1) and art. 3; Directive 2011/83/EU, recital 41. R-CMP-06 (a period of two
days or more contains two working days) never bites for periods of fourteen days or more.

Not modelled: holiday tables of states other than Belgium. For a consumer abroad only the weekend is used; for a trader
abroad the arguable date rolls over the weekend only and the safe one over the Belgian days.
"""

from __future__ import annotations

from desktop.domain.dates import Calendar, DayRange, Days, Months, Span
from desktop.domain.facts import CONSUMER_COUNTRY, TRADER_COUNTRY
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Provision, Verified, provision
from desktop.domain.rules import Count
from desktop.law.calendars import PUBLISHED, STATUTORY, WEEKEND

FOURTEEN_DAYS = Days(14)
TWELVE_MONTHS = Months(12)
BELGIUM = "BE"
#: What is tried while a state is unknown: one for each answer to what some rule asks of a state (European Economic
#: Area, small claims, network of centres, thirty days, day of the withdrawal function), and one that is in no list.
#: Every rule tries the same ones, so that what one of them found holds for the next.
STATES = (BELGIUM, "FR", "ES", "GB", "AT", "NL", "other")

ROLLING = provision(
    "R-CMP-03",
    Message("Last day that is not a working day"),
    "Reg. 1182/71 art. 3(4)",
    source="R1182",
)

#: What every period does (desktop/domain/dates.py): declared for the rule pages, no step of its own says it.
COUNTING = (
    provision("R-CMP-02", Message("Counting of days"), "Reg. 1182/71 art. 3(1)-(3)", source="R1182; JC 52"),
    provision(
        "R-CMP-05",
        Message("Counting of months and years"),
        "Reg. 1182/71 art. 3(2)(c)",
        source="R1182; C-171/03",
        verified=Verified.SECONDARY,
    ),
    provision("R-CMP-07", Message("Nominal end, then the next working day"), "Reg. 1182/71 art. 3", source="R1182"),
)


def rolled_for_consumer(ask: Inquiry, day: DayRange) -> tuple[DayRange, Calendar]:
    """Return the end of a consumer's period, and the table used: safe by the shorter table, arguable by the longer."""
    tables = ask.law.calendars
    if ask.fact(CONSUMER_COUNTRY) != BELGIUM:
        return day.rolled(tables[WEEKEND]), tables[WEEKEND]
    return _by_table(ask, day, safe=tables[STATUTORY], arguable=tables[PUBLISHED])


def rolled_for_trader(ask: Inquiry, day: DayRange) -> tuple[DayRange, Calendar]:
    """Return the end of a trader's period, and the table used: safe is the later date."""
    safe, arguable = trader_tables(ask)
    return _by_table(ask, day, safe=safe, arguable=arguable)


def trader_tables(ask: Inquiry) -> tuple[Calendar, Calendar]:
    """Return the (safe, arguable) tables for what a trader must do."""
    tables = ask.law.calendars
    if ask.fact(TRADER_COUNTRY, STATES) == BELGIUM:
        return tables[PUBLISHED], tables[STATUTORY]
    return tables[PUBLISHED], tables[WEEKEND]


def _by_table(ask: Inquiry, day: DayRange, *, safe: Calendar, arguable: Calendar) -> tuple[DayRange, Calendar]:
    one, other = day.rolled(safe), day.rolled(arguable)
    if one == other and day.certain:
        return one, safe
    # A vague day may cross a holiday of one table only, even where both ends agree.
    used = ask.reading("O-04", safe=safe.id, arguable=arguable.id)
    return (one, safe) if used == safe.id else (other, arguable)


def tell_count(ask: Inquiry, text: Message, count: Count, *facts: str, provision: Provision | None = None) -> None:
    """Write down one counting of days: *text*, then the roll to a working day where there was one."""
    ask.step(text, *facts, count=count, provision=provision)
    if count.nominal != count.end:
        ask.step(_rolled(count), count=count, provision=ROLLING)


def _rolled(count: Count) -> Message:
    if count.nominal.certain:
        return Message(
            "{nominal} is not a working day: the period runs until the end of {end}.",
            nominal=count.nominal,
            end=count.end,
        )
    return Message(
        "A last day that is not a working day moves to the next one: the period ends on {end}.", end=count.end
    )


def counted(start: DayRange, span: Span, end: DayRange, table: Calendar | None) -> Count:
    """Return how *span* was counted from *start* and rolled to *end* by *table* (None: not rolled)."""
    return Count(start, span, start.plus(span), end, table.id if table else None)


def rolled_at_the_consumers(ask: Inquiry, day: DayRange) -> tuple[DayRange, Calendar]:
    """Return the end of a trader's period for an act due at the consumer's place: safe is the later date."""
    tables = ask.law.calendars
    if ask.fact(CONSUMER_COUNTRY) != BELGIUM:
        return day.rolled(tables[WEEKEND]), tables[WEEKEND]
    return _by_table(ask, day, safe=tables[PUBLISHED], arguable=tables[STATUTORY])


def perhaps_rolled(ask: Inquiry, day: DayRange) -> DayRange:
    """Return the end of a consumer's period of which no text says that it rolls: safe does not, arguable by all days.

    Its reading is that of R-CMP-03, since no open point is about the roll itself.
    """
    tables = ask.law.calendars
    at_home = ask.fact(CONSUMER_COUNTRY) == BELGIUM
    rolled = day.rolled(tables[PUBLISHED if at_home else WEEKEND])
    return ask.reading("R-CMP-03", safe=day, arguable=rolled) if day != rolled or not day.certain else day
