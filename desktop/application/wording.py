"""Says a Message in one language: the only place where codes, days and sums become text for people."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property

from dateutil.relativedelta import relativedelta

from desktop.application import labels
from desktop.application.catalogue import catalogue
from desktop.application.languages import LANGUAGES, NO_BREAK_SPACE, Language
from desktop.application.results import Bounds
from desktop.domain.dates import ONE_DAY, DayRange, Days, Months, WorkingDays, WrittenDay, plausible
from desktop.domain.facts import Disputed, Nothing
from desktop.domain.messages import Field, Label, Message, Quantity

# A vague day is rendered twice, as "between …" and as "a day between …"; the words around it decide which one stays.
# The marks are private-use characters, which no text of a case can hold by accident.
_VAGUE = re.compile("(?P<before>\\w+ )?\ue000(?P<when>[^\ue001]*)\ue001(?P<noun>[^\ue002]*)\ue002")


def two_sides(consumer: Field, trader: Field) -> Message:
    """Return what either party states; None for a party that says nothing of it."""
    if trader is None:
        return Message("{stated} according to the consumer; the trader says nothing of it", stated=consumer)
    if consumer is None:
        return Message("{stated} according to the trader; the consumer says nothing of it", stated=trader)
    return Message(
        "{consumer} according to the consumer, {trader} according to the trader", consumer=consumer, trader=trader
    )


class Wording:
    """The words of one language (``"en"``, ``"fr"``, …) for everything that the program says.

    Raises:
        KeyError: there is no table for that language.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._table: Language = LANGUAGES[language]

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        return catalogue(self.language)

    def say(self, message: Message) -> str:
        """Return the whole sentence."""
        return self._settle(self._render(message))

    def label(self, kind: str, code: str) -> str:
        """Return the name of a code as it stands alone, with a capital.

        Raises:
            KeyError: no code of that kind has that name.
        """
        return _capitalised(self._name(Label(kind, code)))

    def day(self, day: date) -> str:
        """Return the day in full: ``"lundi 2 novembre 2026"``, with spaces that never break."""
        return self._long_day(day)

    def short_day(self, day: date, *, year: bool = True) -> str:
        """Return the day for narrow places: ``"2 nov. 2026"``, or ``"2 nov."`` where the year is beside it."""
        parts = [self._number(day), self._table.short_months[day.month - 1]]
        return NO_BREAK_SPACE.join([*parts, str(day.year)] if year else parts)

    def time(self, at: time) -> str:
        """Return the time of day."""
        return self._table.time.format(hour=at.hour, minute=at.minute)

    def moment(self, moment: datetime) -> str:
        """Return day and time of day."""
        return self.say(Message("{day} at {time}", day=moment.date(), time=moment.time()))

    def day_range(self, days: DayRange | Bounds) -> str:
        """Return one day, or the range in which it lies."""
        return self._settle(self._field(days))

    def written_day(self, day: WrittenDay) -> str:
        """Return a day as it was reported: vague, with its time, or marked as unproven."""
        return self._settle(self._field(day))

    def money(self, amount: Decimal) -> str:
        """Return a sum in euro, with two decimals."""
        digits = self._digits(f"{abs(amount):,.2f}")
        return self._table.money.format(sum=digits, sign="-" if amount < 0 else "")

    def quantity(self, number: Quantity) -> str:
        """Return a number as it was stated, with the signs of the language."""
        return self._digits(f"{number.value:,f}")

    def _digits(self, english: str) -> str:
        return english.translate({ord(","): self._table.group, ord("."): self._table.decimal})

    def listed(self, parts: list[str] | tuple[str, ...]) -> str:
        """Return the parts as a list, ``"a, b et c"``; with semicolons where a part has commas of its own."""
        if len(parts) < 2:
            return "".join(parts)
        joint = self._table.semicolon if any("," in part for part in parts) else ", "
        return joint.join(parts[:-1]) + self._table.last_joint + parts[-1]

    # -- rendering ---------------------------------------------------------------------------------------------------

    def _render(self, message: Message) -> str:
        if not message.template:
            return ""  # to gettext, the empty text is the head of the catalogue
        if message.plural is None:
            template = self._catalogue.gettext(message.template)
        else:
            count = message.fields.get("count", 2)
            template = self._catalogue.ngettext(message.template, message.plural, _as_count(count))
        if not message.fields:
            return template
        said = template.format_map({name: self._field(value) for name, value in message.fields.items()})
        return _capitalised(said) if _starts_with_a_label(template, message) else said

    def _field(self, value: Field) -> str:
        if isinstance(value, str):
            return value
        for kinds, write in self._writers:
            if isinstance(value, kinds):
                return write(value)
        return str(value)

    @cached_property
    def _writers(self) -> tuple[tuple[type | tuple[type, ...], Callable[..., str]], ...]:
        # In this order: a datetime is a date, a bool is an int.
        return (
            (Message, self._render),
            (Label, self._name),
            (datetime, self.moment),
            (date, self._long_day),
            (time, self.time),
            (DayRange, lambda days: self._range(plausible(days.earliest), days.latest)),
            (Bounds, lambda bounds: self._range(bounds.earliest, bounds.latest)),
            (WrittenDay, self._written),
            (Decimal, self.money),
            (Quantity, self.quantity),
            (bool, lambda answer: self._render(labels.message("answer", "yes" if answer else "no"))),
            ((Days, Months, WorkingDays), self._span),
            ((tuple, list), lambda parts: self.listed([self._field(part) for part in parts])),
            (Disputed, self._disputed),
            (Nothing, lambda _: self._render(labels.message("answer", "nothing"))),
            (type(None), lambda _: self._render(labels.message("answer", "unknown"))),
        )

    def _name(self, label: Label) -> str:
        if label.code not in labels.TABLES[label.kind]:
            if label.kind == "country":
                return self._far_country(label.code)
            if label.kind in labels.OPEN_KINDS:
                return label.code
        return self._render(labels.message(label.kind, label.code))

    def _far_country(self, code: str) -> str:
        from babel import Locale  # noqa: PLC0415 - slow to import, and few traders are so far away

        name: str = Locale.parse(self.language).territories.get(code, code)
        return name

    def _settle(self, text: str) -> str:
        if "\ue000" not in text:
            return text
        return _VAGUE.sub(lambda found: self._placed(found, text), text)

    def _placed(self, found: re.Match[str], text: str) -> str:
        """Return a vague day as the word before it wants it."""
        before = (found["before"] or "").rstrip()
        if before.lower() == self._table.on:
            return _capitalised(found["when"]) if before[0].isupper() else found["when"]
        if before in self._table.contractions:
            word = self._table.contractions[before]
            return f"{word}{'' if word.endswith('’') or not word else ' '}{found['noun']}"
        starts_a_phrase = not before and text[: found.start()].rstrip()[-1:] in {"", ":", "(", "·", "→", "–"}
        return f"{found['before'] or ''}{found['when'] if starts_a_phrase else found['noun']}"

    # -- days --------------------------------------------------------------------------------------------------------

    def _number(self, day: date) -> str:
        return f"{day.day}{(self._table.first if day.day == 1 else '') or self._table.day_stop}"

    def _long_day(self, day: date, *, like: date | None = None) -> str:
        """Return the day in full, without the month and the year that it has in common with *like*."""
        parts = [self._table.weekdays[day.weekday()] + self._table.weekday_stop, self._number(day)]
        if like is None or (day.year, day.month) != (like.year, like.month):
            parts.append(self._table.months[day.month - 1])
        if like is None or day.year != like.year:
            parts.append(str(day.year))
        return NO_BREAK_SPACE.join(parts)

    def _range(self, earliest: date | None, latest: date | None) -> str:
        if earliest is not None and earliest == latest:
            return self._long_day(earliest)
        when, noun = self._vague(earliest, latest)
        return f"\ue000{self._render(when)}\ue001{self._render(noun)}\ue002"

    def _vague(self, earliest: date | None, latest: date | None) -> tuple[Message, Message]:
        if earliest is None and latest is None:
            return Message("on a day not known"), Message("a day not known")
        if earliest is None:
            return Message("not later than {day}", day=latest), Message("a day not later than {day}", day=latest)
        if latest is None:
            return Message("not before {day}", day=earliest), Message("a day not before {day}", day=earliest)
        if year := _whole_year(earliest, latest):
            return Message("in {year}", year=year), Message("a day in {year}", year=year)
        if named := self._whole_month(earliest, latest):
            # Translators: a month and its year ("October 2026").
            return Message("in {month}", month=named), Message("a day in {month}", month=named)
        first = self._long_day(earliest, like=latest)
        return (
            Message("between {earliest} and {latest}", earliest=first, latest=latest),
            Message("a day between {earliest} and {latest}", earliest=first, latest=latest),
        )

    def _whole_month(self, earliest: date, latest: date) -> str | None:
        """Return ``"October 2026"`` when the range is exactly that."""
        if earliest.day != 1 or latest + ONE_DAY != earliest + relativedelta(months=1):
            return None
        return f"{self._table.months[earliest.month - 1]}{NO_BREAK_SPACE}{earliest.year}"

    def _written(self, day: WrittenDay) -> str:
        said = self._range(day.earliest, day.latest)
        if day.at is not None:
            said = self._render(Message("{day} at {time}", day=said, time=day.at))
        return said if day.proven else self._render(Message("{day} (unproven)", day=said))

    def _disputed(self, sides: Disputed) -> str:
        return self._render(two_sides(sides.consumer, sides.trader))

    def _span(self, span: Days | Months | WorkingDays) -> str:
        if isinstance(span, Days):
            return self._render(Message("{count} day", "{count} days", count=span.count))
        if isinstance(span, Months):
            return self._render(Message("{count} month", "{count} months", count=span.count))
        return self._render(Message("{count} working day", "{count} working days", count=span.count))


def _whole_year(earliest: date, latest: date) -> str | None:
    """Return ``"2026"`` when the range is exactly that."""
    whole = (earliest.month, earliest.day, latest) == (1, 1, date(earliest.year, 12, 31))
    return str(earliest.year) if whole else None


def _as_count(value: Field) -> int:
    return value if isinstance(value, int) else 2


def _starts_with_a_label(template: str, message: Message) -> bool:
    """Tell whether the sentence opens with the name of a code: names are kept in small letters, for use inside one."""
    if not template.startswith("{"):
        return False
    return isinstance(message.fields.get(template[1 : template.index("}")]), Label)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
