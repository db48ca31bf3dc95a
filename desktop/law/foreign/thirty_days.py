"""R-PER-01, R-PER-20, O-27: fourteen days, or the thirty days that some states chose for unsolicited visits.

Directive art. 9(1a), since 28 May 2022. Only where foreign law governs (R-REG-30) and the contract follows an
unsolicited visit to the home or an excursion. Belgium keeps fourteen days: the law only empowers the King (VI.66 §2),
and the decree of 2023 gives no thirty. States are dated data (resources/law/thirty_day_option.toml).
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange, Days
from desktop.domain.facts import CONTRACT_EXCURSION, TRADER_COUNTRY
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import FlagRule, rule
from desktop.law.counting import BELGIUM, FOURTEEN_DAYS, STATES
from desktop.law.dated import thirty_day_option
from desktop.law.foreign.governing import foreign_law_governs
from desktop.law.regime.channel import OFF_PREMISES, regime
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_book_vi
from desktop.law.versions import OMNIBUS

THIRTY_DAYS = Days(30)

THIRTY = provision(
    "R-PER-20",
    Message("Thirty days by the law of another state"),
    "VI.66 §2",
    directive="9(1a)",
    source="30D; L2022b",
    verified=Verified.SECONDARY,
)


@rule(THIRTY)
def thirty_days_possible(ask: Inquiry) -> bool:
    """Tell whether a state could give thirty days: foreign law, after an unsolicited visit or during an excursion."""
    if ask.consult(regime) != OFF_PREMISES or ask.is_by(ask.consult(day_of_reference), DayRange(OMNIBUS - ONE_DAY)):
        return False
    if ask.fact(TRADER_COUNTRY, STATES) == BELGIUM or not ask.consult(foreign_law_governs):
        return False
    unsolicited = any(ask.detail(one, "unsolicited") for one in ask.events("home_visit"))
    return unsolicited or ask.fact(CONTRACT_EXCURSION)


@rule(THIRTY)
def length_of_period(ask: Inquiry) -> Days:
    """Return fourteen days; thirty on the arguable reading where the trader's state is known to give them."""
    if not ask.consult(thirty_days_possible) or not _known_to_give_thirty(ask):
        return FOURTEEN_DAYS
    ask.step(
        Message("The law of the trader's state may give thirty days after an unsolicited visit or an excursion."),
        TRADER_COUNTRY.key,
    )
    return ask.reading("O-27", safe=FOURTEEN_DAYS, arguable=THIRTY_DAYS)


def _known_to_give_thirty(ask: Inquiry) -> bool:
    """Tell whether a secondary source at least names the trader's state."""
    state = ask.fact(TRADER_COUNTRY, STATES)
    return thirty_day_option().get(state, Verified.NO) is not Verified.NO


@rule(THIRTY)
def thirty_day_option_to_check(ask: Inquiry) -> bool:
    """Foreign law governs, and whether the trader's state gives thirty days was not found."""
    if ask.consult(outside_book_vi) is not None or not ask.consult(thirty_days_possible) or _known_to_give_thirty(ask):
        return False
    ask.step(
        Message("Whether the trader's state gives thirty days is to be confirmed with the centre of that state."),
        TRADER_COUNTRY.key,
    )
    return True


FLAGS = (
    FlagRule(
        "thirty_day_option_to_check",
        "warning",
        thirty_day_option_to_check,
        needs=("event:home_visit", CONTRACT_EXCURSION.key),
    ),
)
