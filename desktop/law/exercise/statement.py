"""R-EXE-01 to R-EXE-04: the consumer's statement.

The model form or any unequivocal statement; no reason, no registered letter, a signature only on paper (CEL VI.49 §1,
VI.69 §1; Directive art. 11(1)). Sent by the end of the last day is in time (§2; art. 11(2)); the consumer proves it
(§4; art. 11(4)). Silence, non-payment and mere return are no statement. A trader's online form must be
acknowledged (§3).
"""

from __future__ import annotations

from datetime import time

from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Occurrence
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import FlagRule, rule

FORM = provision(
    "R-EXE-01", Message("Form of the withdrawal"), "VI.49 §1", "VI.69 §1", directive="11(1)", source="L2013"
)
IN_TIME = provision(
    "R-EXE-02", Message("Withdrawal in time"), "VI.49 §2", "VI.69 §2", directive="11(2)", source="L2013"
)
PROOF = provision(
    "R-EXE-03", Message("Proof of the withdrawal"), "VI.49 §4", "VI.69 §4", directive="11(4)", source="L2013"
)
ONLINE_FORM = provision(
    "R-EXE-04", Message("Online form offered by the trader"), "VI.49 §3", "VI.69 §3", directive="11(3)", source="L2013"
)
PARTIAL = provision(
    "R-EFF-03", Message("Partial withdrawal"), "-", directive="recital 37 of Directive 2023/2673", source="D2673"
)
#: From this time of day on the last day the adviser is warned: the place of sending may have another clock (O-22).
LATE_EVENING = time(22, 0)


@rule(FORM)
def first_statement(ask: Inquiry) -> Occurrence | None:
    """Return the first unequivocal withdrawal, None when there is none."""
    first: Occurrence | None = None
    for event in ask.events("withdrawal_sent"):
        if not ask.detail(event, "unequivocal", presumed=True):
            continue
        if first is None or not ask.is_by(ask.day(first), ask.day(event)):
            first = event
    return first


@rule(FORM)
def not_unequivocal(ask: Inquiry) -> bool:
    """Something was sent that is no statement of withdrawal, and no statement followed."""
    if not ask.happened("withdrawal_sent") or ask.consult(first_statement) is not None:
        return False
    ids = tuple(event.id for event in ask.events("withdrawal_sent"))
    ask.step(Message("What was sent is not an unequivocal statement of withdrawal: it is none."), *ids)
    return True


@rule(PROOF)
def unproven(ask: Inquiry) -> bool:
    """The consumer cannot prove the sending."""
    statement = ask.consult(first_statement)
    if statement is None or statement.fields.get("proof") is not False:
        return False
    ask.step(
        Message("The consumer must prove the withdrawal and its day, and has no proof: ask for an acknowledgement."),
        statement.id,
    )
    return True


@rule(ONLINE_FORM)
def acknowledgement_missing(ask: Inquiry) -> bool:
    """The trader's online form was used and never acknowledged; the withdrawal stays valid."""
    statement = ask.consult(first_statement)
    if statement is None or statement.fields.get("means") != "online_function":
        return False
    if not ask.matter.denied("withdrawal_acknowledged"):
        return False
    ask.step(Message("The trader did not acknowledge the withdrawal made on its online form."), statement.id)
    return True


@rule(PARTIAL)
def partial(ask: Inquiry) -> bool:
    """The statement names only some of the items (O-14)."""
    statement = ask.consult(first_statement)
    if statement is None or not statement.fields.get("items"):
        return False
    ask.step(
        Message("The withdrawal names a part of the goods only; no Belgian rule settles what follows."), statement.id
    )
    return True


FLAGS = (
    FlagRule("withdrawal_not_unequivocal", "warning", not_unequivocal, needs=("event:withdrawal_sent",)),
    FlagRule("withdrawal_unproven", "warning", unproven, needs=("event:withdrawal_sent",)),
    FlagRule("acknowledgement_missing", "breach", acknowledgement_missing, needs=("event:withdrawal_sent",)),
    FlagRule("partial_withdrawal", "info", partial, needs=("event:withdrawal_sent",)),
)
