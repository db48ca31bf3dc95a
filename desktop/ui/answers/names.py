"""Names for questions and their answers, as editors ask them. Pure: no Qt."""

from __future__ import annotations

from desktop.application.wording import Wording
from desktop.domain.events import EventField
from desktop.domain.facts import Fact, FactType
from desktop.ui.answers.asked import Asked
from desktop.ui.answers.reading import DayReader

#: The neighbours first, then the rest of the European Economic Area, Switzerland and the United Kingdom.
COUNTRIES = (
    *("BE", "FR", "NL", "DE", "LU"),
    *("AT", "BG", "CH", "CY", "CZ", "DK", "EE", "ES", "FI", "GB", "GR", "HR", "HU", "IE", "IS", "IT"),
    *("LI", "LT", "LV", "MT", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
)


def asked_fact(fact: Fact[object], wording: Wording, read_day: DayReader) -> Asked:
    """Return how a fact of the case file is asked."""
    choices = _choices(fact.type, fact.answers or fact.codes, wording, "answer", f"{fact.key}:")
    return Asked(wording.label("fact", fact.key), fact.type, choices, read_day)


def asked_field(name: str, field: EventField, wording: Wording, read_day: DayReader) -> Asked:
    """Return how an extra field of an event is asked."""
    choices = _choices(field.type, field.answers, wording, name)
    return Asked(wording.label("field", name), field.type, choices, read_day)


def _choices(
    kind: FactType, answers: tuple[object, ...], wording: Wording, table: str, prefix: str = ""
) -> tuple[tuple[object, str], ...]:
    if kind is FactType.COUNTRY:
        return tuple((code, wording.label("country", code)) for code in COUNTRIES)
    if kind in {FactType.ENUM, FactType.CODES}:
        return tuple((code, wording.label(table, f"{prefix}{code}")) for code in answers)
    return ()
