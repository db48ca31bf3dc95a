"""Which questions the contract tab asks, in which order, and when a question makes sense. Data only.

To add a fact: put its key into the section where an adviser would look for it. A test insists that every fact of the
case file is asked exactly once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.facts import Disputed
from desktop.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Condition:
    """A question makes sense only when another fact has, or may have, one of these answers.

    *while_unknown*: it is asked also before the other one is answered. Most details wait for a yes.
    """

    fact: str
    answers: tuple[object, ...]
    while_unknown: bool = False

    def may_hold(self, facts: Mapping[str, object]) -> bool:
        """Tell whether the answers so far leave room for the question; a disputed one always does."""
        held = facts.get(self.fact)
        if held is None:
            return self.while_unknown
        return isinstance(held, Disputed) or held in self.answers


@dataclass(frozen=True, slots=True)
class Section:
    """A group of questions under one heading.

    *conditions* by fact key; *part* is the file itself or a party, whose texts come first.
    """

    id: str
    title: Message
    facts: tuple[str, ...]
    conditions: Mapping[str, Condition]
    part: str = ""

    def asked(self, facts: Mapping[str, object]) -> tuple[str, ...]:
        """Return the questions that make sense now; an answered one always stays in sight."""
        return tuple(
            key
            for key in self.facts
            if key in facts or key not in self.conditions or self.conditions[key].may_hold(facts)
        )


def _section(title: Message, part: str, *rows: str | tuple[str, Condition]) -> Section:
    keys = tuple(row if isinstance(row, str) else row[0] for row in rows)
    conditions = {row[0]: row[1] for row in rows if not isinstance(row, str)}
    return Section(part or keys[0], title, keys, conditions, part)


def _when(fact: str, *answers: object) -> Condition:
    return Condition(fact, answers or (True,))


_ENERGY_OBJECTS = ("water", "gas", "electricity", "district_heating")
_ENERGY = Condition("contract.object", _ENERGY_OBJECTS, while_unknown=True)
_SERVICE = Condition("contract.object", ("service", "mixed", *_ENERGY_OBJECTS), while_unknown=True)
_GOODS = Condition("contract.object", ("sale", "mixed"), while_unknown=True)
_PLACED = ("accommodation", "transport", "car_rental", "catering", "leisure")

SECTIONS: tuple[Section, ...] = (
    _section(Message("File"), "file"),
    _section(Message("Consumer"), "consumer", "consumer.country", "consumer.capacity"),
    _section(
        Message("Trader"),
        "trader",
        "trader.country",
        "trader.is_enterprise",
        "trader.directs_activity",
        "trader.age_years",
    ),
    _section(
        Message("How the contract was concluded"),
        "",
        "contract.channel",
        "contract.online",
        ("contract.order_button_explicit", _when("contract.online")),
        ("contract.withdrawal_function", _when("contract.online")),
        "contract.by_phone",
        ("contract.call_by_trader", _when("contract.by_phone")),
        ("contract.existing_relationship", _when("contract.by_phone")),
        "contract.simultaneous_presence",
        "contract.organised_distance_scheme",
        "contract.exclusive_distance_means",
        "contract.place",
        ("contract.offer_in_presence_elsewhere", _when("contract.place", "elsewhere")),
        ("contract.approached_elsewhere", _when("contract.simultaneous_presence")),
        ("contract.concluded_immediately_after", _when("contract.approached_elsewhere")),
        "contract.excursion",
        "contract.at_fair",
        ("fair.solicitation_expected", _when("contract.at_fair")),
        ("fair.approached_in_aisle", _when("contract.at_fair")),
        "contract.negotiated_by_intermediary",
        "contract.public_auction",
        "contract.copy_given",
    ),
    _section(
        Message("What it is about"),
        "",
        "contract.object",
        ("contract.main_object", _when("contract.object", "mixed")),
        ("contract.delivery", _GOODS),
        ("contract.items", _GOODS),
        "contract.price",
        "contract.payment_obligation",
        ("contract.data_as_price", _when("contract.payment_obligation", False)),
        ("contract.data_only_for_supply_or_legal_duty", _when("contract.data_as_price")),
        "contract.telecom",
        "contract.trial_price_told",
        "contract.withdrawn_part_price",
        "contract.withdrawn_part_delivery",
        "contract.default_options_paid",
        "contract.payment_surcharge",
    ),
    _section(
        Message("Information on withdrawal"),
        "",
        "info.withdrawal",
        ("info.defects", _when("info.withdrawal", "defective")),
        "info.return_costs",
        "info.return_cost_amount",
        ("info.proportionate_cost", _SERVICE),
        "info.no_right",
        ("info.function_location", _when("contract.withdrawal_function")),
        "contract.agreed_withdrawal_days",
        "contract.agreed_withdrawal_wording",
    ),
    _section(
        Message("Delivery and return"),
        "",
        "contract.agreed_delivery_on",
        "contract.delivery_date_essential",
        "contract.delivery_fee_paid",
        "contract.delivery_fee_standard",
        "contract.express_chosen",
        "contract.delivery_options_offered",
        ("contract.single_option_justified", _when("contract.delivery_options_offered", 0, 1)),
        "contract.pickup_only",
        "return.trader_agreed_to_pay",
        "refund.means_accepted_other",
    ),
    _section(
        Message("The goods"),
        "",
        "goods.made_to_specification",
        "goods.personalised",
        "goods.perishable",
        "goods.sealed",
        ("goods.unreturnable_for_hygiene", _when("goods.sealed")),
        ("goods.sealed_media", _when("goods.sealed")),
        ("goods.unsealed_by_consumer", _when("goods.sealed")),
        "goods.inseparably_mixed",
        "goods.alcohol",
        ("goods.price_agreed_at_sale", _when("goods.alcohol")),
        ("goods.delivery_after_30_days", _when("goods.alcohol")),
        ("goods.value_market_dependent", _when("goods.alcohol")),
        "price.market_dependent",
        "goods.periodical",
        ("goods.subscription", _when("goods.periodical")),
        "goods.postable",
        "goods.delivered_home_at_conclusion",
        "goods.second_hand",
        ("goods.agreed_guarantee_months", _when("goods.second_hand")),
        "goods.live_animal",
        "goods.with_digital_elements",
        "goods.excess_handling",
        ("goods.value_loss", _when("goods.excess_handling")),
    ),
    _section(
        Message("The service"),
        "",
        "service.category",
        ("service.specific_date_or_period", _when("service.category", *_PLACED)),
        "service.urgent_visit_requested",
        ("service.additional_to_urgent_visit", _when("service.urgent_visit_requested")),
        "service.betting_or_lottery",
        "service.performed_days",
        "service.term_days",
        "service.separate_price_performed_part",
        "service.price_per_period",
        "service.period_days",
        "service.market_value",
        "service.supplied_only_abroad",
    ),
    _section(
        Message("Energy and water"),
        "",
        ("trader.signed_energy_accord", _ENERGY),
        ("contract.energy_terms_unchanged", _ENERGY),
        ("service.metered_quantity", _ENERGY),
        ("service.unit_price", _ENERGY),
    ),
    _section(
        Message("Kinds of contract outside these rules"),
        "",
        "scope.insurance",
        "scope.consumer_credit",
        "scope.healthcare",
        "scope.social_services",
        "scope.package_travel",
        "scope.timeshare",
        "scope.passenger_transport",
        "scope.immovable_rights",
        "scope.new_building",
        "scope.residential_rental",
        "scope.food_rounds",
        "scope.philanthropic",
        "scope.public_officer",
        "scope.legal_aid",
        "scope.vending_machine",
        "scope.payphone",
    ),
    _section(Message("Other proceedings"), "", "case.in_court", "case.handled_elsewhere"),
)

#: The texts of the file itself and of each party, with their names.
PART_FIELDS: dict[str, tuple[tuple[str, Message], ...]] = {
    "file": (
        ("reference", Message("Reference")),
        ("title", Message("Title")),
    ),
    "consumer": (
        ("name", Message("Name")),
        ("address", Message("Address")),
        ("email", Message("E-mail")),
        ("iban", Message("IBAN")),
        ("bic", Message("BIC")),
    ),
    "trader": (
        ("name", Message("Name")),
        ("address", Message("Address")),
        ("email", Message("E-mail")),
        ("website", Message("Web site")),
        ("vat", Message("VAT number")),
    ),
}
