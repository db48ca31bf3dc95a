"""Exploration means brute force: its outcomes are those of every admissible day and every possible answer.

Each random case leaves some facts unknown, disputes others and knows some days only within a range. Brute force makes
every fully known case that these allow and runs the rule on each; the explored outcomes must be the same set, on both
stances. Days are compared as ranges: the first and the last day of each outcome must be reached by some known case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from desktop.application.assessment import assess
from desktop.application.exploration import Explorer, leaves
from desktop.application.interchange import read_value
from desktop.application.results import Assessment, Bounds, Outcome, Question
from desktop.domain.case import CaseFile, Event, When
from desktop.domain.dates import WrittenDay
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, NOTHING, Disputed, FactType
from desktop.domain.matter import Matter
from desktop.domain.rules import Blocked, Rule, Stance, StateOfRight, Term, Waiting
from desktop.law import load_law
from desktop.law.information import flags as information_flags
from desktop.law.information.given import KINDS_OF_DEFECT

LAW = load_law()
TODAY = date(2026, 11, 20)
#: Brute force has no limit, so exploration gets a generous one here.
MANY_RUNS = 20_000
MOST_KNOWN_CASES, MOST_ASSESSED_CASES = 400, 100

#: What an assessment lists. (Whether answers contradict each other is found in what the file says, which an answer adds
#: to: that is no outcome of what is open.)
RULES: dict[str, Rule[object]] = {
    "right": LAW.right,
    "regime": LAW.regime,
    **{one.id: one.rule for one in LAW.deadlines},
    **{one.id: one.rule for one in LAW.amounts},
    **{one.id: one.rule for one in LAW.flags if one.id != "regimes_contradict"},
}

#: Facts that a random case may leave unknown or dispute, with the answers that brute force tries.
OPEN_FACTS: dict[str, tuple[object, ...]] = {
    "contract.channel": ("distance", "off_premises", "business_premises"),
    # One of each kind; a financial service is an exclusion, which is not examined while the object is unknown.
    "contract.object": ("sale", "service", "mixed", "water", "gas", "digital_content"),
    "contract.main_object": ("goods", "service"),
    "info.withdrawal": ("complete", "none", "defective"),
    "info.defects": KINDS_OF_DEFECT,
    "info.return_costs": (True, False),
    "info.proportionate_cost": (True, False),
    "goods.excess_handling": (True, False),
    "goods.postable": (True, False),
    "contract.express_chosen": (True, False),
    "trader.country": ("BE", "FR", "ES"),
    "contract.simultaneous_presence": (True, False),
    "contract.excursion": (True, False),
    "contract.organised_distance_scheme": (True, False),
    "contract.telecom": (True, False),
    "goods.unsealed_by_consumer": (True, False),
    "info.no_right": (True, False),
    "scope.healthcare": (True, False),
    "trader.directs_activity": (True, False),
}
#: Open facts that may be disputed and are never asked for: the adviser's own qualification (while it is missing the
#: elements decide), what is presumed, and an exclusion, which is not examined while none of its elements is answered.
NEVER_ASKED = ("contract.channel", "scope.healthcare", "trader.directs_activity")
#: The element on which an exception hangs here (sealed goods that cannot be returned for hygiene).
EXCEPTION_OPEN = "goods.unsealed_by_consumer"
#: Results that are hidden once the file says that an exception applies, and shown while that is open.
HIDDEN_BY_AN_EXCEPTION = frozenset(
    {"withdrawal", "information_window", "last_two_hours", *(one.id for one in information_flags.FLAGS)}
)
#: Answers of the facts that no random case leaves open. Exceptions are not examined while none of their elements is
#: answered, so an answer could add outcomes there: each one has an element that is settled here.
SETTLED: dict[str, object] = {
    **{
        key: False
        for key, fact in FACTS.items()
        if fact.type is FactType.BOOL and fact.presumed is None and key not in OPEN_FACTS
    },
    "contract.delivery": "single",
    "contract.price": "100.00",
    "contract.place": "business_premises",
    "contract.exclusive_distance_means": True,
    "contract.delivery_fee_paid": "10.00",
    "contract.delivery_fee_standard": "4.00",
    "goods.value_loss": "30.00",
    "goods.delivered_home_at_conclusion": True,
    "info.return_cost_amount": True,
    "service.performed_days": 3,
    "service.term_days": 10,
    "goods.sealed": True,
    "goods.unreturnable_for_hygiene": True,
    "service.category": "other",
}


def _days(first: date, last: date) -> st.SearchStrategy[WrittenDay]:
    """Days between *first* and *last*: certain ones, and ranges of up to twelve days."""

    def written(start: int, width: int) -> WrittenDay:
        earliest = first + timedelta(start)
        return WrittenDay(earliest, min(earliest + timedelta(width), last))

    return st.builds(written, st.integers(0, (last - first).days), st.sampled_from((0, 0, 1, 5, 12)))


@st.composite
def _facts(draw: st.DrawFn) -> dict[str, object]:
    facts: dict[str, object] = {
        key: read_value(FACTS[key].type, FACTS[key].answers, value) for key, value in SETTLED.items()
    }
    left_open = draw(st.sets(st.sampled_from(sorted(OPEN_FACTS)), max_size=4))
    for key, answers in OPEN_FACTS.items():
        if key not in left_open:
            facts[key] = draw(st.sampled_from(answers))
        elif draw(st.booleans()):
            facts[key] = Disputed(*draw(st.tuples(st.sampled_from(answers), st.sampled_from(answers))))
    return facts


_STARTING: dict[str, dict[str, object]] = {
    "performance_started": {},
    "early_start_requested": {"medium": "paper", "loss_acknowledged": True},
}


@st.composite
def _events(draw: st.DrawFn) -> tuple[Event, ...]:
    events = [Event("e1", "contract_concluded", draw(_days(date(2026, 10, 1), date(2026, 10, 12))))]
    received = draw(st.sampled_from(("day", "day", "disputed", "never")))
    first, last = date(2026, 10, 12), date(2026, 11, 15)
    if received == "day":
        events.append(Event("e2", "goods_received", draw(_days(first, last)), {"by": "consumer"}))
    elif received == "disputed":
        sides = Disputed(draw(_days(first, last)), draw(_days(first, last)))
        events.append(Event("e2", "goods_received", sides, {"by": draw(st.sampled_from(("consumer", "carrier")))}))
    else:
        events.append(Event("e2", "goods_received", NOTHING))
    if draw(st.booleans()):
        fields = {"withdrawal": "complete", "medium": draw(st.sampled_from(("durable", "other")))}
        events.append(Event("e3", "information_given", draw(_days(date(2026, 10, 14), TODAY)), fields))
    if draw(st.booleans()):
        fields = {"means": draw(st.sampled_from(("email", "letter")))}
        events.append(Event("e4", "withdrawal_sent", draw(_days(date(2026, 10, 20), TODAY)), fields))
    if draw(st.booleans()):
        events.append(Event("e5", "goods_returned", draw(_days(date(2026, 11, 1), TODAY))))
    events += [
        Event(kind, kind, NOTHING) for kind in ("performance_completed", "confirmation_sent", "consent_confirmed")
    ]
    for kind, held in _STARTING.items():
        if draw(st.booleans()):
            on: When = NOTHING if draw(st.booleans()) else WrittenDay(date(2026, 10, 12), date(2026, 10, 12))
            events.append(Event(kind[0] + "9", kind, on, held))
    return tuple(events)


def known_cases(case: CaseFile) -> Iterator[CaseFile]:
    """Yield every fully known case that *case* allows."""
    matter = Matter(case, TODAY)
    events = [_known_events(matter, event) for event in case.events]
    held = {event.kind for event in case.events}
    events += [_supposed(kind) for kind in ("performance_started", "early_start_requested") if kind not in held]
    keys = [key for key in OPEN_FACTS if key not in case.facts or isinstance(case.facts[key], Disputed)]
    answers = [_answers(case, key) for key in keys]
    for facts in product(*answers):
        given = {**case.facts, **{key: value for key, value in zip(keys, facts, strict=True) if value is not None}}
        for chosen in product(*events):
            yield replace(case, facts=given, events=chosen)


def _answers(case: CaseFile, key: str) -> tuple[object, ...]:
    stated = case.facts.get(key)
    if isinstance(stated, Disputed):
        return tuple(dict.fromkeys((stated.consumer, stated.trader)))
    return (None,) if key in NEVER_ASKED else OPEN_FACTS[key]


def _known_events(matter: Matter, event: Event) -> list[Event]:
    sides = [event.on.consumer, event.on.trader] if isinstance(event.on, Disputed) else [event.on]
    known = []
    for side in sides:
        if not isinstance(side, WrittenDay):
            return [event]
        low, high = (side.earliest, side.latest) if side.certain else matter.admissible(event.kind, side)
        assert low is not None
        assert high is not None
        known += [
            replace(event, on=WrittenDay(day, day))
            for day in (low + timedelta(n) for n in range((high - low).days + 1))
        ]
    return known


def _supposed(kind: str) -> list[Event]:
    on = WrittenDay(date(2026, 10, 12), date(2026, 10, 12))
    fields = [dict(zip(EVENT_KINDS[kind].fields, values, strict=True)) for values in
              product(*(field.answers for field in EVENT_KINDS[kind].fields.values()))]  # fmt: skip
    return [Event("s" + kind, kind, NOTHING), *(Event("s" + kind, kind, on, held) for held in fields)]


def _how_many(case: CaseFile) -> int:
    count = 1
    matter = Matter(case, TODAY)
    for event in case.events:
        count *= len(_known_events(matter, event))
    held = {event.kind for event in case.events}
    for kind in ("performance_started", "early_start_requested"):
        count *= 1 if kind in held else len(_supposed(kind))
    for key in OPEN_FACTS:
        if key not in case.facts or isinstance(case.facts[key], Disputed):
            count *= len(_answers(case, key))
    return count


def _told(outcomes: frozenset[object]) -> tuple[object, ...]:
    """Return outcomes as what a reader can tell apart: plain values, and the ranges of starts and ends of terms."""
    terms = [value for value in outcomes if isinstance(value, Term)]
    plain = {value for value in outcomes if not isinstance(value, Term)}
    ends = [day for term in terms for day in (term.end.earliest, term.end.latest)]
    starts = [day for term in terms for day in (term.starts_on.earliest, term.starts_on.latest)]
    timings = frozenset(term.timing for term in terms)
    return (
        frozenset(plain),
        timings,
        min(ends, default=None),
        max(ends, default=None),
        min(starts, default=None),
        max(starts, default=None),
    )


@pytest.mark.parametrize("stance", Stance)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(facts=_facts(), events=_events())
def test_the_explored_outcomes_are_those_of_every_known_case(
    stance: Stance, facts: dict[str, object], events: tuple[Event, ...]
) -> None:
    """For every rule that an assessment lists, exploring an open case gives what all its known cases give."""
    case = CaseFile(facts=facts, events=events)
    assume(_how_many(case) <= MOST_KNOWN_CASES)
    explorer = Explorer(Matter(case, TODAY), LAW, MANY_RUNS)
    known = [Explorer(Matter(one, TODAY), LAW, MANY_RUNS) for one in known_cases(case)]
    for name in RULES.keys() - _hidden(facts):
        rule = RULES[name]
        explored = explorer.explore(rule, stance).outcomes
        brute = frozenset[object]().union(*(one.explore(rule, stance).outcomes for one in known))
        assert _told(explored) == _told(brute), name


def _hidden(facts: dict[str, object]) -> frozenset[str]:
    """Return the results that cannot be compared while the one exception is open."""
    is_open = EXCEPTION_OPEN not in facts or isinstance(facts[EXCEPTION_OPEN], Disputed)
    return HIDDEN_BY_AN_EXCEPTION if is_open else frozenset()


def _open_case(*events: Event, **facts: object) -> CaseFile:
    named = {key.replace("__", "."): value for key, value in facts.items()}
    return CaseFile(facts=named, events=events)


def test_a_fact_that_cannot_matter_is_not_asked() -> None:
    """A service needs no answer on how goods were delivered."""
    concluded = Event("e1", "contract_concluded", WrittenDay(date(2026, 11, 10), date(2026, 11, 10)))
    case = _open_case(concluded, contract__channel="distance", contract__object="service", info__withdrawal="complete")
    tree = Explorer(Matter(case, TODAY), LAW, MANY_RUNS).explore(LAW.right)
    assert tree.outcomes == {StateOfRight("open")}
    assert len(list(leaves(tree))) == 1


def test_an_amount_that_nobody_has_stated_blocks_and_is_named() -> None:
    """A loss of value cannot be guessed: the fact is named instead."""
    concluded = Event("e1", "contract_concluded", WrittenDay(date(2026, 10, 12), date(2026, 10, 12)))
    received = Event("e2", "goods_received", WrittenDay(date(2026, 10, 15), date(2026, 10, 15)), {"by": "consumer"})
    sent = Event("e3", "withdrawal_sent", WrittenDay(date(2026, 10, 20), date(2026, 10, 20)), {"means": "email"})
    case = _open_case(
        concluded,
        received,
        sent,
        contract__channel="distance",
        contract__object="sale",
        contract__delivery="single",
        info__withdrawal="complete",
        goods__excess_handling=True,
    )
    tree = Explorer(Matter(case, TODAY), LAW, MANY_RUNS).explore(RULES["value_loss_due"])
    assert tree.outcomes == {Blocked("goods.value_loss")}


def test_goods_not_delivered_leave_the_period_waiting() -> None:
    """Whatever the information was, nothing runs before possession."""
    concluded = Event("e1", "contract_concluded", WrittenDay(date(2026, 10, 12), date(2026, 10, 12)))
    case = _open_case(concluded, contract__channel="distance", contract__object="sale")
    tree = Explorer(Matter(case, TODAY), LAW, MANY_RUNS).explore(RULES["withdrawal"])
    assert tree.outcomes == {Waiting("event:goods_received")}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(facts=_facts(), events=_events())
def test_an_assessment_contains_that_of_every_known_case(facts: dict[str, object], events: tuple[Event, ...]) -> None:
    """What an open file is told for certain is so, and what is told as a range holds, whatever the answers will be."""
    case = CaseFile(facts=facts, events=events)
    assume(_how_many(case) <= MOST_ASSESSED_CASES)
    told = assess(case, LAW, TODAY)
    hidden = _hidden(facts)
    for known in known_cases(case):
        one = assess(known, LAW, TODAY)
        assert told.right.state in ("undetermined", one.right.state)
        assert _broken_deadlines(told, one) - hidden == set()
        assert _broken_amounts(told, one) == set()


def _broken_deadlines(told: Assessment, one: Assessment) -> set[str]:
    """Return the deadlines of the known case *one* that do not keep what the open case is told."""
    listed, known = ({line.id: line for line in each.deadlines} for each in (told, one))
    broken = {name for name in known if name not in listed}
    for name, line in listed.items():
        if line.state == "blocked":
            continue
        if line.state == "not_started":
            broken |= {name} if name in known and known[name].state != "not_started" else set()
            continue
        if name in known and known[name].state in ("computed", "range"):
            # A limit that hangs on a right of one reading has no safe day in the known case: what it would be is told.
            hangs = name != "withdrawal" and known[name].safe is None
            sides = ("arguable",) if hangs else ("safe", "arguable")
            within = all(_within(getattr(known[name], side), getattr(line, side)) for side in sides)
            broken |= set() if within else {name}
    return broken


def _within(day: Outcome, bounds: Outcome) -> bool:
    if day is None or bounds is None:
        return day is bounds
    inner = (day.earliest, day.latest) if isinstance(day, Bounds) else (day, day)
    outer = (bounds.earliest, bounds.latest) if isinstance(bounds, Bounds) else (bounds, bounds)
    return (outer[0] or date.min) <= (inner[0] or date.min) and (inner[1] or date.max) <= (outer[1] or date.max)


def _broken_amounts(told: Assessment, one: Assessment) -> set[str]:
    listed, known = ({line.id: line for line in each.amounts} for each in (told, one))
    broken = {name for name in known if name not in listed}
    for name, line in listed.items():
        for side in ("safe", "arguable"):
            certain = getattr(line, side)
            if (
                certain is not None
                and not line.missing
                and (name not in known or getattr(known[name], side) != certain)
            ):
                broken.add(name)
    return broken


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(facts=_facts(), events=_events())
def test_the_next_best_question_removes_outcomes(facts: dict[str, object], events: tuple[Event, ...]) -> None:
    """The first question removes outcomes where some question does, and no answer adds any.

    Two questions may decide only together: then neither of them removes anything alone.
    """
    case = CaseFile(facts=facts, events=events)
    asked = [one for one in assess(case, LAW, TODAY).questions if one.fact in OPEN_FACTS]
    assume(asked)
    removing = [_removes(case, question, set(question.decides) - _hidden(facts)) for question in asked[:4]]
    assert removing[0] or not any(removing) or set(asked[0].decides) <= _hidden(facts)


def _removes(case: CaseFile, question: Question, results: set[str]) -> bool:
    """Tell whether some answer leaves fewer outcomes of the *results*; that none adds one is asserted here."""
    removing = False
    for name in results:
        before = Explorer(Matter(case, TODAY), LAW, MANY_RUNS)
        for stance in Stance:
            outcomes = before.explore(RULES[name], stance).outcomes
            for answer in OPEN_FACTS[question.fact]:
                after = Explorer(Matter(case.with_fact(question.fact, answer), TODAY), LAW, MANY_RUNS)
                left = after.explore(RULES[name], stance).outcomes
                assert left <= outcomes, (question.fact, name, answer)
                removing |= left < outcomes
    return removing
