"""How a language writes days, times, sums and lists: one small table each.

The texts themselves are in the catalogue; to add a language, add its catalogue and its table here. The names and
figures are those of the CLDR. A test compares them with Babel, which is not imported when the program starts: that
takes more than 100 ms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class Language:
    """The written forms of one language.

    *on* is the word before a certain day, which falls away before a vague one ("on Monday", but "between Monday and
    Friday"). *contractions* are words that change before the noun for a vague day, or fall away before it. *first* is
    the suffix of the first day of a month, *day_stop* what follows the other numbers, *weekday_stop* what follows the
    day of the week. *semicolon* stands between parts of a list that hold commas. *money* and *time* are patterns.
    """

    code: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    group: str
    decimal: str
    money: str
    time: str
    last_joint: str
    on: str
    contractions: Mapping[str, str]
    first: str = ""
    day_stop: str = ""
    weekday_stop: str = ""
    semicolon: str = "; "


_FRENCH = Language(
    code="fr",
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    short_months=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    group=NARROW_NO_BREAK_SPACE,
    decimal=",",
    money="{sign}{sum}\u00a0€",
    time="{hour}\u00a0h\u00a0{minute:02}",
    last_joint=" et ",
    on="le",
    contractions={"au": "à", "du": "d’"},
    first="er",
    semicolon="\u202f; ",
)

_ENGLISH = Language(
    code="en",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    group=",",
    decimal=".",
    money="{sign}€{sum}",
    time="{hour:02}:{minute:02}",
    last_joint=" and ",
    on="on",
    contractions={},
)

_DUTCH = Language(
    code="nl",
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    short_months=("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    group=".",
    decimal=",",
    money="€\u00a0{sign}{sum}",
    time="{hour:02}:{minute:02}",
    last_joint=" en ",
    on="op",
    contractions={},
)

# Every word before a day governs the dative ("bis zum", "ab dem", "vom"): so does the noun for a vague day.
_GERMAN = Language(
    code="de",
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    short_months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    group=".",
    decimal=",",
    money="{sign}{sum}\u00a0€",
    time="{hour:02}:{minute:02}",
    last_joint=" und ",
    on="am",
    contractions={"zum": "zu", "vom": "von", "dem": ""},
    day_stop=".",
    weekday_stop=",",
)

#: Every language of screen and letters by its code.
LANGUAGES: dict[str, Language] = {table.code: table for table in (_FRENCH, _DUTCH, _GERMAN, _ENGLISH)}
#: The language of the source: it has no catalogue.
SOURCE = "en"
