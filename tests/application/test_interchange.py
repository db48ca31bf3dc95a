"""The case file: what is refused and where, and that writing and reading lose nothing."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.application.interchange import (
    case_from_json,
    case_to_json,
    event_from_json,
    event_to_json,
    read_case,
    write_case,
)
from desktop.domain.case import CaseFile
from desktop.domain.errors import RefusedInput
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, NOTHING, Disputed, FactType
from tests.acceptance.comparing import shared_cases

Json = dict[str, Any]

#: A case in which every part of the format occurs.
WHOLE: Json = {
    "format": "quatorze-case/1",
    "reference": "T-1",
    "title": "Sofa, \"grey\" – ligne d’arrivée 🛋",
    "language": "fr",
    "consumer": {
        "name": "A. Consumer",
        "address": "1 Any Street\nAnytown",
        "email": "a@example.org",
        "iban": "BE00",
        "bic": "X",
    },
    "trader": {
        "name": "Any Shop",
        "address": "2 Any Street",
        "email": "b@example.org",
        "website": "example.org",
        "vat": "BE0",
    },
    "facts": {
        "consumer.country": "BE",
        "trader.country": {"disputed": {"consumer": "FR", "trader": "BE"}},
        "contract.channel": "distance",
        "contract.object": "sale",
        "contract.items": ["sofa", "lamp"],
        "contract.price": "523.95",
        "contract.online": None,
        "contract.agreed_withdrawal_days": 30,
        "contract.agreed_delivery_on": "[2026-10-14..2026-10-18]",
        "info.withdrawal": "defective",
        "info.defects": ["model_form_missing", "phone_missing"],
        "goods.postable": {"disputed": {"consumer": False, "trader": None}},
        "service.metered_quantity": "12.5",
    },
    "events": [
        {"id": "e1", "kind": "contract_concluded", "on": "2026-10-05"},
        {"id": "e2", "kind": "goods_received", "on": "2026-10", "item": "sofa", "by": "consumer"},
        {"id": "e3", "kind": "withdrawal_sent", "on": "2026-11-02T21:40", "proof": True, "items": ["lamp"]},
        {"id": "e4", "kind": "payment_made", "on": {"disputed": {"consumer": "2026-10-05", "trader": None}}},
        {"id": "e5", "kind": "collection_offered", "on": None},
        {"id": "e6", "kind": "goods_sent_back"},
        {"id": "e7", "kind": "information_given", "on": "[..2026-10-18]", "defects": ["wrong_period"]},
        {"id": "e8", "kind": "additional_delivery_time_set", "on": "2026-10-18?", "until": "2026-10-20"},
    ],
    "documents": [
        {"id": "d1", "title": "Order", "category": "contract", "on": "2026-10-05", "file": "o.pdf", "proves": ["e1"]}
    ],
}  # fmt: skip


def placed(place: tuple[str | int, ...], value: object) -> Json:
    """Return the whole case with *value* at that place."""
    case = copy.deepcopy(WHOLE)
    part: Any = case
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = value
    return case


def refusal(data: object) -> RefusedInput:
    """Return how that case is refused."""
    with pytest.raises(RefusedInput) as refused:
        case_from_json(data)
    return refused.value


E = "events"
F = "facts"


@pytest.mark.parametrize(
    ("place", "value", "pointer", "said"),
    [
        (("format",), "quatorze-case/2", "/format", "quatorze-case/1"),
        (("titel",), "x", "/titel", "did you mean “title”?"),
        (("zzz/~",), "x", "/zzz~1~0", "Unknown key"),
        (("reference",), 5, "/reference", "a text"),
        (("title",), None, "/title", "a text"),
        (("title",), "bell\u0007", "/title", "control characters"),
        (("title",), "half \ud800", "/title", "control characters"),
        (("language",), "es", "/language", "fr"),
        (("consumer",), [], "/consumer", "an object"),
        (("consumer", "name"), 1, "/consumer/name", "a text"),
        (("consumer", "vat"), "x", "/consumer/vat", "Unknown key"),
        (("trader", "iban"), "x", "/trader/iban", "Unknown key"),
        ((F,), [], "/facts", "an object"),
        ((F, "contract.chanel"), "distance", "/facts/contract.chanel", "did you mean “contract.channel”?"),
        ((F, "contract.channel"), "online", "/facts/contract.channel", "off_premises"),
        ((F, "contract.channel"), True, "/facts/contract.channel", "one of"),
        ((F, "contract.channel"), ["distance"], "/facts/contract.channel", "one of"),
        ((F, "contract.online"), "yes", "/facts/contract.online", "true or false"),
        ((F, "contract.online"), 1, "/facts/contract.online", "true or false"),
        ((F, "contract.price"), 523.95, "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "523,95", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "523.955", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "-1.00", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), ".", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "1e3", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "NaN", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "１.00", "/facts/contract.price", "an amount in euro"),
        ((F, "contract.price"), "9" * 16, "/facts/contract.price", "an amount in euro"),
        ((F, "service.metered_quantity"), 12.5, "/facts/service.metered_quantity", "a quantity"),
        ((F, "service.metered_quantity"), "12,5", "/facts/service.metered_quantity", "a quantity"),
        ((F, "contract.agreed_withdrawal_days"), "30", "/facts/contract.agreed_withdrawal_days", "whole number"),
        ((F, "contract.agreed_withdrawal_days"), 30.0, "/facts/contract.agreed_withdrawal_days", "whole number"),
        ((F, "contract.agreed_withdrawal_days"), True, "/facts/contract.agreed_withdrawal_days", "whole number"),
        ((F, "contract.agreed_withdrawal_days"), -1, "/facts/contract.agreed_withdrawal_days", "whole number"),
        ((F, "contract.agreed_withdrawal_days"), 100_001, "/facts/contract.agreed_withdrawal_days", "whole number"),
        ((F, "consumer.country"), "Belgium", "/facts/consumer.country", "two capital letters"),
        ((F, "consumer.country"), "be", "/facts/consumer.country", "two capital letters"),
        ((F, "consumer.country"), "B1", "/facts/consumer.country", "two capital letters"),
        ((F, "consumer.country"), "ÉÉ", "/facts/consumer.country", "two capital letters"),
        ((F, "contract.items"), "sofa", "/facts/contract.items", "a list"),
        ((F, "contract.items"), ["sofa", 1], "/facts/contract.items/1", "a text"),
        ((F, "info.defects"), "phone_missing", "/facts/info.defects", "a list"),
        ((F, "info.defects"), ["phone"], "/facts/info.defects/0", "phone_missing"),
        ((F, "contract.agreed_delivery_on"), "2026-02-30", "/facts/contract.agreed_delivery_on", "a day such as"),
        ((F, "goods.postable"), {}, "/facts/goods.postable/disputed", "an object"),
        ((F, "goods.postable"), {"disputed": []}, "/facts/goods.postable/disputed", "an object"),
        ((F, "goods.postable"), {"disputed": {}}, "/facts/goods.postable/disputed", "the consumer or the trader"),
        ((F, "goods.postable"), {"disputed": {"consumer": None}}, "/facts/goods.postable/disputed", "the consumer"),
        ((F, "goods.postable"), {"disputed": {"judge": True}}, "/facts/goods.postable/disputed/judge", "Unknown key"),
        ((F, "goods.postable"), {"disputed": {"trader": 1}}, "/facts/goods.postable/disputed/trader", "true or false"),
        ((F, "goods.postable"), {"dispute": {}}, "/facts/goods.postable/dispute", "did you mean “disputed”?"),
        ((F, "contract.price"), {"disputed": {"trader": 1}}, "/facts/contract.price/disputed/trader", "an amount"),
        ((E,), {}, "/events", "a list"),
        ((E, 0), "e1", "/events/0", "an object"),
        ((E, 0, "kind"), "contract_conclude", "/events/0/kind", "did you mean “contract_concluded”?"),
        ((E, 0, "kind"), "zzzz", "/events/0/kind", "Unknown kind of event “zzzz”"),
        ((E, 0, "kind"), None, "/events/0/kind", "Unknown kind"),
        ((E, 0, "kind"), [], "/events/0/kind", "Unknown kind"),
        ((E, 0, "by"), "consumer", "/events/0/by", "Unknown key"),
        ((E, 1, "by"), "postman", "/events/1/by", "pick_up"),
        ((E, 0, "on"), "2026-02-30", "/events/0/on", "a day such as"),
        ((E, 0, "on"), 20261005, "/events/0/on", "a day such as"),
        ((E, 0, "on"), "05/10/2026", "/events/0/on", "a day such as"),
        ((E, 0, "on"), {"disputed": {"consumer": "x"}}, "/events/0/on/disputed/consumer", "a day such as"),
        ((E, 1, "id"), "e1", "/events/1/id", "no other event"),
        ((E, 1, "id"), "", "/events/1/id", "letters, digits"),
        ((E, 1, "id"), "a.b", "/events/1/id", "letters, digits"),
        ((E, 1, "id"), 2, "/events/1/id", "a text"),
        ((E, 2, "proof"), "yes", "/events/2/proof", "true or false"),
        ((E, 2, "items"), "lamp", "/events/2/items", "a list"),
        ((E, 3, "amount"), 1, "/events/3/amount", "an amount in euro"),
        ((E, 7, "until"), "soon", "/events/7/until", "a day such as"),
        (("documents",), {}, "/documents", "a list"),
        (("documents", 0), 1, "/documents/0", "an object"),
        (("documents", 0, "author"), "x", "/documents/0/author", "Unknown key"),
        (("documents", 0, "proves"), ["e9"], "/documents/0/proves/0", "the id of an event"),
        (("documents", 0, "proves"), "e1", "/documents/0/proves", "a list"),
        (("documents", 0, "on"), "2026-13-01", "/documents/0/on", "a day such as"),
        (("documents", 0, "title"), 1, "/documents/0/title", "a text"),
    ],
)  # fmt: skip
def test_each_error_says_where_it_is_and_what_was_expected(
    place: tuple[str | int, ...], value: object, pointer: str, said: str
) -> None:
    """The place is a JSON pointer; the sentence names what the format wants there."""
    refused = refusal(placed(place, value))
    assert refused.pointer == pointer
    assert said in refused.message.in_english()
    assert str(refused).startswith(f"{pointer}: ")


@pytest.mark.parametrize("data", [None, [], "x", 5, True, {}, {"reference": "x"}])
def test_what_is_no_case_file_is_refused(data: object) -> None:
    """The format line is the only thing required."""
    assert refusal(data).pointer in ("", "/format")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ('{"format": "quatorze-case/1"} x', "not JSON"),
        ('{"format": "quatorze-case/1", "format": "quatorze-case/1"}', "stands twice"),
        ('{"format": "quatorze-case/1", "facts": {"contract.online": true, "contract.online": false}}', "stands twice"),
        ('{"format": "quatorze-case/1", "facts": {"contract.agreed_withdrawal_days": NaN}}', "NaN"),
        ('{"format": "quatorze-case/1", "facts": {"contract.agreed_withdrawal_days": Infinity}}', "Infinity"),
        ('{"format": "quatorze-case/1", "facts": {"contract.agreed_withdrawal_days": 1e999}}', "whole number"),
        ("[" * 100_000, "nested too deeply"),
        ('{"format": ' + "9" * 5000 + "}", ""),
    ],
)
def test_text_that_is_not_good_json_is_refused(text: str, said: str) -> None:
    """Also what the reader of JSON would let pass: a key twice, a number that is none."""
    with pytest.raises(RefusedInput) as refused:
        read_case(text)
    assert said in str(refused.value)


def test_the_smallest_case_is_empty() -> None:
    """Everything but the format may be missing."""
    assert case_from_json({"format": "quatorze-case/1"}) == CaseFile()


def test_the_whole_format_is_read() -> None:
    """The three states of a fact and of a day, and ids where the file has none."""
    case = case_from_json(WHOLE)
    assert case.facts["contract.online"] is NOTHING
    assert case.facts["goods.postable"] == Disputed(consumer=False, trader=None)
    assert "contract.delivery" not in case.facts
    assert [event.on for event in case.events if event.id in ("e5", "e6")] == [NOTHING, None]
    unnamed = placed(("events",), [{"kind": "offer_made"}, {"kind": "offer_made"}])
    assert [event.id for event in case_from_json({**unnamed, "documents": []}).events] == ["e1", "e2"]


def test_what_is_written_is_read_again() -> None:
    """Writing is canonical: the same case gives the same bytes, whatever the order it came in."""
    case = case_from_json(WHOLE)
    text = write_case(case)
    assert read_case(text) == case
    assert write_case(read_case(text)) == text
    shuffled = {
        key: dict(reversed(value.items())) if isinstance(value, dict) else value for key, value in WHOLE.items()
    }
    assert write_case(case_from_json(dict(reversed(shuffled.items())))) == text
    assert case_to_json(case) == WHOLE
    assert text.endswith("}\n")


@pytest.mark.parametrize("case", shared_cases(), ids=lambda case: str(case["id"]))
def test_every_shared_case_is_written_and_read_again(case: Json) -> None:
    """Nothing of a real case is lost."""
    held = case_from_json(case["case"])
    assert read_case(write_case(held)) == held
    assert [event_from_json(event_to_json(event)) for event in held.events] == list(held.events)


def test_money_is_written_with_two_decimals() -> None:
    """One amount has one form."""
    case = case_from_json(
        {"format": "quatorze-case/1", "facts": {"contract.price": "5", "contract.default_options_paid": "0.5"}}
    )
    assert case_to_json(case)["facts"] == {"contract.price": "5.00", "contract.default_options_paid": "0.50"}


@pytest.mark.parametrize("key", FACTS)
def test_every_fact_takes_its_answers_and_no_other_type(key: str) -> None:
    """Each listed answer is read; an object that is no dispute is not."""
    fact = FACTS[key]
    for answer in fact.answers:
        assert case_from_json({"format": "quatorze-case/1", "facts": {key: answer}}).facts[key] == answer
    for code in fact.codes:
        assert case_from_json({"format": "quatorze-case/1", "facts": {key: [code]}}).facts[key] == (code,)
    assert refusal({"format": "quatorze-case/1", "facts": {key: {"x": 1}}}).pointer == f"/facts/{key}/x"
    wrong: object = "x" if fact.type is not FactType.TEXT else 5
    assert refusal({"format": "quatorze-case/1", "facts": {key: wrong}}).pointer == f"/facts/{key}"


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_event_is_read(kind: str) -> None:
    """With its day, without, and as not happened; and with the codes of its fields."""
    for on in ({"on": "2026-10-05"}, {}, {"on": None}):
        data = {"id": "x", "kind": kind, **on}
        assert event_to_json(event_from_json(data)) == data
    for name, field in EVENT_KINDS[kind].fields.items():
        for answer in field.answers:
            value = [answer] if field.type is FactType.CODES else answer
            assert event_from_json({"id": "x", "kind": kind, name: value}).fields[name] in (answer, (answer,))


# -- whatever the file holds ----------------------------------------------------------------------------------------

SCRAPS: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-5, 10**20),
        st.floats(),
        st.text(max_size=8),
        st.sampled_from(
            ["2026-10-18", "9999-12-31", "0001-01", "1.00", "BE", "sale", "e1", "disputed", "quatorze-case/1"]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(st.text(max_size=5), st.sampled_from(["disputed", "consumer", "on", "kind"])), inner, max_size=3
        ),
    ),
    max_leaves=6,
)


def _places(part: object, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    keys = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [place] * bool(place) + [deeper for key, held in keys for deeper in _places(held, (*place, key))]


@given(st.sampled_from(_places(WHOLE)), SCRAPS, st.booleans())
def test_a_case_with_anything_at_any_place_is_read_or_refused(
    place: tuple[str | int, ...], value: object, take_away: bool
) -> None:
    """Never another error, and what is read can be written."""
    case = placed(place, value)
    if take_away:
        part: Any = case
        for key in place[:-1]:
            part = part[key]
        del part[place[-1]]
    try:
        held = case_from_json(case)
    except RefusedInput:
        return
    assert read_case(write_case(held)) == held


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Never another error."""
    with pytest.raises(RefusedInput):
        read_case(text)
