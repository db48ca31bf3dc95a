"""Every code of the interchange has a name, and every name belongs to a code."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from desktop.application import labels
from desktop.application.wording import Wording
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS, FactType
from desktop.domain.messages import Message
from resources.locale import catalogues

#: The closed lists of the interchange that are no registry of the domain, as its page gives them; with the words that
#: stand only on the screen: "over" and "undecided", what a telephone contract comes to, an out-of-court body's limits.
CODES = {
    "state": "open exercised_in_time exercised_late expired none lost out_of_scope no_statutory_right unsupported"
    " undetermined",
    "right": "open exercised_in_time exercised_late expired none lost out_of_scope no_statutory_right unsupported"
    " undetermined",
    "regime": "distance off_premises business_premises",
    "regime_state": "decided open two_readings",
    "binding": "bound bound_by_consent not_bound not_examined two_readings open",
    "deadline": "withdrawal withdrawal_contractual return_goods refund delivery energy_waiting_period payment_ban"
    " information_window conformity_guarantee conformity_notice mediation_admissibility mediation_outcome"
    " centre_first_answer refund_claim_limitation",
    "deadline_state": "computed range not_started blocked",
    "status": "running met missed suspended not_started undecided over",
    "owner": "consumer trader centre body",
    "amount": "refund service_due value_loss_due delivery_supplement_kept return_costs_payer default_options_refund"
    " payment_surcharge_refund interest",
    "severity": "breach warning info remark",
    "flag": "withdrawal_information_missing withdrawal_information_defective model_form_missing phone_number_missing"
    " no_right_not_announced order_button_not_explicit consent_not_confirmed energy_waiting_period_breached"
    " payment_during_ban fewer_than_two_delivery_options withdrawal_function_missing acknowledgement_missing"
    " refund_late refund_other_means delivery_late default_options_charged payment_surcharge_charged"
    " contract_copy_missing early_request_not_durable energy_waiting_period_disputable payment_ban_disputable"
    " withdrawal_function_unclear unproven_date events_out_of_order last_two_hours withdrawal_unproven"
    " withdrawal_not_unequivocal foreign_law thirty_day_option_to_check mediation_may_be_refused"
    " contractual_period_longer partial_withdrawal amounts_contradict regimes_contradict",
    "exception": "service_performed market_price custom_made perishable hygiene_sealed mixed_inseparably"
    " alcohol_futures urgent_repair sealed_media periodical public_auction leisure_on_date digital_begun"
    " betting_lottery building_works",
    "verdict": "applies does_not_apply may_apply not_examined not_in_this_regime",
    "verified": "yes secondary no",
    "route": "ecc_network consumer_mediation_service economic_inspection european_small_claims trader_country_adr",
    "country": "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK",
}


@pytest.mark.parametrize("kind", CODES)
def test_the_names_of_a_kind_are_those_of_its_codes(kind: str) -> None:
    """No code goes without a name and no name without a code."""
    assert set(labels.TABLES[kind]) == set(CODES[kind].split())


def _named_kinds() -> Iterator[tuple[str, list[object]]]:
    """Yield place and literal arguments of every ``Label(…)`` and ``….label(…)`` of the program."""
    for file in catalogues.source_files():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in {"Label", "label"}:
                    values: list[object] = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
                    yield f"{file}:{node.lineno}", values


def test_the_program_asks_only_for_names_that_exist() -> None:
    """No kind, and no code written out in the source, is missing from the tables."""
    for place, values in _named_kinds():
        if len(values) == 2 and isinstance(values[0], str):
            kind, code = values
            assert kind in labels.TABLES, place
            if isinstance(code, str) and kind not in labels.OPEN_KINDS:
                assert labels.message(str(kind), code).template, place


def test_every_kind_of_event_has_a_name() -> None:
    """The timeline never shows a code."""
    assert set(labels.TABLES["event"]) == set(EVENT_KINDS)


def test_every_field_of_an_event_has_a_name() -> None:
    """The event form never shows a code."""
    assert set(labels.TABLES["field"]) == {name for kind in EVENT_KINDS.values() for name in kind.fields}


def test_every_code_of_a_field_has_a_name() -> None:
    """Nor do its lists."""
    for kind in EVENT_KINDS.values():
        for name, field in kind.fields.items():
            assert all(labels.for_field(kind.id, name, answer) for answer in field.answers), (kind.id, name)


def test_every_fact_has_a_name_and_a_question() -> None:
    """Each fact can be shown in a form and asked of the consumer."""
    assert list(labels.TABLES["fact"]) == list(labels.TABLES["question"])
    assert set(labels.TABLES["fact"]) == set(FACTS)


@pytest.mark.parametrize("fact", [fact for fact in FACTS.values() if fact.answers], ids=lambda fact: fact.key)
def test_every_answer_has_a_name_of_its_own(fact: object) -> None:
    """Two answers of one question never look alike."""
    key, answers = fact.key, fact.answers  # type: ignore[attr-defined]
    names = [labels.for_fact(key, answer) for answer in answers]
    assert None not in names
    assert len({name.template for name in names if name}) == len(answers)


def test_answers_without_a_list_have_no_names() -> None:
    """A sum, a text or an unknown fact has no name to show."""
    assert labels.for_fact("contract.price", "105.00") is None
    assert labels.for_fact("no.such_fact", "x") is None
    assert labels.for_field("goods_received", "item", "sofa") is None


def test_every_scope_fact_and_every_other_way_out_of_the_law_has_a_name() -> None:
    """Whatever ends an assessment can be named."""
    facts = {key.removeprefix("scope.") for key in FACTS if key.startswith("scope.")}
    assert set(labels.TABLES["scope"]) == facts | {"not_b2c", "no_price_no_data", "financial_service"}


def test_every_presumption_has_its_sentence() -> None:
    """What counts while nobody has answered is said in words."""
    presumed = {fact.key for fact in FACTS.values() if fact.presumed is not None}
    assert presumed | {"withdrawal_sent.unequivocal"} <= set(labels.TABLES["assumption"])


def test_answers_are_found_by_fact_event_and_truth_value() -> None:
    """Codes that several questions share are named once."""
    assert labels.message("answer", "withdrawal_sent.means:email") == Message("e-mail")
    assert labels.message("answer", "contract.online:true") == Message("yes")
    assert labels.message("answer", "trader.country:FR") == Message("France")
    with pytest.raises(KeyError):
        labels.message("answer", "contract.channel:nowhere")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_questions_end_as_questions_and_flags_as_sentences(language: str) -> None:
    """Whole sentences look like it in each language."""
    wording = Wording(language)
    for kind, end in (("question", "?"), ("flag", "."), ("assumption", "."), ("right", ".")):
        for code in labels.TABLES[kind]:
            text = wording.label(kind, code)
            assert text.endswith(end), text
            assert text[0].isupper(), text


def test_questions_can_be_answered_with_yes_or_no_where_the_fact_is() -> None:
    """A yes-or-no fact is asked so that "yes" means true."""
    openings = ("is ", "are ", "was ", "were ", "did ", "do", "has ", "had ", "must ", "can ", "could ", "would ")
    led_in = ("from the look", "after delivery", "by their nature")
    for fact in FACTS.values():
        if fact.type is FactType.BOOL:
            question = labels.TABLES["question"][fact.key].template.lower()
            assert question.startswith((*openings, *led_in)), question
