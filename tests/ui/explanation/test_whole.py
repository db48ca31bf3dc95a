"""Why this answer: what excludes the right, what may, whether the contract binds, and all that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from desktop.application.assessment import assess
from desktop.application.wording import Wording
from desktop.law import load_law
from desktop.law.calendars import load_calendars
from desktop.ui.explanation.panel import ExplanationPanel
from desktop.ui.explanation.text import as_text
from desktop.ui.explanation.whole import explain_all
from desktop.ui.palette import LIGHT, Meaning
from tests.ui.acceptance import acceptance

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ENGLISH = Wording("en")
CALENDARS = load_calendars()


def text_of(case_id: str) -> str:
    """Return the explanation of a case as plain text, with plain spaces."""
    case, today = acceptance()[case_id]
    text = as_text(explain_all(assess(case, load_law(), today), CALENDARS, case), ENGLISH)
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("case_id", "parts"),
    [
        # An exception, not announced.
        (
            "EXC-S03",
            [
                "There is no right of withdrawal: an exception applies.",
                "All conditions are met: Goods made to the consumer's specifications or clearly personalised.",
                "Arguable: withdrawal possible",
                "It is unclear whether a trader who did not announce",
                "Withdrawal period. Until Tuesday 24 November 2026, midnight.",
                "Breach by the trader",
                "The trader did not announce that there is no right of withdrawal.",
            ],
        ),
        # One that may apply.
        (
            "EXC-S21",
            [
                "The answer depends on facts that are not known yet.",
                "leisure on a specific date: may apply",
                "Kind of service: condition met, to be proven by the trader.",
                "VI.53, 12°",
                "Withdrawal period. Until Tuesday 24 November 2026, midnight.",
            ],
        ),
        # No period at all, and special law.
        (
            "SCO-S18",
            [
                "The contract is outside the scope of the right of withdrawal.",
                "Financial service at a distance",
                "Remark",
                "Financial services at a distance have a right of their own",
            ],
        ),
        # Not bound.
        (
            "C-10",
            [
                "Until Thursday 2 August 2018, midnight.",
                "Consumer is not bound",
                "The order button did not say that ordering means paying",
            ],
        ),
    ],
)
def test_the_answer_is_explained_in_order(case_id: str, parts: list[str]) -> None:
    """What decides stands first, then the period, then what was found besides."""
    text = text_of(case_id)
    places = [text.lower().find(part.lower()) for part in parts]

    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_every_case_can_be_explained() -> None:
    """In words: no code, no placeholder, no empty citation."""
    for case_id in acceptance():
        text = text_of(case_id)
        assert "event:" not in text, case_id
        assert "{" not in text, case_id
        assert "\n  ;" not in text, case_id


def test_breaches_and_warnings_have_their_sign() -> None:
    """Severity is a shape and a word, never a colour alone."""
    case, today = acceptance()["FLA-S02"]
    assessment = assess(case, load_law(), today)
    readings = explain_all(assessment, CALENDARS, case).readings
    signs = {ENGLISH.say(reading.title).lower(): reading.meaning for reading in readings if reading.title}
    found = {flag.severity for flag in assessment.flags}

    assert found
    expected = {"breach": ("breach by the trader", Meaning.BREACH), "warning": ("warning", Meaning.ATTENTION)}
    for severity in found & expected.keys():
        name, meaning = expected[severity]
        assert signs[name] is meaning


def test_the_panel_explains_the_answer_of_a_case_without_a_period(qtbot: QtBot) -> None:
    """Where the right does not exist there is no date to explain, but there is an answer."""
    case, today = acceptance()["EXC-S01"]
    panel = ExplanationPanel(ENGLISH, LIGHT, CALENDARS)
    qtbot.addWidget(panel)
    panel.show_answer(assess(case, load_law(), today), case)
    labels = [label.text() for label in panel.findChildren(QLabel)]

    assert "Why this answer?" in labels
    assert "There is no right of withdrawal: an exception applies." in labels
