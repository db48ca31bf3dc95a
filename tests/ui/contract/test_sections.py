"""The contract form asks every fact of the case file once, and only what makes sense."""

from __future__ import annotations

from collections import Counter

from desktop.domain.facts import FACTS, Disputed
from desktop.ui.contract.sections import SECTIONS

SECTION_OF = {key: section for section in SECTIONS for key in section.facts}


def test_every_fact_is_asked_exactly_once() -> None:
    """No fact of the interchange is out of the adviser's reach."""
    asked = Counter(key for section in SECTIONS for key in section.facts)

    assert set(asked) == set(FACTS)
    assert set(asked.values()) == {1}


def test_conditions_name_facts_and_answers_that_exist() -> None:
    """A misspelt condition would hide a question for ever."""
    for section in SECTIONS:
        for key, condition in section.conditions.items():
            assert key in section.facts
            answers = FACTS[condition.fact].answers
            assert not answers or set(condition.answers) <= set(answers), key


def test_a_detail_waits_for_its_yes() -> None:
    """Whether the order button was explicit matters only online."""
    section = SECTION_OF["contract.order_button_explicit"]

    assert "contract.order_button_explicit" not in section.asked({})
    assert "contract.order_button_explicit" not in section.asked({"contract.online": False})
    assert "contract.order_button_explicit" in section.asked({"contract.online": True})
    assert "contract.order_button_explicit" in section.asked({"contract.online": Disputed(True, False)})


def test_the_kind_of_delivery_is_asked_until_the_object_rules_it_out() -> None:
    """While nobody has said what the contract is about, its details stay in sight."""
    section = SECTION_OF["contract.delivery"]

    assert "contract.delivery" in section.asked({})
    assert "contract.delivery" not in section.asked({"contract.object": "gas"})


def test_an_answer_given_stays_in_sight() -> None:
    """An answer that no longer matters can still be seen and taken back."""
    section = SECTION_OF["contract.delivery"]

    assert "contract.delivery" in section.asked({"contract.object": "gas", "contract.delivery": "single"})
