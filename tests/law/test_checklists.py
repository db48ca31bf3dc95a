"""Each exception and exclusion, built from its own declaration: every element decides, and the gate comes first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from desktop.application.assessment import assess
from desktop.application.interchange import case_from_json
from desktop.application.report import assessment_to_json
from desktop.application.wording import Wording
from desktop.domain.checklists import Checklist
from desktop.law import load_law
from desktop.law.scope.sectors import BETTING_OFF_PREMISES

Json = dict[str, Any]
#: What the file says under the keys of parts: a value of a fact, the fields of an event, ``ABSENT`` for one that did
#: not happen. A key that is not there is unanswered.
Said = Mapping[str, Any]

LAW = load_law()
TODAY = date(2026, 6, 10)
ENGLISH = Wording("en")
ABSENT = "did not happen"

#: Answers that meet the part of that key and answers that do not, where "yes" and "no" are not these.
ANSWERS: dict[str, tuple[Any, Any]] = {
    "consumer.capacity": ("professional", "private"),
    "trader.is_enterprise": (False, True),
    "contract.payment_obligation": (False, True),
    "contract.data_as_price": (False, True),
    "contract.object": ("financial_service", "service"),
    "contract.price": ("50.00", "50.01"),
    "goods.subscription": (False, True),
    "service.additional_to_urgent_visit": (False, True),
    "service.category": ("leisure", "other"),
}
#: Passenger transport is excluded without a date, the exception of 12° needs one.
WITHOUT_A_DATE = {"service.specific_date_or_period": (False, True)}
FIELD_OF_REQUEST = "event:early_start_requested.loss_acknowledged"
REQUEST, CONFIRMATION = "event:early_start_requested", "event:confirmation_sent"

#: What a checklist needs beside its elements before it can be told.
BESIDES: dict[str, Json] = {
    "no_price_no_data": {"contract.object": "digital_content", "contract.data_only_for_supply_or_legal_duty": False},
}
#: An element that counts only together with another one says nothing while that one is denied or unanswered.
LEANS_ON: dict[str, str] = {
    "contract.data_as_price": "contract.payment_obligation",
    "contract.price": "scope.philanthropic",
    "service.specific_date_or_period": "scope.passenger_transport",
}

OBJECTS = {"goods": "sale", "service": "service", "supply": "water", "digital": "digital_content"}
REGIMES = ("distance", "off_premises", "business_premises")

CHECKLISTS = {f"exception {one.id}": one for one in LAW.exceptions} | {f"scope {one.id}": one for one in LAW.scope}

CHECKED = list(CHECKLISTS.items())


def _name(value: object) -> str:
    return "" if isinstance(value, Checklist) else str(value)


def _answers(checklist: Checklist, key: str) -> tuple[Any, Any]:
    if checklist.id == "passenger_transport" and key in WITHOUT_A_DATE:
        return WITHOUT_A_DATE[key]
    if key.startswith("event:"):
        return ("2026-06-02", ABSENT) if key != FIELD_OF_REQUEST else (True, False)
    return ANSWERS.get(key, (True, False))


def _said(checklist: Checklist, element: int | None = None, how: str = "met") -> Json:
    """Return what the file says: each element met, but for *element*, which is ``denied`` or ``unanswered``."""
    said = dict(BESIDES.get(checklist.id, {}))
    for number, one in enumerate(checklist.elements):
        keys = [part.key for part in one.parts]
        if number != element or how == "met":
            said[keys[0]] = _answers(checklist, keys[0])[0]
        elif how == "denied":
            said |= {key: _answers(checklist, key)[1] for key in keys}
    return said


def _case(checklist: Checklist, said: Said, channel: str | None = None, kind: str | None = None) -> Json:
    held = {key: value for key, value in said.items() if not key.startswith("event:")}
    facts = {
        "contract.channel": channel or checklist.regimes[0],
        "contract.object": OBJECTS[kind or (checklist.kinds[0] if checklist.kinds else "service")],
        "contract.delivery": "single",
        "info.withdrawal": "complete",
        "info.no_right": True,
        "trader.country": "BE",
        **held,
    }
    if checklist.id == "financial_service" and "contract.object" not in held:
        del facts["contract.object"]
    concluded = {"kind": "contract_concluded", "on": "2026-06-01"}
    return {"format": "quatorze-case/1", "facts": facts, "events": [concluded, *_events(said)]}


def _events(said: Said) -> Iterator[Json]:
    for key, value in said.items():
        if key.startswith("event:") and "." not in key:
            event: Json = {"kind": key.removeprefix("event:"), "on": None if value == ABSENT else value}
            if key == CONFIRMATION and value != ABSENT:
                event["medium"] = "durable"
            if key == REQUEST and value != ABSENT and FIELD_OF_REQUEST in said:
                event["loss_acknowledged"] = said[FIELD_OF_REQUEST]
            yield event


def _assessed(case: Json) -> Json:
    listed: Json = json.loads(
        json.dumps(assessment_to_json(assess(case_from_json(case), LAW, TODAY), ENGLISH), default=str)
    )
    return listed


def _verdict(name: str, case: Json) -> str:
    listed = _assessed(case)["exceptions" if name.startswith("exception") else "scope"]
    verdict: str = next(one["verdict"] for one in listed if one["id"] == name.split()[1])
    return verdict


def _elements() -> list[tuple[str, int]]:
    return [(name, number) for name, one in CHECKLISTS.items() for number in range(len(one.elements))]


def _first_key(checklist: Checklist, element: int) -> str:
    return checklist.elements[element].parts[0].key


def _only_left(checklist: Checklist, element: int) -> bool:
    """Tell whether nothing is answered that says anything alone once *element* is left unanswered."""
    key = _first_key(checklist, element)
    return all(
        number == element or LEANS_ON.get(_first_key(checklist, number)) == key
        for number in range(len(checklist.elements))
    )


@pytest.mark.parametrize(("name", "checklist"), CHECKED, ids=_name)
def test_all_elements_met_it_applies(name: str, checklist: Checklist) -> None:
    """Every element is met in every chapter that the checklist concerns."""
    for channel in checklist.regimes:
        assert _verdict(name, _case(checklist, _said(checklist), channel)) == "applies"


@pytest.mark.parametrize(("name", "element"), _elements())
def test_one_element_denied_it_does_not_apply(name: str, element: int) -> None:
    """Each element is decisive: all others met, this one denied."""
    checklist = CHECKLISTS[name]
    assert _verdict(name, _case(checklist, _said(checklist, element, "denied"))) == "does_not_apply"


@pytest.mark.parametrize(("name", "element"), _elements())
def test_one_element_unanswered_it_may_apply(name: str, element: int) -> None:
    """With the others met it may apply; with nothing else answered it is not examined."""
    checklist = CHECKLISTS[name]
    expected = "not_examined" if _only_left(checklist, element) else "may_apply"
    assert _verdict(name, _case(checklist, _said(checklist, element, "unanswered"))) == expected


@pytest.mark.parametrize(("name", "checklist"), CHECKED, ids=_name)
def test_nothing_answered_it_is_not_examined(name: str, checklist: Checklist) -> None:
    """A checklist of which no element is answered is listed as not examined."""
    assert _verdict(name, _case(checklist, {})) == "not_examined"


@pytest.mark.parametrize(
    ("name", "element", "part"),
    [
        (name, element, part)
        for name, element in _elements()
        for part in range(len(CHECKLISTS[name].elements[element].parts))
    ],
)
def test_one_alternative_is_enough(name: str, element: int, part: int) -> None:
    """Of several alternatives one makes the element met, whatever is said of the others."""
    checklist = CHECKLISTS[name]
    keys = [one.key for one in checklist.elements[element].parts]
    denied = {key: _answers(checklist, key)[1] for key in keys}
    said = _said(checklist) | denied | {keys[part]: _answers(checklist, keys[part])[0]}
    assert _verdict(name, _case(checklist, said)) == "applies"


@pytest.mark.parametrize(("name", "checklist"), CHECKED, ids=_name)
def test_another_chapter_is_no_matter_of_it(name: str, checklist: Checklist) -> None:
    """In a chapter that the checklist does not concern no element is looked at."""
    for channel in (one for one in REGIMES if one not in checklist.regimes):
        assert _verdict(name, _case(checklist, _said(checklist), channel)) == "not_in_this_regime"


@pytest.mark.parametrize("name", [name for name, one in CHECKLISTS.items() if one.kinds])
def test_another_kind_of_contract_does_not_apply(name: str) -> None:
    """For a kind of contract that the checklist does not concern it does not apply, whatever its elements."""
    checklist = CHECKLISTS[name]
    others = [kind for kind in OBJECTS if kind not in checklist.kinds]
    assert others
    for kind in others:
        assert _verdict(name, _case(checklist, _said(checklist), kind=kind)) == "does_not_apply"


@pytest.mark.parametrize(("name", "checklist"), CHECKED, ids=_name)
def test_the_right_rests_on_it_where_it_applies(name: str, checklist: Checklist) -> None:
    """The state of the right names the checklist that applies as its ground, and another one is not named."""
    right = _assessed(_case(checklist, _said(checklist)))["right"]
    assert right["state"] in ("none", "lost", "out_of_scope")
    assert name.split()[1] in right["grounds"]


@pytest.mark.parametrize(("name", "element"), _elements())
def test_the_right_is_another_without_one_element(name: str, element: int) -> None:
    """Each element decides the right itself: denied, the checklist is no ground any more."""
    checklist = CHECKLISTS[name]
    right = _assessed(_case(checklist, _said(checklist, element, "denied")))["right"]
    assert name.split()[1] not in right["grounds"]


def test_betting_off_premises_is_a_sector_and_no_exception() -> None:
    """The one checklist that no list shows: it decides the right all the same, on one reading."""
    met, denied = (
        _assessed(_case(BETTING_OFF_PREMISES, {"service.betting_or_lottery": answer}))["right"]
        for answer in (True, False)
    )
    assert (met["state"], met["arguable_state"], met["open_points"]) == ("out_of_scope", "open", ["O-06"])
    assert (denied["state"], denied["open_points"]) == ("open", [])
