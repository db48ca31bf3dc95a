"""The questions that a case can answer: facts, and the kinds of event with their fields.

The names are those of the interchange format. A fact is *unknown* until it is answered; it is never defaulted. The few
facts with a presumed value carry it here, and every use of a presumption is listed in the assessment.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeVar

from desktop.domain.dates import WrittenDay

T = TypeVar("T")


class FactType(Enum):
    """What a fact's value looks like in the case file, and so how it is read, shown and asked."""

    BOOL = "bool"
    ENUM = "enum"
    CODES = "codes"
    LABELS = "labels"
    INTEGER = "integer"
    MONEY = "money"
    QUANTITY = "quantity"
    COUNTRY = "country"
    DATE = "date"
    TEXT = "text"


class Nothing(Enum):
    """``NOTHING``: asked, and it does not exist or did not happen (``null`` in the case file)."""

    NOTHING = "nothing"


NOTHING = Nothing.NOTHING


@dataclass(frozen=True)
class Fact(Generic[T]):
    """One question of the case file.

    *answers* are the possible values where they can be listed (both truth values, the codes of an enumeration);
    *codes* are those that the answer may list (``CODES``); *presumed* is the value that counts while nobody has
    answered, None for most facts.
    """

    key: str
    type: FactType
    answers: tuple[T, ...] = ()
    presumed: T | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Disputed:
    """The parties state different things; a side is None when it says nothing."""

    consumer: object
    trader: object


_REGISTRY: dict[str, Fact[object]] = {}


def _register(key: str, kind: FactType, answers: tuple[T, ...] = (), presumed: T | None = None) -> Fact[T]:
    fact = Fact(key, kind, answers, presumed)
    _REGISTRY[key] = fact  # type: ignore[assignment]
    return fact


def _flag(key: str, presumed: bool | None = None) -> Fact[bool]:
    return _register(key, FactType.BOOL, (True, False), presumed)


def _listing(key: str, codes: tuple[str, ...]) -> Fact[tuple[str, ...]]:
    """Declare a fact whose answer is a list of *codes*: the answers are kept apart, since any list of them is one."""
    fact: Fact[tuple[str, ...]] = Fact(key, FactType.CODES, codes=codes)
    _REGISTRY[key] = fact  # type: ignore[assignment]
    return fact


def _choice(key: str, *answers: str, presumed: str | None = None) -> Fact[str]:
    return _register(key, FactType.ENUM, answers, presumed)


# Parties
CONSUMER_COUNTRY: Fact[str] = _register("consumer.country", FactType.COUNTRY, presumed="BE")
CONSUMER_CAPACITY: Fact[str] = _choice(
    "consumer.capacity",
    "private",
    "professional",
    "mixed_mainly_private",
    "mixed_mainly_professional",
    presumed="private",
)
TRADER_COUNTRY: Fact[str] = _register("trader.country", FactType.COUNTRY)
TRADER_IS_ENTERPRISE: Fact[bool] = _flag("trader.is_enterprise", presumed=True)
TRADER_DIRECTS_ACTIVITY: Fact[bool] = _flag("trader.directs_activity", presumed=True)
TRADER_SIGNED_ENERGY_ACCORD: Fact[bool] = _flag("trader.signed_energy_accord")
TRADER_AGE_YEARS: Fact[int] = _register("trader.age_years", FactType.INTEGER)

# The contract: how it was concluded
CONTRACT_CHANNEL: Fact[str] = _choice("contract.channel", "distance", "off_premises", "business_premises")
CONTRACT_SIMULTANEOUS_PRESENCE: Fact[bool] = _flag("contract.simultaneous_presence")
CONTRACT_ORGANISED_DISTANCE_SCHEME: Fact[bool] = _flag("contract.organised_distance_scheme")
CONTRACT_EXCLUSIVE_DISTANCE_MEANS: Fact[bool] = _flag("contract.exclusive_distance_means")
CONTRACT_PLACE: Fact[str] = _choice("contract.place", "business_premises", "elsewhere")
CONTRACT_OFFER_IN_PRESENCE_ELSEWHERE: Fact[bool] = _flag("contract.offer_in_presence_elsewhere")
CONTRACT_APPROACHED_ELSEWHERE: Fact[bool] = _flag("contract.approached_elsewhere")
CONTRACT_CONCLUDED_IMMEDIATELY_AFTER: Fact[bool] = _flag("contract.concluded_immediately_after")
CONTRACT_EXCURSION: Fact[bool] = _flag("contract.excursion")
CONTRACT_AT_FAIR: Fact[bool] = _flag("contract.at_fair")
FAIR_SOLICITATION_EXPECTED: Fact[bool] = _flag("fair.solicitation_expected")
FAIR_APPROACHED_IN_AISLE: Fact[bool] = _flag("fair.approached_in_aisle")
CONTRACT_NEGOTIATED_BY_INTERMEDIARY: Fact[bool] = _flag("contract.negotiated_by_intermediary")
CONTRACT_PUBLIC_AUCTION: Fact[bool] = _flag("contract.public_auction")

# The contract: what it is about
CONTRACT_OBJECT: Fact[str] = _choice(
    "contract.object",
    "sale",
    "service",
    "mixed",
    "water",
    "gas",
    "electricity",
    "district_heating",
    "digital_content",
    "digital_service",
    "financial_service",
)
CONTRACT_MAIN_OBJECT: Fact[str] = _choice("contract.main_object", "goods", "service")
CONTRACT_DELIVERY: Fact[str] = _choice(
    "contract.delivery", "single", "separate_items", "lots", "regular", "regular_open_ended"
)
CONTRACT_ITEMS: Fact[tuple[str, ...]] = _register("contract.items", FactType.LABELS)
CONTRACT_PAYMENT_OBLIGATION: Fact[bool] = _flag("contract.payment_obligation", presumed=True)
CONTRACT_DATA_AS_PRICE: Fact[bool] = _flag("contract.data_as_price")
CONTRACT_DATA_ONLY_FOR_SUPPLY_OR_LEGAL_DUTY: Fact[bool] = _flag("contract.data_only_for_supply_or_legal_duty")
CONTRACT_ONLINE: Fact[bool] = _flag("contract.online", presumed=False)
CONTRACT_ORDER_BUTTON_EXPLICIT: Fact[bool] = _flag("contract.order_button_explicit")
CONTRACT_BY_PHONE: Fact[bool] = _flag("contract.by_phone", presumed=False)
CONTRACT_CALL_BY_TRADER: Fact[bool] = _flag("contract.call_by_trader")
CONTRACT_EXISTING_RELATIONSHIP: Fact[bool] = _flag("contract.existing_relationship")
CONTRACT_ENERGY_TERMS_UNCHANGED: Fact[bool] = _flag("contract.energy_terms_unchanged")
CONTRACT_TELECOM: Fact[bool] = _flag("contract.telecom")
CONTRACT_PRICE: Fact[Decimal] = _register("contract.price", FactType.MONEY)
CONTRACT_DELIVERY_FEE_PAID: Fact[Decimal] = _register("contract.delivery_fee_paid", FactType.MONEY)
CONTRACT_DELIVERY_FEE_STANDARD: Fact[Decimal] = _register("contract.delivery_fee_standard", FactType.MONEY)
CONTRACT_EXPRESS_CHOSEN: Fact[bool] = _flag("contract.express_chosen")
CONTRACT_AGREED_WITHDRAWAL_DAYS: Fact[int] = _register("contract.agreed_withdrawal_days", FactType.INTEGER)
CONTRACT_AGREED_WITHDRAWAL_WORDING: Fact[str] = _choice("contract.agreed_withdrawal_wording", "days", "calendar_days")
CONTRACT_DELIVERY_OPTIONS_OFFERED: Fact[int] = _register("contract.delivery_options_offered", FactType.INTEGER)
CONTRACT_SINGLE_OPTION_JUSTIFIED: Fact[bool] = _flag("contract.single_option_justified")
CONTRACT_PICKUP_ONLY: Fact[bool] = _flag("contract.pickup_only")
CONTRACT_AGREED_DELIVERY_ON: Fact[WrittenDay] = _register("contract.agreed_delivery_on", FactType.DATE)
CONTRACT_DELIVERY_DATE_ESSENTIAL: Fact[bool] = _flag("contract.delivery_date_essential")
CONTRACT_TRIAL_PRICE_TOLD: Fact[bool] = _flag("contract.trial_price_told")
CONTRACT_DEFAULT_OPTIONS_PAID: Fact[Decimal] = _register("contract.default_options_paid", FactType.MONEY)
CONTRACT_PAYMENT_SURCHARGE: Fact[Decimal] = _register("contract.payment_surcharge", FactType.MONEY)
CONTRACT_WITHDRAWN_PART_PRICE: Fact[Decimal] = _register("contract.withdrawn_part_price", FactType.MONEY)
CONTRACT_WITHDRAWN_PART_DELIVERY: Fact[Decimal] = _register("contract.withdrawn_part_delivery", FactType.MONEY)
CONTRACT_WITHDRAWAL_FUNCTION: Fact[bool] = _flag("contract.withdrawal_function")
CONTRACT_COPY_GIVEN: Fact[bool] = _flag("contract.copy_given")

# Information given before the consumer was bound
INFO_WITHDRAWAL: Fact[str] = _choice("info.withdrawal", "complete", "none", "defective")
INFO_DEFECTS: Fact[tuple[str, ...]] = _listing(
    "info.defects",
    (
        "model_form_missing",
        "conditions_missing",
        "period_missing",
        "procedure_missing",
        "wrong_start_day",
        "wrong_period",
        "conditional_wording",
        "phone_missing",
        "address_missing",
        "hyperlink_only",
        "limited_space",
    ),
)
INFO_RETURN_COSTS: Fact[bool] = _flag("info.return_costs")
INFO_RETURN_COST_AMOUNT: Fact[bool] = _flag("info.return_cost_amount")
INFO_PROPORTIONATE_COST: Fact[bool] = _flag("info.proportionate_cost")
INFO_NO_RIGHT: Fact[bool] = _flag("info.no_right")
INFO_FUNCTION_LOCATION: Fact[bool] = _flag("info.function_location")

# Goods and services
GOODS_MADE_TO_SPECIFICATION: Fact[bool] = _flag("goods.made_to_specification")
GOODS_PERSONALISED: Fact[bool] = _flag("goods.personalised")
GOODS_PERISHABLE: Fact[bool] = _flag("goods.perishable")
GOODS_SEALED: Fact[bool] = _flag("goods.sealed")
GOODS_UNRETURNABLE_FOR_HYGIENE: Fact[bool] = _flag("goods.unreturnable_for_hygiene")
GOODS_UNSEALED_BY_CONSUMER: Fact[bool] = _flag("goods.unsealed_by_consumer")
GOODS_INSEPARABLY_MIXED: Fact[bool] = _flag("goods.inseparably_mixed")
GOODS_ALCOHOL: Fact[bool] = _flag("goods.alcohol")
GOODS_PRICE_AGREED_AT_SALE: Fact[bool] = _flag("goods.price_agreed_at_sale")
GOODS_DELIVERY_AFTER_30_DAYS: Fact[bool] = _flag("goods.delivery_after_30_days")
GOODS_VALUE_MARKET_DEPENDENT: Fact[bool] = _flag("goods.value_market_dependent")
GOODS_SEALED_MEDIA: Fact[bool] = _flag("goods.sealed_media")
GOODS_PERIODICAL: Fact[bool] = _flag("goods.periodical")
GOODS_SUBSCRIPTION: Fact[bool] = _flag("goods.subscription")
GOODS_POSTABLE: Fact[bool] = _flag("goods.postable")
GOODS_DELIVERED_HOME_AT_CONCLUSION: Fact[bool] = _flag("goods.delivered_home_at_conclusion")
GOODS_SECOND_HAND: Fact[bool] = _flag("goods.second_hand")
GOODS_AGREED_GUARANTEE_MONTHS: Fact[int] = _register("goods.agreed_guarantee_months", FactType.INTEGER)
GOODS_LIVE_ANIMAL: Fact[bool] = _flag("goods.live_animal")
GOODS_EXCESS_HANDLING: Fact[bool] = _flag("goods.excess_handling")
GOODS_VALUE_LOSS: Fact[Decimal] = _register("goods.value_loss", FactType.MONEY)
GOODS_WITH_DIGITAL_ELEMENTS: Fact[bool] = _flag("goods.with_digital_elements")
PRICE_MARKET_DEPENDENT: Fact[bool] = _flag("price.market_dependent")
SERVICE_URGENT_VISIT_REQUESTED: Fact[bool] = _flag("service.urgent_visit_requested")
SERVICE_ADDITIONAL_TO_URGENT_VISIT: Fact[bool] = _flag("service.additional_to_urgent_visit")
SERVICE_CATEGORY: Fact[str] = _choice(
    "service.category", "accommodation", "transport", "car_rental", "catering", "leisure", "other"
)
SERVICE_SPECIFIC_DATE_OR_PERIOD: Fact[bool] = _flag("service.specific_date_or_period")
SERVICE_BETTING_OR_LOTTERY: Fact[bool] = _flag("service.betting_or_lottery")
SERVICE_PERFORMED_DAYS: Fact[int] = _register("service.performed_days", FactType.INTEGER)
SERVICE_TERM_DAYS: Fact[int] = _register("service.term_days", FactType.INTEGER)
SERVICE_SEPARATE_PRICE_PERFORMED_PART: Fact[Decimal] = _register(
    "service.separate_price_performed_part", FactType.MONEY
)
SERVICE_PRICE_PER_PERIOD: Fact[Decimal] = _register("service.price_per_period", FactType.MONEY)
SERVICE_PERIOD_DAYS: Fact[int] = _register("service.period_days", FactType.INTEGER)
SERVICE_METERED_QUANTITY: Fact[Decimal] = _register("service.metered_quantity", FactType.QUANTITY)
SERVICE_UNIT_PRICE: Fact[Decimal] = _register("service.unit_price", FactType.MONEY)
SERVICE_MARKET_VALUE: Fact[Decimal] = _register("service.market_value", FactType.MONEY)
SERVICE_SUPPLIED_ONLY_ABROAD: Fact[bool] = _flag("service.supplied_only_abroad")

# Scope
SCOPE_PUBLIC_OFFICER: Fact[bool] = _flag("scope.public_officer")
SCOPE_LEGAL_AID: Fact[bool] = _flag("scope.legal_aid")
SCOPE_FOOD_ROUNDS: Fact[bool] = _flag("scope.food_rounds")
SCOPE_INSURANCE: Fact[bool] = _flag("scope.insurance")
SCOPE_PHILANTHROPIC: Fact[bool] = _flag("scope.philanthropic")
SCOPE_CONSUMER_CREDIT: Fact[bool] = _flag("scope.consumer_credit")
SCOPE_HEALTHCARE: Fact[bool] = _flag("scope.healthcare")
SCOPE_SOCIAL_SERVICES: Fact[bool] = _flag("scope.social_services")
SCOPE_IMMOVABLE_RIGHTS: Fact[bool] = _flag("scope.immovable_rights")
SCOPE_NEW_BUILDING: Fact[bool] = _flag("scope.new_building")
SCOPE_RESIDENTIAL_RENTAL: Fact[bool] = _flag("scope.residential_rental")
SCOPE_PACKAGE_TRAVEL: Fact[bool] = _flag("scope.package_travel")
SCOPE_TIMESHARE: Fact[bool] = _flag("scope.timeshare")
SCOPE_PASSENGER_TRANSPORT: Fact[bool] = _flag("scope.passenger_transport")
SCOPE_VENDING_MACHINE: Fact[bool] = _flag("scope.vending_machine")
SCOPE_PAYPHONE: Fact[bool] = _flag("scope.payphone")

# After the withdrawal; before an out-of-court body
RETURN_TRADER_AGREED_TO_PAY: Fact[bool] = _flag("return.trader_agreed_to_pay")
REFUND_MEANS_ACCEPTED_OTHER: Fact[bool] = _flag("refund.means_accepted_other")
CASE_IN_COURT: Fact[bool] = _flag("case.in_court")
CASE_HANDLED_ELSEWHERE: Fact[bool] = _flag("case.handled_elsewhere")

#: Every fact by its key, in the order of the interchange format.
FACTS: dict[str, Fact[object]] = dict(_REGISTRY)
