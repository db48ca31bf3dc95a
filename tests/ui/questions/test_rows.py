"""The card "Ask next" names its question, its price, and what each answer leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.application.assessment import assess
from desktop.application.results import Assessment, Prospect, Question
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import read_day
from desktop.domain.messages import Label, Message
from desktop.law import load_law
from desktop.ui.look import Look
from desktop.ui.questions.rows import MORE, Card, cards, named, subject_of

CASE = CaseFile(events=(Event("e1", "goods_received", read_day("2026-10")),))


@pytest.fixture(scope="module")
def base() -> Assessment:
    """An assessment to be bent into shape."""
    return assess(CASE, load_law(), date(2026, 11, 20))


def card(base: Assessment, fact: str, *prospects: Prospect) -> Card:
    """Return the card of one question."""
    return cards(CASE, replace(base, questions=(Question(fact, ("right",), 2, prospects),)))[0]


def test_a_fact_is_asked_in_the_words_of_its_question(base: Assessment, look: Look) -> None:
    """With the number of results between which it decides."""
    asked = card(base, "contract.online")

    assert look.say(asked.sentence) == "Was the contract concluded through a website or an application?"
    assert look.say(asked.price) == "It decides between 2 results."
    assert asked.fact is not None


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("event:withdrawal_sent", "Withdrawal sent: on which day?"),
        ("event:e1", "Goods received: on which day exactly?"),
        ("event:e1.by", "Goods received: received by"),
        ("event:?goods_received.by", "Goods received: on which day?"),
    ],
)
def test_an_event_its_day_and_its_particulars_can_be_asked(
    base: Assessment, look: Look, key: str, sentence: str
) -> None:
    """Each form of the engine's questions about events has its card."""
    assert look.say(card(base, key).sentence) == sentence


def test_answers_are_named_and_states_are_kept_short(base: Assessment, look: Look) -> None:
    """A code is never shown bare; whole sentences do not stand in a list."""
    outcome = Message("{outcome}", outcome=Label("right", "expired"))
    asked = card(base, "contract.online", Prospect("true", (outcome,)), Prospect("2026-10-01..2026-10-04", (outcome,)))

    assert look.say(asked.prospects[0]) == "Yes: withdrawal period expired"
    assert look.say(asked.prospects[1]).startswith("between")


def test_only_the_first_questions_are_named(base: Assessment) -> None:
    """The rest waits: its order changes with every answer."""
    many = tuple(Question("contract.online", (), 2) for _ in range(20))

    assert len(cards(CASE, replace(base, questions=many))) == MORE + 1


def test_an_open_thing_is_named_inside_a_sentence(look: Look) -> None:
    """Facts, events, particulars."""
    assert named(CASE, "contract.price") == Label("fact", "contract.price")
    particular = named(CASE, "event:e1.by")
    assert isinstance(particular, Message)
    assert look.say(particular) == "Goods received, received by"
    assert subject_of(CASE, "event:?withdrawal_sent.means").kind == "withdrawal_sent"
