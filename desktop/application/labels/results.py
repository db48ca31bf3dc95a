"""Names of what an assessment says: states, deadlines, amounts, routes, holidays."""

from __future__ import annotations

from desktop.domain.messages import Message

STATE = {
    "open": Message("withdrawal possible"),
    "exercised_in_time": Message("right exercised in time"),
    "exercised_late": Message("withdrawal sent too late"),
    "expired": Message("withdrawal period expired"),
    "none": Message("no right of withdrawal"),
    "lost": Message("right of withdrawal lost"),
    "out_of_scope": Message("outside the scope of the law"),
    "no_statutory_right": Message("no statutory right of withdrawal"),
    "unsupported": Message("contract under the earlier law"),
    "undetermined": Message("not determined yet"),
}

RIGHT = {
    "open": Message("The right of withdrawal may still be exercised."),
    "exercised_in_time": Message("The right of withdrawal was exercised in time."),
    "exercised_late": Message("The withdrawal was sent after the end of the withdrawal period."),
    "expired": Message("The withdrawal period has expired and no withdrawal was sent."),
    "none": Message("There is no right of withdrawal: an exception applies."),
    "lost": Message("The right of withdrawal is lost: the contract was fully performed, or the supply begun."),
    "out_of_scope": Message("The contract is outside the scope of the right of withdrawal."),
    "no_statutory_right": Message(
        "The law gives no right of withdrawal: the contract was concluded on business premises."
    ),
    "unsupported": Message("The contract was concluded before 31 May 2014: the earlier law is not computed."),
    "undetermined": Message("The answer depends on facts that are not known yet."),
}

REGIME = {
    "distance": Message("distance contract"),
    "off_premises": Message("off-premises contract"),
    "business_premises": Message("contract on business premises"),
}

REGIME_STATE = {
    "decided": Message("decided"),
    "open": Message("open: a fact is missing"),
    "two_readings": Message("two readings"),
}

BINDING = {
    "bound": Message("the consumer is bound"),
    "bound_by_consent": Message("the consumer is bound since confirming"),
    "not_bound": Message("the consumer is not bound"),
    "not_examined": Message("whether the consumer is bound is not examined"),
    "two_readings": Message("bound on one reading only"),
    "open": Message("it is not known whether the consumer is bound"),
}

DEADLINE = {
    "withdrawal": Message("withdrawal period"),
    "withdrawal_contractual": Message("longer withdrawal period promised by the trader"),
    "return_goods": Message("return of the goods"),
    "refund": Message("refund"),
    "delivery": Message("delivery"),
    "energy_waiting_period": Message("waiting period before the energy contract"),
    "payment_ban": Message("ban on payment"),
    "information_window": Message("last day for late information"),
    "conformity_guarantee": Message("legal guarantee of conformity"),
    "conformity_notice": Message("notice of the lack of conformity"),
    "mediation_admissibility": Message("request to the Consumer Mediation Service"),
    "mediation_outcome": Message("outcome of the mediation"),
    "centre_first_answer": Message("first answer of the centre"),
    "refund_claim_limitation": Message("limitation of the refund claim"),
}

OWNER = {
    "consumer": Message("consumer"),
    "trader": Message("trader"),
    "centre": Message("centre"),
    "body": Message("out-of-court body"),
}

DEADLINE_STATE = {
    "computed": Message("computed"),
    "range": Message("within a range"),
    "not_started": Message("waiting for an event"),
    "blocked": Message("a fact is missing"),
}

STATUS = {
    "running": Message("running"),
    "met": Message("met"),
    "missed": Message("missed"),
    "suspended": Message("suspended"),
    "not_started": Message("not started"),
    "undecided": Message("undecided"),
    "over": Message("over"),
}

AMOUNT = {
    "refund": Message("amount to be refunded"),
    "service_due": Message("amount due for the service"),
    "value_loss_due": Message("amount due for the diminished value"),
    "delivery_supplement_kept": Message("delivery supplement kept by the trader"),
    "return_costs_payer": Message("who bears the cost of returning the goods"),
    "default_options_refund": Message("refund of the options ticked by default"),
    "payment_surcharge_refund": Message("refund of the payment surcharge"),
    "interest": Message("interest at the legal rate"),
}

SEVERITY = {
    "breach": Message("breach by the trader"),
    "warning": Message("warning"),
    "info": Message("information"),
    "remark": Message("remark"),
}

VERDICT = {
    "applies": Message("applies"),
    "does_not_apply": Message("does not apply"),
    "may_apply": Message("may apply"),
    "not_examined": Message("not examined"),
    "not_in_this_regime": Message("does not exist in this regime"),
}

ELEMENT = {
    "yes": Message("condition met"),
    "no": Message("condition not met"),
    "unknown": Message("condition not known"),
    "disputed": Message("condition contested"),
}

BURDEN = {
    "consumer": Message("to be proven by the consumer"),
    "trader": Message("to be proven by the trader"),
    "seller": Message("to be proven by the seller"),
}

VERIFIED = {
    "yes": Message("read in the official text"),
    "secondary": Message("seen in a secondary source"),
    "no": Message("not confirmed in a source"),
}

ROUTE = {
    "ecc_network": Message("network of European Consumer Centres"),
    "consumer_mediation_service": Message("Consumer Mediation Service"),
    "economic_inspection": Message("Economic Inspection"),
    "european_small_claims": Message("European small claims procedure"),
    "trader_country_adr": Message("out-of-court body in the trader’s country"),
}

CALENDAR = {
    "BE": Message("Belgian public holidays"),
    "B10": Message("the ten statutory public holidays of Belgium"),
    "BE+OJ": Message("Belgian public holidays with those published under Regulation 1182/71"),
    "BE+Saturdays": Message("Belgian public holidays; Saturdays are working days"),
    "weekend": Message("Saturdays and Sundays only"),
}

HOLIDAY = {
    "new_year": Message("New Year’s Day"),
    "easter_monday": Message("Easter Monday"),
    "labour_day": Message("Labour Day"),
    "ascension_day": Message("Ascension Day"),
    "whit_monday": Message("Whit Monday"),
    "national_day": Message("national day"),
    "assumption": Message("Assumption Day"),
    "all_saints": Message("All Saints’ Day"),
    "armistice_day": Message("Armistice Day"),
    "christmas": Message("Christmas Day"),
    "all_souls_published": Message("All Souls’ Day, on the list published under Regulation 1182/71"),
    "saturday": Message("Saturday"),
    "sunday": Message("Sunday"),
}

DOCUMENT = {
    "purchase_confirmation": Message("confirmation of the purchase or booking"),
    "proof_of_payment": Message("proof of payment"),
    "correspondence": Message("correspondence with the trader"),
    "bank_details": Message("bank details (IBAN and BIC)"),
    "terms": Message("terms of the trader"),
    "withdrawal": Message("statement of withdrawal"),
    "proof_of_dispatch": Message("proof of dispatch"),
    "other": Message("other document"),
}

LANGUAGE = {
    "en": Message("English"),
    "fr": Message("French"),
    "nl": Message("Dutch"),
    "de": Message("German"),
}
