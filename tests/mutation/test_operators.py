"""The mutations of ours: what each one changes, and what it leaves alone."""

from __future__ import annotations

from itertools import count, takewhile

import pytest

pytest.importorskip("cosmic_ray", reason="./run mutate brings it")

from cosmic_ray.mutating import mutate_code

from tests.mutation.operators import OPERATORS
from tests.mutation.report import Mutant, mutant, report


def mutants(operator: str, source: str) -> list[str]:
    """Return every mutant that an operator makes of *source*."""
    one = OPERATORS[operator]()
    made = (mutate_code(f"{source}\n", one, occurrence) for occurrence in count())
    return [text.strip() for text in takewhile(bool, made)]


@pytest.mark.parametrize(
    ("operator", "source", "expected"),
    [
        ("ReplaceText", 'held == "sale"', ['held == "sale_"']),
        ("ReplaceText", 'Decimal("50.00")', ['Decimal("150.00")']),
        ("ReplaceText", 'ask.day("x", key=f("y"))', ['ask.day("x_", key=f("y"))', 'ask.day("x", key=f("y_"))']),
        ("DropElement", "(a, b)", ["( b,)", "(a,)"]),
        ("DropElement", "[a]", ["[]"]),
        ("DropElement", "{a: b, **c}", ["{ **c}", "{a: b}"]),
        ("DropElement", "either(a, b)", ["either( b,)", "either(a,)"]),
        ("DropKeyword", "f(a, b=c, d=e)", ["f(a, d=e)", "f(a, b=c)"]),
        ("DropKeyword", "f(b=c)", ["f()"]),
        ("SwapReadings", 'r("O-03", safe=a, arguable=b)', ['r("O-03", arguable=a, safe=b)']),
        ("SwapNames", "x = day.earliest", ["x = day.latest"]),
        ("ReplaceIn", "a in b", ["a not in b"]),
        ("ReplaceIn", "a not in b", ["a in b"]),
    ],
)
def test_each_operator_makes_these_mutants(operator: str, source: str, expected: list[str]) -> None:
    """One mutant for each code, element, optional argument, pair of readings, name or membership."""
    assert mutants(operator, source) == expected


@pytest.mark.parametrize(
    ("operator", "source"),
    [
        ("ReplaceText", '"""What it is for."""'),
        ("ReplaceText", 'Message("A sentence.", "Sentences.", day=x)'),
        ("ReplaceText", 'provision(x, source="L2013", narrowed_by="C-97/22")'),
        ("ReplaceText", 'raise ValueError("text")'),
        ("ReplaceText", 'def f(a: "A") -> "B": ...'),
        ("DropElement", "(a + b) * [one for one in c][0]"),
        ("DropKeyword", 'Message("On {day}.", day=day)'),
        ("DropKeyword", "FlagRule(a, b, c, needs=(x, y))"),
        ("DropElement", "FlagRule(a, b, c, needs=(x,))"),
        ("DropKeyword", 'ask.reading("O-03", safe=a, arguable=b)'),
        ("SwapNames", "earliest: date; latest = f(min=1)"),
    ],
)
def test_what_is_no_logic_is_left_alone(operator: str, source: str) -> None:
    """Sentences, sources, errors and types; brackets that hold no elements; arguments that have a name of their own."""
    assert mutants(operator, source) == []


def test_the_report_names_each_survivor_and_the_score() -> None:
    """A mutant that did not load proves nothing, one that changes nothing is not counted."""
    diff = "--- a/m.py\n+++ b/m.py\n@@ -1 +1 @@\n-    a == b\n+    a != b"
    survivor = mutant("m.py", 1, "core/Eq_NotEq", diff, "9 passed", survived=True)
    found = mutant("m.py", 2, "core/Eq_NotEq", diff, "1 failed, 8 passed in 1s", survived=False)
    broken = mutant("m.py", 3, "core/Eq_NotEq", diff, "E  boom\n1 error in 0.1s", survived=False)
    assert survivor == Mutant("m.py", 1, "Eq_NotEq", "a == b", "a != b", "survived")
    assert list(report([survivor, found, broken], {})) == [
        "m.py:1  Eq_NotEq",
        "  - a == b",
        "  + a != b",
        "      found  survived  score  (did not load)",
        "m.py      1         1  50.0%        1",
    ]
    assert list(report([survivor, found, broken], {survivor.change: "it is the same"}))[1:] == [
        "m.py      1         0  100.0%        1"
    ]
