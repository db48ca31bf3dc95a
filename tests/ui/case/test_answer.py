"""The answer at the top: one sentence, the safe and the arguable reading apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.application.assessment import assess
from desktop.application.labels import TABLES
from desktop.application.results import Assessment, Bounds, Deadline, Outcome, Question, Right
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import read_day
from desktop.domain.messages import Message
from desktop.law import load_law
from desktop.ui.case.answer import answer
from desktop.ui.look import Look
from desktop.ui.palette import Meaning
from tests.ui.acceptance import acceptance

TODAY = date(2026, 11, 20)
CASE = CaseFile(events=(Event("e1", "contract_concluded", read_day("2026-11-09")),))
SAFE, ARGUABLE = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture(scope="module")
def base() -> Assessment:
    """An assessment to be bent into shape."""
    return assess(CASE, load_law(), TODAY)


def shown(base: Assessment, state: str, safe: Outcome = None, arguable: Outcome = None, better: str = "") -> Assessment:
    """Return an assessment with that state and that end."""
    period = Deadline("withdrawal", "consumer", "computed", None, None, safe, arguable, "BE", None, (), (), ())
    right = Right(state, better or state, (), (), (), ())
    return replace(base, right=right, deadlines=(period,))


def test_a_case_of_which_nothing_is_known_has_no_answer_yet(base: Assessment) -> None:
    """An empty file says what to do first instead."""
    assert answer(CaseFile(), base) is None


@pytest.mark.parametrize(
    ("safe", "arguable", "sentence"),
    [
        (SAFE, SAFE, "Withdrawal possible until Monday 23 November 2026, midnight."),
        (
            SAFE,
            ARGUABLE,
            "Withdrawal possible until Monday 23 November 2026, midnight (arguable: Tuesday 24 November 2026).",
        ),
        (None, None, "Withdrawal is possible; its period has not begun."),
    ],
)
def test_an_open_right_says_until_when(
    base: Assessment, look: Look, safe: Outcome, arguable: Outcome, sentence: str
) -> None:
    """Two readings are named in one sentence, the safe one first."""
    said = answer(CASE, shown(base, "open", safe, arguable))

    assert said is not None
    assert look.say(said.sentence).replace("\u00a0", " ") == sentence
    assert said.readings_differ is (safe != arguable)


def test_a_vague_end_stays_a_range(base: Assessment, look: Look) -> None:
    """No single day is made up."""
    said = answer(CASE, shown(base, "open", Bounds(SAFE, ARGUABLE), Bounds(SAFE, ARGUABLE)))

    assert said is not None
    assert "between" in look.say(said.sentence)


@pytest.mark.parametrize("state", TABLES["right"])
def test_every_state_has_a_sentence_and_a_sign(base: Assessment, look: Look, state: str) -> None:
    """No state of the law leaves the head of the case empty."""
    said = answer(CASE, shown(base, state, SAFE, SAFE))

    assert said is not None
    assert look.say(said.sentence).endswith(".")
    assert look.say(Message("{reading}", reading=said.safe))


def test_two_readings_of_the_existence_are_shown_apart(base: Assessment, look: Look) -> None:
    """The worse one is the answer, the better one stands beside it."""
    said = answer(CASE, shown(base, "expired", SAFE, SAFE, better="open"))

    assert said is not None
    assert said.meaning is Meaning.BREACH
    assert said.readings_differ
    assert isinstance(said.arguable, Message)
    assert look.say(said.arguable).startswith("until")


def test_what_is_missing_is_named(base: Assessment, look: Look) -> None:
    """An undetermined right says what to ask first: a fact, or one thing about an event."""
    undetermined = replace(
        shown(base, "undetermined"),
        right=Right("undetermined", "undetermined", (), (), ("event:e1",), ()),
        questions=(Question("event:e1", ("right",), 2),),
    )
    said = answer(CASE, undetermined)

    assert said is not None
    assert look.say(said.sentence) == "Not decided yet; ask first: contract concluded."


ON_A_DATE = "accommodation, transport, car rental, catering or leisure on a specific date"


def real(case_id: str) -> tuple[CaseFile, Assessment]:
    """Return one acceptance case and its assessment."""
    found, today = acceptance()[case_id]
    return found, assess(found, load_law(), today)


@pytest.mark.parametrize(
    ("case_id", "sentence", "readings"),
    [
        (
            "EXC-S03",
            "No right of withdrawal: goods made to specifications or clearly personalised (VI.53 3°)",
            ("No right of withdrawal", "Until Tuesday 24 November 2026"),
        ),
        (
            "EXC-S28",
            "Right of withdrawal lost: digital content whose supply has begun (VI.53 13°)",
            ("Right of withdrawal lost", "Until Tuesday 24 November 2026"),
        ),
        (
            "SCO-S12",
            "Outside the right of withdrawal: package travel (VI.45-VI.53)",
            ("Outside the scope of the law", "Until Tuesday 24 November 2026"),
        ),
        (
            "EXC-S21",
            f"Not decided yet; this may apply: {ON_A_DATE}.",
            ("Not determined yet", "Not determined yet"),
        ),
    ],
)
def test_an_exception_that_applies_or_may_apply_is_named(
    look: Look, case_id: str, sentence: str, readings: tuple[str, str]
) -> None:
    """With its article where it decides, and the other reading beside it."""
    said = answer(*real(case_id))
    assert said is not None

    assert look.say(said.sentence).replace("\u00a0", " ") == sentence
    shown_apart = [look.say(Message("{reading}", reading=one)) for one in (said.safe, said.arguable)]
    assert tuple(text[:1].upper() + text[1:].replace("\u00a0", " ") for text in shown_apart) == readings


@pytest.mark.parametrize(
    ("case_id", "code"), [("C-10", "not_bound"), ("TEL-S07", "two_readings"), ("BIN-S02", "open"), ("C-02", None)]
)
def test_a_contract_that_may_not_bind_is_said_beside_the_answer(case_id: str, code: str | None) -> None:
    """The withdrawal is answered all the same; a contract that binds needs no word."""
    said = answer(*real(case_id))
    assert said is not None

    assert (said.binding.code if said.binding is not None else None) == code


def test_an_older_law_leaves_nothing_to_say_of_being_bound() -> None:
    """Nothing is examined, nothing is missing."""
    said = answer(*real("VER-S01"))
    assert said is not None
    assert said.binding is None
