"""What is to be seen about the information on withdrawal (R-OMI-01, R-OMI-04).

The duty to give a telephone number stays although its absence extends nothing (C-266/19). Omission is an offence of
level 2 (XV.83 8°-9°). Where the chapters on withdrawal do not govern, there is no such duty.
"""

from __future__ import annotations

from desktop.domain.facts import INFO_DEFECTS, INFO_WITHDRAWAL
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.rules import FlagRule, rule
from desktop.law.exceptions.grounds import no_right_by_what_is_told
from desktop.law.information.given import HARMLESS, INFORMATION, all_four_missing, defects
from desktop.law.scope.outside import outside_book_vi


@rule(INFORMATION)
def information_missing(ask: Inquiry) -> bool:
    """No information, or none of its four items."""
    if not _there_is_a_right_to_inform_of(ask):
        return False
    how = ask.fact(INFO_WITHDRAWAL)
    if how != "none" and not (how == "defective" and all_four_missing(defects(ask))):
        return False
    ask.step(Message("The trader did not inform the consumer of the right of withdrawal."), INFO_WITHDRAWAL.key)
    return True


@rule(INFORMATION)
def information_defective(ask: Inquiry) -> bool:
    """A notice with a defect that may extend the period."""
    if not _notice_is_defective(ask):
        return False
    listed = defects(ask)
    if all_four_missing(listed) or set(listed) <= set(HARMLESS):
        return False
    ask.step(Message("The information on withdrawal was defective."), INFO_DEFECTS.key)
    return True


@rule(INFORMATION)
def model_form_missing(ask: Inquiry) -> bool:
    """The model form was not supplied."""
    if not _notice_is_defective(ask) or "model_form_missing" not in defects(ask):
        return False
    ask.step(Message("The model withdrawal form was not supplied."), INFO_DEFECTS.key)
    return True


@rule(INFORMATION)
def phone_number_missing(ask: Inquiry) -> bool:
    """The notice gave no telephone number."""
    if not _notice_is_defective(ask) or "phone_missing" not in defects(ask):
        return False
    ask.step(Message("The notice gave no telephone number, although one is due."), INFO_DEFECTS.key)
    return True


def _notice_is_defective(ask: Inquiry) -> bool:
    """Tell whether a defective notice was given for a contract that the chapters on withdrawal govern."""
    return _there_is_a_right_to_inform_of(ask) and ask.fact(INFO_WITHDRAWAL) == "defective"


def _there_is_a_right_to_inform_of(ask: Inquiry) -> bool:
    """Tell whether there is a right: without one the trader owes the announcement of that (R-EXC-00) instead."""
    return ask.consult(outside_book_vi) is None and not ask.consult(no_right_by_what_is_told)


FLAGS = (
    FlagRule("withdrawal_information_missing", "breach", information_missing, needs=(INFO_WITHDRAWAL.key,)),
    FlagRule("withdrawal_information_defective", "breach", information_defective, needs=(INFO_DEFECTS.key,)),
    FlagRule("model_form_missing", "breach", model_form_missing, needs=(INFO_DEFECTS.key,)),
    FlagRule("phone_number_missing", "breach", phone_number_missing, needs=(INFO_DEFECTS.key,)),
)
