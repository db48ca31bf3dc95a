"""R-OMI-01: was the information on withdrawal given before the consumer was bound?

Conditions, period, procedure *and* model form (CEL VI.45 §1 8° at a distance, VI.64 §1 7° off-premises; Directive
art. 6(1)(h)). The correctly completed notice of annex 1 fulfils the duty (VI.45 §3, VI.64 §3). Nothing given, or all
four items missing: omitted. Telephone number, or room, alone: given (BGH VIII ZR 143/24; VI.46 §4, C-430/17). Any other
defect has two readings (O-12): safe given, arguable omitted.

Other information (return costs, proportionate cost, "no right") never extends the period; its sanctions stand with the
effects. The enterprise must prove what it gave and when (VI.45 §6, VI.64 §6, VI.62).

Since 19 June 2026 the information of a distance contract concluded online also names the withdrawal function (Directive
art. 6(1)(h) as amended). No Belgian text was found: silence on the function alone extends the period on the arguable
reading only (O-01), and is not examined while nobody has answered.
"""

from __future__ import annotations

from desktop.domain.dates import ONE_DAY, DayRange
from desktop.domain.facts import CONTRACT_ONLINE, INFO_DEFECTS, INFO_FUNCTION_LOCATION, INFO_WITHDRAWAL
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Label, Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import Unanswerable, rule
from desktop.law.regime.channel import DISTANCE, regime
from desktop.law.regime.reference import day_of_reference
from desktop.law.versions import WITHDRAWAL_FUNCTION

GIVEN = "given"
OMITTED = "omitted"

FOUR_ITEMS = ("conditions_missing", "period_missing", "procedure_missing", "model_form_missing")
HARMLESS = ("phone_missing", "limited_space")

#: One list of defects for each outcome that a list can have: what is tried while the list is unknown.
KINDS_OF_DEFECT: tuple[tuple[str, ...], ...] = (
    ("model_form_missing",),
    ("wrong_start_day",),
    ("phone_missing",),
    ("limited_space",),
    FOUR_ITEMS,
)

INFORMATION = provision(
    "R-OMI-01",
    Message("Information on withdrawal"),
    "VI.45 §1 8°",
    "VI.64 §1 7°",
    directive="6(1)(h)",
    source="L2013",
)
DEFECTIVE = provision(
    "R-OMI-01",
    Message("Defective information on withdrawal"),
    "VI.45 §1 8°, VI.48",
    "VI.64 §1 7°, VI.68",
    directive="6(1)(h), 10(1)",
    source=(
        "BGH VII ZR 133/24 and reference I ZR 192/24; Cass. fr. 17-5-2023; OLG Stuttgart 6 U 57/24; BGH VIII ZR 143/24"
    ),
    verified=Verified.SECONDARY,
)
FUNCTION_LOCATION = provision(
    "R-OMI-01",
    Message("Information on the withdrawal function"),
    "VI.45 §1 8°",
    "VI.64 §1 7°",
    directive="6(1)(h) as amended by 2023/2673",
    source="D2673 (Belgian text not found, O-01)",
    verified=Verified.SECONDARY,
)


def defects(ask: Inquiry) -> tuple[str, ...]:
    """Return the defects of a defective notice; an empty list counts as not answered."""
    listed = ask.fact(INFO_DEFECTS, KINDS_OF_DEFECT)
    if not listed:
        raise Unanswerable(INFO_DEFECTS.key)
    return listed


def all_four_missing(listed: tuple[str, ...]) -> bool:
    """Tell whether none of the four items was given: the same as no notice."""
    return set(FOUR_ITEMS) <= set(listed)


@rule(INFORMATION)
def information_on_withdrawal(ask: Inquiry) -> str:
    """Return ``given`` or ``omitted``, on the reading of this run."""
    found = ask.find(notice_of_withdrawal)
    if found == OMITTED or not ask.consult(silent_on_function):
        return found
    ask.step(
        Message("The information was silent on the withdrawal function: whether that lengthens the period is open."),
        INFO_FUNCTION_LOCATION.key,
        provision=FUNCTION_LOCATION,
    )
    return ask.reading("O-01", safe=GIVEN, arguable=OMITTED)


@rule(FUNCTION_LOCATION)
def silent_on_function(ask: Inquiry) -> bool:
    """Tell whether a distance contract concluded online since 19 June 2026 was silent on the withdrawal function."""
    if ask.stated(INFO_FUNCTION_LOCATION) is not False or ask.consult(regime) != DISTANCE:
        return False
    if not ask.fact(CONTRACT_ONLINE):
        return False
    return not ask.is_by(ask.consult(day_of_reference), DayRange(WITHDRAWAL_FUNCTION - ONE_DAY))


@rule(INFORMATION)
def may_count_as_omitted(ask: Inquiry) -> bool:
    """Tell whether the information counts as omitted on some reading (O-01, O-12)."""
    how = ask.fact(INFO_WITHDRAWAL)
    if how == "none" or (how == "defective" and not set(defects(ask)) <= set(HARMLESS)):
        return True
    return ask.consult(silent_on_function)


@rule(INFORMATION)
def notice_of_withdrawal(ask: Inquiry) -> str:
    """Return whether the notice itself counts as ``given`` or ``omitted``, on the reading of this run."""
    how = ask.fact(INFO_WITHDRAWAL)
    if how == "complete":
        ask.step(Message("The consumer was fully informed of the right, model form included."), INFO_WITHDRAWAL.key)
        return GIVEN
    if how == "none":
        ask.step(Message("The consumer was not informed of the right of withdrawal."), INFO_WITHDRAWAL.key)
        return OMITTED
    listed = defects(ask)
    labels = tuple(Label("defect", defect) for defect in listed)
    if all_four_missing(listed):
        ask.step(
            Message("None of the four items of information was given: the same as no information."), INFO_DEFECTS.key
        )
        return OMITTED
    if set(listed) <= set(HARMLESS):
        ask.step(
            Message("The notice has a defect that does not extend the period: {defects}.", defects=labels),
            INFO_DEFECTS.key,
            provision=DEFECTIVE,
        )
        return GIVEN
    found = ask.reading("O-12", safe=GIVEN, arguable=OMITTED)
    if found == GIVEN:
        text = Message(
            "The notice was defective ({defects}); on the safe reading it still set the period running.", defects=labels
        )
    else:
        text = Message(
            "The notice was defective ({defects}); on the arguable reading that equals no information.", defects=labels
        )
    ask.step(text, INFO_DEFECTS.key, provision=DEFECTIVE)
    return found
