"""Exploration means brute force for any rule whatever: random rules over random open cases.

A random rule is a small decision tree: it asks facts, relies on classifying rules that ask the same facts, takes one
of two readings, and compares days that are vague, shifted and rolled. Two classifying rules share facts with each other
and with the rule, so that what one of them settles must bind the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.application.exploration import Branch, Explorer, branches, restricted
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import Days, WrittenDay
from desktop.domain.facts import FACTS, Fact
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Matter
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.domain.rules import Blocked, Rule, Stance
from desktop.law import load_law

LAW = load_law()
TODAY = date(2026, 11, 20)
#: Brute force has no limit, so exploration gets a generous one here.
MANY_RUNS = 20_000
FIRST = date(2026, 10, 26)
NAMES = ("contract.excursion", "goods.postable", "contract.object")
ANSWERS: dict[str, tuple[object, ...]] = {name: FACTS[name].answers[:3] for name in NAMES}
KINDS = ("goods_received", "complaint_sent")
SOMETHING = provision("T-1", Message("A rule of a test"), "1", source="test")


@dataclass(frozen=True)
class Node:
    """One step of a random rule: what it does, with which operands, and what follows for each outcome."""

    what: str
    operand: tuple[object, ...]
    following: tuple[Node | int, ...]


def _nodes(depth: int, classifiers: int) -> st.SearchStrategy[Node | int]:
    if depth == 0:
        return st.integers(0, 3)
    below = _nodes(depth - 1, classifiers)
    asks = st.sampled_from(NAMES).flatmap(
        lambda name: st.tuples(*[below] * len(ANSWERS[name])).map(lambda after: Node("ask", (name,), after))
    )
    kinds: list[st.SearchStrategy[Node | int]] = [asks, st.integers(0, 3)]
    if classifiers:
        relied = st.integers(0, classifiers - 1)
        kinds.append(
            st.builds(lambda n, after: Node("class", (n,), after), relied, st.tuples(below, below, below, below))
        )
        operand = st.tuples(st.permutations(KINDS), st.integers(0, 9), st.booleans())
        kinds.append(st.builds(lambda of, after: Node("compare", of, after), operand, st.tuples(below, below)))
        kinds.append(st.builds(lambda after: Node("reading", (), after), st.tuples(below, below)))
    return st.one_of(*kinds)


def _decider(node: Node | int, classifiers: list[Rule[int]]) -> Callable[[Inquiry], int]:
    def decide(ask: Inquiry) -> int:
        at = node
        while isinstance(at, Node):
            at = at.following[_outcome(ask, at, classifiers)]
        return at

    return decide


def _outcome(ask: Inquiry, node: Node, classifiers: list[Rule[int]]) -> int:
    if node.what == "ask":
        name = str(node.operand[0])
        fact: Fact[object] = Fact(name, FACTS[name].type, ANSWERS[name])
        return ANSWERS[name].index(ask.fact(fact))
    if node.what == "class":
        return ask.find(classifiers[int(str(node.operand[0]))])
    if node.what == "reading":
        return ask.reading("O-99", safe=0, arguable=1)
    kinds, days, rolled = node.operand
    one, other = (ask.day(ask.events(kind)[0]) for kind in kinds)  # type: ignore[attr-defined]
    end = one.plus(Days(int(str(days))))
    return int(ask.is_by(other, end.rolled(LAW.calendars["BE"]) if rolled else end))


@st.composite
def _rules(draw: st.DrawFn) -> Rule[int]:
    classifiers: list[Rule[int]] = []
    for number in range(2):
        # The second classifying rule may rely on the first.
        node = draw(_nodes(2, number) if number == 0 else _classifying(number))
        classifiers.append(Rule("T-1", f"class_{number}", SOMETHING, _decider(node, classifiers[:])))
    return Rule("T-1", "rule", SOMETHING, _decider(draw(_nodes(4, 2)), classifiers))


def _classifying(classifiers: int) -> st.SearchStrategy[Node | int]:
    relied = st.integers(0, classifiers - 1)
    below = _nodes(1, 0)
    return st.builds(lambda n, after: Node("class", (n,), after), relied, st.tuples(below, below, below, below))


@st.composite
def _cases(draw: st.DrawFn) -> CaseFile:
    known = draw(st.sets(st.sampled_from(NAMES), max_size=1))
    facts = {name: draw(st.sampled_from(ANSWERS[name])) for name in sorted(known)}
    events = []
    for number, kind in enumerate(KINDS):
        earliest = FIRST + timedelta(draw(st.integers(0, 9)))
        latest = earliest + timedelta(draw(st.sampled_from((0, 3, 8))))
        events.append(Event(f"e{number}", kind, WrittenDay(earliest, latest)))
    return CaseFile(facts=facts, events=tuple(events))


def _known(case: CaseFile) -> list[CaseFile]:
    open_names = [name for name in NAMES if name not in case.facts]
    spans = [[(event, day) for day in _span(event)] for event in case.events]
    return [
        CaseFile(
            facts={**case.facts, **dict(zip(open_names, facts, strict=True))},
            events=tuple(Event(event.id, event.kind, WrittenDay(day, day)) for event, day in days),
        )
        for facts in product(*(ANSWERS[name] for name in open_names))
        for days in product(*spans)
    ]


def _span(event: Event) -> list[date]:
    assert isinstance(event.on, WrittenDay)
    assert event.on.earliest is not None
    assert event.on.latest is not None
    return [event.on.earliest + timedelta(n) for n in range((event.on.latest - event.on.earliest).days + 1)]


def _brute(rule: Rule[int], case: CaseFile, stance: Stance) -> frozenset[object]:
    return frozenset[object]().union(
        *(Explorer(Matter(known, TODAY), LAW, MANY_RUNS).explore(rule, stance).outcomes for known in _known(case))
    )


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(rule=_rules(), case=_cases(), stance=st.sampled_from(Stance))
def test_the_outcomes_of_any_rule_are_those_of_brute_force(rule: Rule[int], case: CaseFile, stance: Stance) -> None:
    """No outcome is missed and none is invented."""
    assert Explorer(Matter(case, TODAY), LAW, MANY_RUNS).explore(rule, stance).outcomes == _brute(rule, case, stance)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(rule=_rules(), case=_cases())
def test_an_answer_leaves_just_the_outcomes_that_brute_force_leaves(rule: Rule[int], case: CaseFile) -> None:
    """What an open question says of each answer comes true when the answer is given."""
    tree = Explorer(Matter(case, TODAY), LAW, MANY_RUNS).explore(rule)
    for branch in [one for one in branches(tree) if one.key in ANSWERS]:
        assert isinstance(branch, Branch)
        for answer in ANSWERS[branch.key]:
            left = _brute(rule, case.with_fact(branch.key, answer), Stance.SAFE)
            assert restricted(tree, branch.key, answer) == left


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(rule=_rules(), case=_cases())
def test_a_fact_that_is_not_asked_changes_nothing(rule: Rule[int], case: CaseFile) -> None:
    """A fact that stands nowhere in the tree leaves every result as it is, whatever the answer."""
    explorer = Explorer(Matter(case, TODAY), LAW, MANY_RUNS)
    tree = explorer.explore(rule)
    asked = {branch.key for branch in branches(tree)}
    for name in NAMES:
        if name not in asked and name not in case.facts:
            for answer in ANSWERS[name]:
                answered = Explorer(Matter(case.with_fact(name, answer), TODAY), LAW, MANY_RUNS).explore(rule)
                assert answered.outcomes == tree.outcomes


def test_what_is_blocked_on_one_reading_is_not_blocked_on_the_other_through_another_rule() -> None:
    """A rule that relies on a blocked one depends on the point on whose reading that one is blocked."""

    def amount(ask: Inquiry) -> int:
        return (
            int(ask.fact(FACTS["contract.price"]) is not None) if ask.reading("O-99", safe=True, arguable=False) else 0
        )

    relied_on = Rule("T-1", "amount", SOMETHING, amount)
    rule = Rule("T-1", "relying", SOMETHING, lambda ask: ask.find(relied_on))
    explorer = Explorer(Matter(CaseFile(), TODAY), LAW, MANY_RUNS)
    blocked = explorer.explore(rule)
    assert blocked.outcomes == {Blocked("contract.price")}
    assert blocked.readings == {"O-99"}
    assert explorer.explore(rule, Stance.ARGUABLE).outcomes == {0}
