"""The question that asks for each fact, in words a consumer understands and a court accepts."""

from __future__ import annotations

from desktop.domain.messages import Message

QUESTION = {
    "consumer.country": Message("In which country does the consumer live?"),
    "consumer.capacity": Message("For what purposes did the consumer conclude the contract?"),
    "trader.country": Message("In which country is the trader established?"),
    "trader.is_enterprise": Message(
        "Does the other party pursue an economic activity on a lasting basis, as an enterprise?"
    ),
    "trader.directs_activity": Message("Does the trader direct its activity to the consumer’s country?"),
    "trader.signed_energy_accord": Message(
        "Has the supplier signed the Accord “The consumer in the liberalised electricity and gas market”?"
    ),
    "trader.age_years": Message("For how many years has the trader existed?"),
    "contract.channel": Message("How was the contract concluded?"),
    "contract.simultaneous_presence": Message(
        "Were trader and consumer physically present together when the contract was concluded?"
    ),
    "contract.organised_distance_scheme": Message(
        "Was the contract concluded under an organised distance sales or service-provision scheme?"
    ),
    "contract.exclusive_distance_means": Message(
        "Were only means of distance communication used, up to and including the time of the conclusion?"
    ),
    "contract.place": Message("Where was the contract concluded?"),
    "contract.offer_in_presence_elsewhere": Message(
        "Did the consumer make an offer away from the business premises, both parties being physically present?"
    ),
    "contract.approached_elsewhere": Message(
        "Was the consumer approached personally and individually away from the business premises, both "
        "parties being physically present?"
    ),
    "contract.concluded_immediately_after": Message(
        "Was the contract concluded immediately after the consumer was approached?"
    ),
    "contract.excursion": Message(
        "Was the contract concluded during an excursion organised by the trader to promote and sell goods or services?"
    ),
    "contract.at_fair": Message("Was the contract concluded at a fair, salon or exhibition?"),
    "fair.solicitation_expected": Message(
        "From the look of the stand and the information at the fair, would an average consumer expect to "
        "be solicited there to buy?"
    ),
    "fair.approached_in_aisle": Message("Was the consumer approached in an aisle of the fair, away from the stand?"),
    "contract.negotiated_by_intermediary": Message(
        "Was the contract negotiated by an intermediary chosen by the consumer, such as an architect?"
    ),
    "contract.public_auction": Message(
        "Was the contract concluded at a public auction, run by a public officer, that the consumer could "
        "attend in person?"
    ),
    "contract.object": Message("What is the contract about?"),
    "contract.main_object": Message("Are the goods or the service the main object of the contract?"),
    "contract.delivery": Message("How are the goods delivered?"),
    "contract.items": Message("Which goods were ordered?"),
    "contract.payment_obligation": Message("Must the consumer pay a price?"),
    "contract.data_as_price": Message("Does the consumer provide personal data instead of paying a price?"),
    "contract.data_only_for_supply_or_legal_duty": Message(
        "Does the trader process the personal data only to supply the content or service, or to meet a legal duty?"
    ),
    "contract.online": Message("Was the contract concluded through a website or an application?"),
    "contract.order_button_explicit": Message(
        "Did the order button say clearly that the order entails an obligation to pay?"
    ),
    "contract.by_phone": Message("Was the contract concluded by telephone?"),
    "contract.call_by_trader": Message("Did the trader make the call?"),
    "contract.existing_relationship": Message(
        "Was there already a contractual relationship with this trader at the time of the call?"
    ),
    "contract.energy_terms_unchanged": Message(
        "Does the contract leave the terms of the existing energy contract unchanged?"
    ),
    "contract.telecom": Message("Is it a telecommunications contract (telephone, internet, television)?"),
    "contract.price": Message("What is the total price of the contract?"),
    "contract.delivery_fee_paid": Message("How much did the consumer pay for the delivery?"),
    "contract.delivery_fee_standard": Message(
        "How much would the least expensive standard delivery offered by the trader have cost?"
    ),
    "contract.express_chosen": Message(
        "Did the consumer expressly choose a delivery other than the least expensive standard delivery?"
    ),
    "contract.agreed_withdrawal_days": Message("How many days to withdraw do the trader’s terms promise?"),
    "contract.agreed_withdrawal_wording": Message("Does the promise speak of days or of calendar days?"),
    "contract.delivery_options_offered": Message("How many delivery options did the trader offer?"),
    "contract.single_option_justified": Message("Is there a justification for offering a single delivery option?"),
    "contract.pickup_only": Message("Did the contract provide for collection on the spot only?"),
    "contract.agreed_delivery_on": Message("For which day was the delivery agreed?"),
    "contract.delivery_date_essential": Message("Was it essential that the goods be delivered by the agreed day?"),
    "contract.trial_price_told": Message(
        "Was the consumer told clearly and explicitly, when concluding the contract, that it would have to "
        "be paid for after the free trial?"
    ),
    "contract.withdrawn_part_price": Message("What is the price of the part that the consumer withdrew from?"),
    "contract.withdrawn_part_delivery": Message(
        "What delivery cost would not have been charged without the part that the consumer withdrew from?"
    ),
    "contract.default_options_paid": Message("How much did the consumer pay for options ticked by default?"),
    "contract.payment_surcharge": Message("How much was charged for the use of a means of payment?"),
    "contract.withdrawal_function": Message("Does the trader’s site have a withdrawal function?"),
    "contract.copy_given": Message(
        "Did the trader give a signed copy or a confirmation of the contract, on paper or on the durable medium agreed?"
    ),
    "info.withdrawal": Message("Was the consumer informed of the right of withdrawal before being bound?"),
    "info.defects": Message("What was missing or wrong in the information on withdrawal?"),
    "info.return_costs": Message(
        "Was the consumer told before being bound that the cost of returning the goods is the consumer’s to bear?"
    ),
    "info.return_cost_amount": Message(
        "Was the consumer told how much it costs to return goods that cannot normally be returned by post?"
    ),
    "info.proportionate_cost": Message(
        "Was the consumer told that reasonable costs are due if the withdrawal comes after an early start "
        "was requested?"
    ),
    "info.no_right": Message(
        "Was the consumer told before being bound that there is no right of withdrawal, or when it is lost?"
    ),
    "info.function_location": Message(
        "Was the consumer told that the withdrawal function exists and where to find it?"
    ),
    "goods.made_to_specification": Message("Were the goods made to the consumer’s specifications?"),
    "goods.personalised": Message("Are the goods clearly personalised?"),
    "goods.perishable": Message("Are the goods liable to deteriorate or expire rapidly?"),
    "goods.sealed": Message("Were the goods delivered sealed?"),
    "goods.unreturnable_for_hygiene": Message(
        "Do reasons of health protection or hygiene exclude the return of the goods once they are unsealed?"
    ),
    "goods.unsealed_by_consumer": Message("Did the consumer unseal the goods after delivery?"),
    "goods.inseparably_mixed": Message(
        "After delivery, were the goods by their nature inseparably mixed with other items?"
    ),
    "goods.alcohol": Message("Are the goods alcoholic beverages?"),
    "goods.price_agreed_at_sale": Message("Was the price agreed at the time the contract of sale was concluded?"),
    "goods.delivery_after_30_days": Message("Is it so that delivery can take place only after 30 days?"),
    "goods.value_market_dependent": Message(
        "Does the actual value depend on market fluctuations which the trader cannot control?"
    ),
    "goods.sealed_media": Message("Are the goods audio or video recordings or computer software delivered sealed?"),
    "goods.periodical": Message("Is it a newspaper, a periodical or a magazine?"),
    "goods.subscription": Message("Is it a subscription to the publication?"),
    "goods.postable": Message("By their nature, can the goods normally be returned by post?"),
    "goods.delivered_home_at_conclusion": Message(
        "Were the goods delivered to the consumer’s home at the time the contract was concluded?"
    ),
    "goods.second_hand": Message("Are the goods second-hand?"),
    "goods.agreed_guarantee_months": Message("How many months of guarantee were agreed for the second-hand goods?"),
    "goods.live_animal": Message("Is it a live animal?"),
    "goods.excess_handling": Message(
        "Did the consumer handle the goods beyond what is necessary to establish their nature, "
        "characteristics and functioning?"
    ),
    "goods.value_loss": Message("By how much did that handling diminish the value of the goods?"),
    "goods.with_digital_elements": Message("Do the goods have digital elements?"),
    "price.market_dependent": Message(
        "Does the price depend on fluctuations in the financial market which the trader cannot control and "
        "which may occur within the withdrawal period?"
    ),
    "service.urgent_visit_requested": Message(
        "Did the consumer specifically ask the trader to come for urgent repairs or maintenance?"
    ),
    "service.additional_to_urgent_visit": Message(
        "Is it about services in addition to those requested, or goods other than the necessary replacement parts?"
    ),
    "service.category": Message("What kind of service is it?"),
    "service.specific_date_or_period": Message(
        "Does the contract provide for a specific date or period of performance?"
    ),
    "service.betting_or_lottery": Message("Is it a betting or lottery service?"),
    "service.performed_days": Message(
        "For how many days was the service supplied, up to and including the day the trader was informed "
        "of the withdrawal?"
    ),
    "service.term_days": Message("How many days does the whole contract last?"),
    "service.separate_price_performed_part": Message(
        "What separate price does the contract set for the part that was supplied in full?"
    ),
    "service.price_per_period": Message("What is the price of one period, such as a month?"),
    "service.period_days": Message("How many days does one period last?"),
    "service.metered_quantity": Message("What quantity was supplied, by the meter?"),
    "service.unit_price": Message("What is the price of one unit?"),
    "service.market_value": Message("If the price is excessive, what is the market value of the whole service?"),
    "service.supplied_only_abroad": Message(
        "Is the service supplied exclusively in a country other than the consumer’s?"
    ),
    "scope.public_officer": Message("Was the contract drawn up by a notary or a bailiff, as a public officer?"),
    "scope.legal_aid": Message("Is it legal aid supplied by a lawyer?"),
    "scope.food_rounds": Message(
        "Is it about food, beverages or other household goods delivered on frequent and regular rounds?"
    ),
    "scope.insurance": Message("Is it an insurance contract?"),
    "scope.philanthropic": Message(
        "Was it a sale at a non-commercial event with an exclusively philanthropic purpose?"
    ),
    "scope.consumer_credit": Message("Is it a credit contract governed by Book VII?"),
    "scope.healthcare": Message("Is it a contract for healthcare?"),
    "scope.social_services": Message("Is it a contract for social services?"),
    "scope.immovable_rights": Message(
        "Is it about the creation, acquisition or transfer of immovable property or of rights in it?"
    ),
    "scope.new_building": Message(
        "Is it about the construction of a new building or the substantial conversion of an existing one?"
    ),
    "scope.residential_rental": Message("Is it the rental of accommodation for residential purposes?"),
    "scope.package_travel": Message("Is it package travel?"),
    "scope.timeshare": Message("Is it a timeshare, long-term holiday product, resale or exchange contract?"),
    "scope.passenger_transport": Message("Is it a passenger transport service?"),
    "scope.vending_machine": Message("Was the contract concluded by means of a vending machine or automated premises?"),
    "scope.payphone": Message("Is it about the use of a public payphone, or of one single connection?"),
    "return.trader_agreed_to_pay": Message("Did the trader agree to bear the cost of returning the goods?"),
    "refund.means_accepted_other": Message("Did the consumer expressly accept a refund by another means of payment?"),
    "case.in_court": Message("Is the dispute before a court?"),
    "case.handled_elsewhere": Message("Is the dispute handled by another out-of-court body, or was it?"),
}
