"""R-FUN-01, O-01: the withdrawal function of online traders (Directive art. 11a).

Distance contracts concluded through an online interface, from the day on which the duty applies in the trader's state
(resources/law/withdrawal_function.toml). No Belgian text was found: for a Belgian trader the absence is flagged as
unclear, for contracts from 19 June 2026 and for earlier ones whose period was still running that day. The validity of a
withdrawal never depends on the function.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import CONTRACT_ONLINE, CONTRACT_WITHDRAWAL_FUNCTION, TRADER_COUNTRY
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Verified, Wording, dated
from desktop.domain.rules import FlagRule, Waiting, rule
from desktop.law.counting import BELGIUM, STATES
from desktop.law.dated import withdrawal_function
from desktop.law.period.end import end_of_period
from desktop.law.regime.channel import DISTANCE, regime
from desktop.law.regime.reference import day_of_reference
from desktop.law.scope.outside import outside_book_vi
from desktop.law.versions import WITHDRAWAL_FUNCTION

FUNCTION = dated(
    "R-FUN-01",
    Message("Withdrawal function"),
    Wording(BOOK_VI, "VI.49 §3", directive="11(3)", source="L2013 (no such duty yet)"),
    Wording(
        WITHDRAWAL_FUNCTION,
        "-",
        directive="11a",
        source="D2673; FUN (Belgian text not found, O-01)",
        verified=Verified.SECONDARY,
    ),
)
NEEDS = (CONTRACT_WITHDRAWAL_FUNCTION.key,)


@rule(FUNCTION)
def online_without_function(ask: Inquiry) -> bool:
    """Tell whether a distance contract was concluded on a site that has no withdrawal function."""
    return (
        ask.stated(CONTRACT_WITHDRAWAL_FUNCTION) is False
        and ask.consult(outside_book_vi) is None
        and ask.consult(regime) == DISTANCE
        and ask.fact(CONTRACT_ONLINE)
    )


@rule(FUNCTION)
def function_missing(ask: Inquiry) -> bool:
    """The trader's state demands the function since a day not later than the contract."""
    if not ask.consult(online_without_function):
        return False
    states = withdrawal_function()
    held = states.get(ask.fact(TRADER_COUNTRY, STATES))
    if held is None or held.since is None:
        return False
    if ask.is_by(ask.consult(day_of_reference), DayRange(held.since - ONE_DAY)):
        return False
    ask.step(
        Message("The trader's site has no withdrawal function, which its state demands since {day}.", day=held.since),
        CONTRACT_WITHDRAWAL_FUNCTION.key,
    )
    return True


@rule(FUNCTION)
def function_unclear(ask: Inquiry) -> bool:
    """A Belgian trader has no function although Union law demands one: the Belgian article is to be confirmed."""
    if not ask.consult(online_without_function):
        return False
    if ask.fact(TRADER_COUNTRY, STATES) != BELGIUM or not _inside_its_period(ask):
        return False
    ask.step(
        Message("The site has no withdrawal function: a Union duty since 19 June 2026, Belgian text to be confirmed."),
        CONTRACT_WITHDRAWAL_FUNCTION.key,
    )
    return True


def _inside_its_period(ask: Inquiry) -> bool:
    """Tell whether the contract is from the first day of the duty on, or its period was still running then."""
    if ask.is_by(ask.today, DayRange(WITHDRAWAL_FUNCTION - ONE_DAY)):
        return False
    if not ask.is_by(ask.consult(day_of_reference), DayRange(WITHDRAWAL_FUNCTION - ONE_DAY)):
        return True
    period = ask.consult(end_of_period)
    return isinstance(period, Waiting) or not ask.is_by(period.end, DayRange(WITHDRAWAL_FUNCTION - ONE_DAY))


FLAGS = (
    FlagRule("withdrawal_function_missing", "breach", function_missing, needs=NEEDS),
    FlagRule("withdrawal_function_unclear", "warning", function_unclear, needs=NEEDS),
)
