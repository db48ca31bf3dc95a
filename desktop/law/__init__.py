"""The law: one module per rule family, grouped by area; each reads like its article.

To add a rule:

1. Choose the area (``regime``, ``scope``, ``exceptions``, ``period``, ``effects`` …) and write one module for the
   provision family. Its docstring says in plain words what the article says, and what is *not modelled*.
2. Declare the provision at its top: name in the list of rules, title, articles at a distance and off-premises, place in
   the Directive, source, how far it was checked; several wordings with ``dated(…, Wording(…), Wording(…))``.
3. Write the rule below it: a function of an ``Inquiry``, decorated with ``@rule(PROVISION)``. Ask with ``ask.fact``,
   ``ask.events``, ``ask.day``; compare days with ``ask.is_by``; where there are two readings, ``ask.reading("O-..")``;
   leave a step for each thing decided. Never test for "unknown": the engine does. An exception or an exclusion is a
   ``Checklist`` of elements instead.
4. If an assessment should list it, add it to the law below; say in ``needs`` what must stand in the file for it to
   arise.
5. Add its table of cases, ``tests/law/<area>_<module>.md``: one line on each side of every date, one per answer.
6. Translate its sentences (``./run texts``).
"""

from __future__ import annotations

from functools import cache

from desktop.domain.provisions import CHECKED
from desktop.domain.rules import AmountRule, DeadlineRule, Law
from desktop.law.binding import bound
from desktop.law.calendars import load_calendars
from desktop.law.effects import refund, returning, services, value
from desktop.law.energy import waiting_time
from desktop.law.exceptions import grounds
from desktop.law.exercise import function, right, statement
from desktop.law.foreign import governing, thirty_days
from desktop.law.forum import centre, mediation, routes
from desktop.law.information import flags as information_flags
from desktop.law.not_modelled import NOT_MODELLED
from desktop.law.off_premises import papers, payment_ban
from desktop.law.period import end
from desktop.law.regime.channel import regime
from desktop.law.regime.kind import kind_of_contract
from desktop.law.regime.reference import day_of_reference
from desktop.law.related import charges, delivery, delivery_options, guarantee, interest
from desktop.law.remarks import after_withdrawal, holidays, pointers
from desktop.law.scope.exits import SCOPE
from desktop.law.warnings import contradictions, order

RELEASE = "2026.11"

_WITHDRAWN = ("event:withdrawal_sent",)
_DEADLINES = (
    DeadlineRule("withdrawal", "consumer", right.withdrawal_period),
    DeadlineRule(
        "withdrawal_contractual", "consumer", end.contractual_period, needs=("contract.agreed_withdrawal_days",)
    ),
    DeadlineRule("return_goods", "consumer", returning.return_period, needs=_WITHDRAWN),
    DeadlineRule("refund", "trader", refund.refund_period, needs=_WITHDRAWN),
    *delivery.DEADLINES,
    *waiting_time.DEADLINES,
    *payment_ban.DEADLINES,
    DeadlineRule("information_window", "trader", end.information_window),
    *guarantee.DEADLINES,
    *mediation.DEADLINES,
    *centre.DEADLINES,
    *interest.DEADLINES,
)
_AMOUNTS = (
    AmountRule("refund", refund.refund, needs=_WITHDRAWN),
    AmountRule("service_due", services.service_due, needs=_WITHDRAWN),
    AmountRule("value_loss_due", value.value_loss_due, needs=_WITHDRAWN),
    AmountRule("delivery_supplement_kept", refund.delivery_supplement_kept, needs=_WITHDRAWN),
    AmountRule("return_costs_payer", returning.return_costs_payer, needs=_WITHDRAWN),
    *charges.AMOUNTS,
    *interest.AMOUNTS,
)
_FLAGS = (
    *information_flags.FLAGS,
    *grounds.FLAGS,
    *bound.FLAGS,
    *waiting_time.FLAGS,
    *payment_ban.FLAGS,
    *papers.FLAGS,
    *delivery_options.FLAGS,
    *function.FLAGS,
    *delivery.FLAGS,
    *charges.FLAGS,
    *refund.FLAGS,
    *statement.FLAGS,
    *right.FLAGS,
    *end.FLAGS,
    *governing.FLAGS,
    *thirty_days.FLAGS,
    *mediation.FLAGS,
    *order.FLAGS,
    *contradictions.FLAGS,
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
        kind=kind_of_contract,
        right=right.right_of_withdrawal,
        binding=bound.binding,
        exceptions=grounds.EXCEPTIONS,
        scope=SCOPE,
        deadlines=_DEADLINES,
        amounts=_AMOUNTS,
        flags=_FLAGS,
        remarks=(*after_withdrawal.REMARKS, *delivery.REMARKS, *holidays.REMARKS, *papers.REMARKS, *pointers.REMARKS),
        routes=routes.ROUTES,
        not_modelled=NOT_MODELLED,
    )
