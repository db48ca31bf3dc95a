"""While a state is unknown, rules try a few that stand for all: one for each thing that some rule asks of a state."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from desktop.domain.provisions import Verified
from desktop.law.counting import BELGIUM, STATES
from desktop.law.dated import (
    ecc_network,
    eea_states,
    member_states,
    small_claims_states,
    thirty_day_option,
    withdrawal_function,
)


def _function(state: str) -> object:
    held = withdrawal_function().get(state)
    return held.since if held else None


#: What rules ask of a state, each by itself.
ASKED: Mapping[str, Callable[[str], object]] = {
    "Belgium": lambda state: state == BELGIUM,
    "European Economic Area": lambda state: state in eea_states(),
    "small claims": lambda state: state in small_claims_states(),
    "network of centres": lambda state: ecc_network().get(state),
    "thirty days": lambda state: thirty_day_option().get(state, Verified.NO) is not Verified.NO,
    "withdrawal function": _function,
}
KNOWN = {*member_states(), *eea_states(), *ecc_network(), *thirty_day_option(), *withdrawal_function()}


@pytest.mark.parametrize("asked", ASKED)
def test_the_stand_ins_show_every_answer(asked: str) -> None:
    """An answer that only a forgotten state gives would be missing while the state is open."""
    answer = ASKED[asked]
    assert {answer(state) for state in KNOWN} <= {answer(state) for state in STATES}


@pytest.mark.parametrize("state", STATES)
def test_no_stand_in_is_tried_for_nothing(state: str) -> None:
    """Each shows some answer that no other does: it costs a run of every rule that asks."""
    others = [other for other in STATES if other != state]
    assert any(answer(state) not in [answer(other) for other in others] for answer in ASKED.values())


def test_a_state_that_no_list_knows_is_tried_too() -> None:
    """Whatever the lists say, the trader may be elsewhere in the world."""
    assert any(not any(answer(state) for answer in ASKED.values()) for state in STATES)
