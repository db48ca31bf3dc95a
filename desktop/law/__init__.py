"""The law: one module per rule family, grouped by area; each reads like its article.

To add a rule:

1. Choose the area (``regime``, ``period``, ``information``, ``exercise``, ``effects`` …) and write one module for the
   provision family. Its docstring says in plain words what the article says, and what is *not modelled*.
2. Declare the provision at its top: name in the list of rules, title, articles at a distance and off-premises, place in
   the Directive, source, how far it was checked; several wordings as ``Version`` values with their days.
3. Write the rule below it: a function of an ``Inquiry``, decorated with ``@rule(PROVISION)``. Ask with ``ask.fact``,
   ``ask.events``, ``ask.day``; compare days with ``ask.is_by``; where there are two readings, ``ask.reading("O-..")``;
   leave a step for each thing decided. Never test for "unknown": the engine does.
4. If an assessment should list it, add it to the law below.
5. Add its table of cases, ``tests/law/<area>_<module>.md``: one line on each side of every date, one per answer.
6. Translate its sentences (``./run texts``).
"""

from __future__ import annotations

from functools import cache

from desktop.domain.messages import Message
from desktop.domain.provisions import CHECKED
from desktop.domain.rules import AmountRule, DeadlineRule, Law
from desktop.law.calendars import load_calendars
from desktop.law.effects import refund, returning, services, value
from desktop.law.exercise import right, statement
from desktop.law.information import flags as information_flags
from desktop.law.period import end
from desktop.law.regime.channel import regime
from desktop.law.regime.reference import day_of_reference
from desktop.law.warnings import order

RELEASE = "2026.11"

_DEADLINES = (
    DeadlineRule("withdrawal", "consumer", right.withdrawal_period),
    DeadlineRule("withdrawal_contractual", "consumer", end.contractual_period),
    DeadlineRule("return_goods", "consumer", returning.return_period),
    DeadlineRule("refund", "trader", refund.refund_period),
    DeadlineRule("information_window", "trader", end.information_window),
)
_AMOUNTS = (
    AmountRule("refund", refund.refund),
    AmountRule("service_due", services.service_due),
    AmountRule("value_loss_due", value.value_loss_due),
    AmountRule("delivery_supplement_kept", refund.delivery_supplement_kept),
    AmountRule("return_costs_payer", returning.return_costs_payer),
)
_FLAGS = (
    *information_flags.FLAGS,
    *refund.FLAGS,
    *statement.FLAGS,
    *right.FLAGS,
    *end.FLAGS,
    *order.FLAGS,
)
_NOT_EXAMINED = (
    Message("The exceptions of articles VI.53 and VI.73 and the duty to announce them."),
    Message("Exclusions from the scope of Book VI: sectors, financial services, contracts without a price."),
    Message("Whether the consumer is bound at all: order button, contracts concluded by telephone."),
    Message("Special rules on energy, trials, foreign law and digital content."),
    Message("Delivery, guarantee, interest, payment bans and out-of-court routes."),
)


@cache
def load_law() -> Law:
    """Return the law of this release, its dated data read from ``resources/law``."""
    return Law(
        release=RELEASE,
        checked_on=CHECKED,
        calendars=load_calendars(),
        day_of_reference=day_of_reference,
        regime=regime,
        right=right.right_of_withdrawal,
        deadlines=_DEADLINES,
        amounts=_AMOUNTS,
        flags=_FLAGS,
        not_examined=_NOT_EXAMINED,
    )
