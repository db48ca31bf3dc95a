"""Sentences of flags and assumptions; names of exceptions and of what leaves the law's scope."""

from __future__ import annotations

from desktop.domain.messages import Message

FLAG = {
    "withdrawal_information_missing": Message("The trader did not inform the consumer of the right of withdrawal."),
    "withdrawal_information_defective": Message("The information on the right of withdrawal is incomplete or wrong."),
    "model_form_missing": Message("The trader did not supply the model withdrawal form."),
    "phone_number_missing": Message("The trader did not give its telephone number."),
    "no_right_not_announced": Message(
        "The trader did not announce before the contract that there is no right of withdrawal, or when it is lost."
    ),
    "order_button_not_explicit": Message(
        "The order button did not say clearly that the order entails an obligation to pay."
    ),
    "consent_not_confirmed": Message("After the call, the consumer did not sign or send consent on a durable medium."),
    "energy_waiting_period_breached": Message(
        "The energy contract was concluded before the end of the waiting period after an unsolicited visit."
    ),
    "payment_during_ban": Message("The trader accepted a payment during the ban of seven working days."),
    "fewer_than_two_delivery_options": Message("The trader offered fewer than two delivery options."),
    "withdrawal_function_missing": Message("The trader’s online interface has no withdrawal function."),
    "acknowledgement_missing": Message(
        "The trader did not acknowledge receipt of the online withdrawal on a durable medium."
    ),
    "refund_late": Message("The refund is late."),
    "refund_other_means": Message(
        "The refund was made by another means than the payment, without the consumer’s express agreement."
    ),
    "delivery_late": Message("The delivery is late."),
    "default_options_charged": Message("Options ticked by default were charged."),
    "payment_surcharge_charged": Message("A surcharge for the means of payment was charged."),
    "contract_copy_missing": Message("The trader did not give a copy or confirmation of the contract."),
    "early_request_not_durable": Message(
        "The request to begin during the withdrawal period was not made on a durable medium."
    ),
    "energy_waiting_period_disputable": Message(
        "The energy contract was concluded on the day on which the end of the waiting period is disputable."
    ),
    "payment_ban_disputable": Message("It is disputable whether the ban on payment still applied."),
    "withdrawal_function_unclear": Message(
        "It is not certain that the trader already had to offer a withdrawal function."
    ),
    "unproven_date": Message("A date is reported but not proven."),
    "events_out_of_order": Message("Events of the file are in an order that is not possible."),
    "last_two_hours": Message("The withdrawal was sent in the last two hours of the last day."),
    "withdrawal_unproven": Message("The sending of the withdrawal is not proven."),
    "withdrawal_not_unequivocal": Message("The statement is not an unequivocal decision to withdraw."),
    "foreign_law": Message("The law of another country may govern the contract."),
    "thirty_day_option_to_check": Message(
        "It is to be checked whether the trader’s country grants 30 days after an unsolicited visit or an excursion."
    ),
    "mediation_may_be_refused": Message("The Consumer Mediation Service may refuse the request."),
    "amounts_contradict": Message("Amounts or numbers of the file contradict each other."),
    "regimes_contradict": Message("The file speaks for two ways of concluding the contract at once."),
    "contractual_period_longer": Message("The trader promised a longer withdrawal period."),
    "partial_withdrawal": Message("The withdrawal concerns a part of the contract only."),
}

EXCEPTION = {
    "service_performed": Message("service fully performed"),
    "market_price": Message("price dependent on fluctuations in the financial market"),
    "custom_made": Message("goods made to specifications or clearly personalised"),
    "perishable": Message("goods liable to deteriorate or expire rapidly"),
    "hygiene_sealed": Message("sealed goods unsealed after delivery (health or hygiene)"),
    "mixed_inseparably": Message("goods inseparably mixed with other items"),
    "alcohol_futures": Message("alcoholic beverages of fluctuating value delivered after 30 days"),
    "urgent_repair": Message("visit requested for urgent repairs or maintenance"),
    "sealed_media": Message("sealed recordings or software unsealed after delivery"),
    "periodical": Message("newspaper, periodical or magazine"),
    "public_auction": Message("contract concluded at a public auction"),
    "leisure_on_date": Message("accommodation, transport, car rental, catering or leisure on a specific date"),
    "digital_begun": Message("digital content whose supply has begun"),
    "betting_lottery": Message("betting and lottery services"),
    "building_works": Message("new building or substantial conversion"),
}

SCOPE = {
    "not_b2c": Message("not a contract between a trader and a consumer"),
    "no_price_no_data": Message("no price, and no personal data that count as one"),
    "financial_service": Message("financial service"),
}

ASSUMPTION = {
    "consumer.country": Message("The consumer is taken to live in Belgium."),
    "consumer.capacity": Message("The consumer is taken to have acted for private purposes."),
    "trader.is_enterprise": Message("The other party is taken to be an enterprise."),
    "trader.directs_activity": Message("The trader is taken to direct its activity to the consumer’s country."),
    "contract.payment_obligation": Message("The consumer is taken to have to pay a price."),
    "contract.by_phone": Message("The contract is taken not to have been concluded by telephone."),
    "contract.online": Message("The contract is taken not to have been concluded online."),
    "withdrawal_sent.unequivocal": Message("The withdrawal is taken to be unequivocal."),
    "withdrawal_received": Message("The trader is taken to have been informed on the third working day after posting."),
}
