"""The list of rules of law: each one is in the program, or named as not modelled with its reason, and never both."""

from __future__ import annotations

import re

from desktop.law.not_modelled import NOT_MODELLED
from tests.law.rules import rule_ids

#: The numbers of the list of rules, by area.
NUMBERS = {
    "REG": "01 02 03 04 05 06 07 08 09 10 20 30 31",
    "PER": "01 02 03 04 05 06 07 08 09 20",
    "CMP": "01 02 03 04 05 06 07",
    "OMI": "01 02 03 04",
    "EXE": "01 02 03 04",
    "FUN": "01",
    "EFF": "00 01 02 03",
    "REF": "01 02 03 04 05 06",
    "RET": "01 02 03 04",
    "VAL": "01 02",
    "SRV": "01 02 03 04",
    "DIG": "01 02",
    "ANC": "01",
    "DEL": "01",
    "OFF": "01 02 03 04 05 06 07",
    "EXC": "00 01 02 03 04 05 06 07 08 09 10 11 12 13 14D 14O",
    "REL": "01 02 03 04 05 06 10 20 30 40 41 42 43 44 45",
}
REGISTER = frozenset(f"R-{area}-{number}" for area, numbers in NUMBERS.items() for number in numbers.split())


def held() -> frozenset[str]:
    """Return the rules of the list that the program holds; an open point or a warning about the file is no rule."""
    return frozenset(one for one in rule_ids() if re.match("R-", one))


def test_no_rule_of_the_list_is_forgotten() -> None:
    """Silence must not look like an answer."""
    assert sorted(REGISTER - held() - NOT_MODELLED.keys()) == []


def test_no_rule_is_invented() -> None:
    """What the program holds or leaves out stands in the list."""
    assert sorted((held() | NOT_MODELLED.keys()) - REGISTER) == []


def test_no_rule_is_both_held_and_left_out() -> None:
    """A rule that is written now leaves the list of those that are not."""
    assert sorted(held() & NOT_MODELLED.keys()) == []
