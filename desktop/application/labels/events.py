"""Names of events and of what can be said about them: the fields and their codes."""

from __future__ import annotations

from desktop.domain.messages import Message

EVENT = {
    "offer_made": Message("offer made by the consumer"),
    "home_visit": Message("visit to the home"),
    "contract_concluded": Message("contract concluded"),
    "consent_confirmed": Message("consent confirmed on a durable medium"),
    "information_given": Message("late information on withdrawal"),
    "confirmation_sent": Message("confirmation of the contract sent"),
    "supplier_confirmation_received": Message("written confirmation of the supplier received"),
    "early_start_requested": Message("early start requested"),
    "performance_started": Message("performance started"),
    "performance_completed": Message("performance completed"),
    "paid_period_started": Message("paid period started"),
    "goods_received": Message("goods received"),
    "payment_made": Message("payment made"),
    "withdrawal_sent": Message("withdrawal sent"),
    "withdrawal_received": Message("trader informed of the withdrawal"),
    "withdrawal_acknowledged": Message("withdrawal acknowledged"),
    "collection_offered": Message("collection offered by the trader"),
    "goods_sent_back": Message("goods sent back"),
    "dispatch_proof_supplied": Message("proof of dispatch supplied"),
    "goods_returned": Message("goods returned to the trader"),
    "refund_received": Message("refund received"),
    "complaint_sent": Message("first written complaint sent"),
    "trader_replied": Message("answer of the trader"),
    "formal_notice_sent": Message("formal notice sent"),
    "additional_delivery_time_set": Message("additional delivery time set"),
    "defect_discovered": Message("lack of conformity discovered"),
    "defect_notified": Message("lack of conformity notified"),
    "file_received": Message("file received by the centre"),
    "file_completed": Message("file complete"),
    "first_answer_sent": Message("first answer sent by the centre"),
    "mediation_requested": Message("out-of-court settlement requested"),
    "mediation_file_completed": Message("file of the out-of-court body complete"),
}

FIELD = {
    "unsolicited": Message("unsolicited visit"),
    "withdrawal": Message("information on withdrawal"),
    "defects": Message("defects"),
    "medium": Message("medium"),
    "loss_acknowledged": Message("loss of the right acknowledged"),
    "item": Message("item"),
    "by": Message("received by"),
    "amount": Message("amount"),
    "means": Message("means"),
    "purpose": Message("what was paid for"),
    "unequivocal": Message("unequivocal statement"),
    "proof": Message("proof of sending"),
    "items": Message("goods concerned"),
    "until": Message("until"),
    "body": Message("out-of-court body"),
}

MEDIUM = {
    "paper": Message("on paper"),
    "durable": Message("on a durable medium"),
    "oral": Message("orally"),
    "other": Message("in another form"),
}

BY = {
    "consumer": Message("the consumer"),
    "designated_third_party": Message("a third party designated by the consumer"),
    "carrier": Message("the carrier"),
    "neighbour_not_designated": Message("a neighbour whom the consumer had not designated"),
    "pick_up": Message("collection by the consumer"),
}

PURPOSE = {
    "price": Message("the price"),
    "delivery": Message("the delivery"),
}

MEANS = {
    "form": Message("model withdrawal form"),
    "letter": Message("letter"),
    "registered_letter": Message("registered letter"),
    "email": Message("e-mail"),
    "online_function": Message("online form or withdrawal function"),
    "phone": Message("telephone"),
    "other": Message("other means"),
    "card": Message("payment card"),
    "transfer": Message("bank transfer"),
    "direct_debit": Message("direct debit"),
    "cash": Message("cash"),
    "voucher": Message("voucher"),
    "paypal": Message("PayPal"),
}

WITHDRAWAL = {
    "complete": Message("complete: conditions, period, procedure and model form"),
    "none": Message("no information"),
    "defective": Message("incomplete or wrong"),
}

DEFECT = {
    "model_form_missing": Message("model withdrawal form missing"),
    "conditions_missing": Message("conditions missing"),
    "period_missing": Message("length of the period missing"),
    "procedure_missing": Message("procedure missing"),
    "wrong_start_day": Message("wrong start day"),
    "wrong_period": Message("wrong length of the period"),
    "conditional_wording": Message("conditional wording (“if you are a consumer …”)"),
    "phone_missing": Message("telephone number missing"),
    "address_missing": Message("address missing"),
    "hyperlink_only": Message("accessible only through a hyperlink"),
    "limited_space": Message("shortened for lack of space"),
}
