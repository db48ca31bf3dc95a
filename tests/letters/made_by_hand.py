"""Cases and assessments made by hand, so that what a letter says is tested apart from what the law says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.application.results import (
    Amount,
    Assessment,
    Assumption,
    Bounds,
    ChecklistVerdict,
    Deadline,
    Flag,
    LawStamp,
    Prospect,
    Question,
    Right,
    Verdict,
)
from desktop.domain.case import CaseFile, Document, Event, Party
from desktop.domain.dates import read_day
from desktop.domain.facts import Disputed
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified
from desktop.domain.rules import Step
from desktop.letters import Sender

TODAY = date(2026, 11, 20)

SENDER = Sender(
    organisation="Centre d'essai des consommateurs",
    address="Rue de l'Exemple 1\n1000 Bruxelles",
    email="centre@example.org",
    telephone="+32 2 000 00 00",
    adviser="Ada Exemple",
    role="juriste",
    place="Bruxelles",
)

CASE = CaseFile(
    reference="TEST-2026-000123",
    title="Canapé commandé à Lille",
    language="fr",
    consumer=Party(name="Claire Essai", address="Avenue Inventée 14\n5000 Namur", email="claire@example.org"),
    trader=Party(name="Meubles Fictifs SARL", address="Place Imaginaire 2, 59000 Lille"),
    facts={
        "contract.channel": "distance",
        "contract.object": "sale",
        "contract.price": Decimal("1249.00"),
        "info.withdrawal": "complete",
        "consumer.country": "BE",
        "trader.country": "FR",
        "goods.personalised": False,
    },
    events=(
        Event("e1", "contract_concluded", read_day("2026-10-05")),
        Event("e2", "goods_received", read_day("2026-10-18?"), {"item": "canapé", "by": "consumer"}),
        Event("e3", "withdrawal_sent", read_day("2026-11-02T21:40"), {"means": "email", "proof": True}),
    ),
    documents=(Document("d1", "Confirmation de commande", "purchase_confirmation", proves=("e1",)),),
)

STEP_REGIME = Step(
    "R-REG-02",
    "I.8 15°, 16°",
    "2(7)",
    Message("The contract was concluded at a distance: the adviser has qualified it so."),
    ("contract.channel",),
    Verified.YES,
)
STEP_START = Step(
    "R-PER-02",
    "VI.47 §2 2°",
    "9(2)(b)",
    Message("The period runs from the day on which the consumer received the goods, {day}.", day=date(2026, 10, 18)),
    ("e2",),
    Verified.YES,
)
STEP_ROLL = Step(
    "R-CMP-03",
    "Reg. 1182/71 art. 3(4)",
    "",
    Message(
        "The fourteenth day, {day}, is a Sunday and a public holiday; the period ends on the next working day, {end}.",
        day=date(2026, 11, 1),
        end=date(2026, 11, 2),
    ),
    ("e2",),
    Verified.SECONDARY,
)
STEP_HOLIDAYS = Step(
    "R-CMP-04",
    "Reg. 1182/71 art. 2(1)",
    "",
    Message(
        "On the published list {day} is a holiday too; on that reading the period ends a day later.",
        day=date(2026, 11, 2),
    ),
    ("e2",),
    Verified.NO,
)
STEP_IN_TIME = Step(
    "R-EXE-02",
    "VI.49 §2",
    "11(2)",
    Message("The withdrawal was sent on {day}, before the end of the period.", day=date(2026, 11, 2)),
    ("e3",),
    Verified.YES,
)
STEP_REFUND = Step(
    "R-REF-02",
    "VI.50 §1",
    "13(1)",
    Message("The trader must refund within fourteen days of being informed of the withdrawal."),
    ("e3",),
    Verified.YES,
)

WITHDRAWAL = Deadline(
    id="withdrawal",
    owner="consumer",
    state="computed",
    starts_on=date(2026, 10, 18),
    nominal=date(2026, 11, 1),
    safe=date(2026, 11, 2),
    arguable=date(2026, 11, 3),
    calendar="BE",
    status="met",
    open_points=("O-04",),
    missing=(),
    because=(STEP_START, STEP_ROLL),
    arguable_because=(STEP_START, STEP_HOLIDAYS),
    act="e3",
)
RETURN = replace(
    WITHDRAWAL,
    id="return_goods",
    starts_on=date(2026, 11, 2),
    nominal=date(2026, 11, 16),
    safe=date(2026, 11, 16),
    arguable=date(2026, 11, 16),
    status="missed",
    open_points=(),
    because=(
        Step(
            "R-RET-01", "VI.51 §1", "14(1)", Message("The goods go back within fourteen days."), ("e3",), Verified.YES
        ),
    ),
    arguable_because=(),
    act=None,
)
REFUND = replace(
    WITHDRAWAL,
    id="refund",
    owner="trader",
    starts_on=date(2026, 11, 2),
    nominal=date(2026, 11, 16),
    safe=date(2026, 11, 16),
    arguable=date(2026, 11, 16),
    status="suspended",
    open_points=(),
    because=(STEP_REFUND,),
    arguable_because=(),
    act=None,
)

ASSESSMENT = Assessment(
    reference=CASE.reference,
    today=TODAY,
    law=LawStamp("2026.11", date(2026, 11, 20), date(2026, 10, 5)),
    regime=Verdict("decided", "distance", (), (), (STEP_REGIME,)),
    binding=Verdict("bound", None, (), (), ()),
    right=Right("exercised_in_time", "exercised_in_time", (), (), (), (STEP_IN_TIME,)),
    deadlines=(WITHDRAWAL, RETURN, REFUND),
    amounts=(
        Amount(
            "refund",
            None,
            Decimal("1249.00"),
            ("O-20",),
            ("goods.excess_handling",),
            (
                Step(
                    "R-REF-01",
                    "VI.50 §1",
                    "13(1)",
                    Message("All payments are refunded, delivery included."),
                    ("contract.price",),
                    Verified.YES,
                ),
            ),
        ),
        Amount("return_costs_payer", "consumer", "consumer", (), (), ()),
    ),
    flags=(Flag("unproven_date", "warning", "", ()),),
    questions=(Question("goods.excess_handling", ("refund",), 2),),
    assumptions=(Assumption("trader.is_enterprise", True),),
    exceptions=(
        ChecklistVerdict("custom_made", Message("Custom made"), "VI.53 3°", "16(c)", "does_not_apply", ()),
        ChecklistVerdict("perishable", Message("Perishable"), "VI.53 4°", "16(d)", "not_examined", ()),
    ),
    scope=(
        ChecklistVerdict("not_b2c", Message("No consumer"), "I.1 2°", "2(1)", "not_examined", ()),
        ChecklistVerdict("timeshare", Message("Timeshare"), "VI.45-VI.53", "3(3)(h)", "not_examined", ()),
    ),
)


def with_right(state: str, arguable: str | None = None, **changes: object) -> Assessment:
    """Return the assessment with another state of the right; *changes* are fields of the right."""
    right = replace(ASSESSMENT.right, state=state, arguable_state=arguable or state, **changes)  # type: ignore[arg-type]
    return replace(ASSESSMENT, right=right)


def with_deadline(assessment: Assessment, deadline_id: str, **changes: object) -> Assessment:
    """Return the assessment with fields of one deadline changed."""
    changed = tuple(
        replace(one, **changes) if one.id == deadline_id else one  # type: ignore[arg-type]
        for one in assessment.deadlines
    )
    return replace(assessment, deadlines=changed)


NOT_YET = replace(CASE, events=CASE.events[:2])

DISPUTED_CASE = replace(
    CASE,
    events=(
        CASE.events[0],
        Event("e2", "goods_received", Disputed(read_day("2026-10-18"), read_day("2026-10-14"))),
        CASE.events[2],
    ),
)
DISPUTED = replace(
    with_deadline(
        with_right("undetermined", missing=("event:e2",)),
        "withdrawal",
        state="range",
        safe=Bounds(date(2026, 10, 28), date(2026, 11, 2)),
        arguable=Bounds(date(2026, 10, 28), date(2026, 11, 3)),
        starts_on=Bounds(date(2026, 10, 14), date(2026, 10, 18)),
        nominal=Bounds(date(2026, 10, 28), date(2026, 11, 1)),
        status=None,
    ),
    questions=(
        Question(
            "event:e2",
            ("right", "withdrawal"),
            2,
            (
                Prospect("2026-10-18", (Message("The withdrawal was in time."),)),
                Prospect("2026-10-14", (Message("The withdrawal was late."),)),
            ),
        ),
    ),
)
