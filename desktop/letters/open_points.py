"""Why the law is unclear on a point: one sentence for each open point on which two readings are shown."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.messages import Message

#: The reason of each open point by its number. "Safe" is the reading worse for the consumer, "arguable" the better one.
REASONS: Mapping[str, Message] = {
    "O-01": Message(
        "No Belgian text transposing the withdrawal function of Directive (EU) 2023/2673 was found, and it is disputed"
        " whether silence about that function lengthens the period."
    ),
    "O-03": Message(
        "When the fourteenth day is not a working day, the twelve further months can be counted from that day or from"
        " the working day on which the period really ended."
    ),
    "O-04": Message(
        "It is not settled whether only the ten statutory public holidays count, or also the days on the list published"
        " each year under Regulation 1182/71."
    ),
    "O-05": Message(
        "Whether a stand at a fair counts as business premises depends on what an average consumer had to expect there."
    ),
    "O-06": Message(
        "The Directive leaves this sector out, while the Belgian text on withdrawal does not name it either way."
    ),
    "O-07": Message(
        "The Directive leaves the construction of new buildings out, but for distance contracts the Belgian text has no"
        " such exception."
    ),
    "O-08": Message(
        "The Belgian exception for transport wants a fixed date or period, while the Directive leaves passenger"
        " transport out altogether."
    ),
    "O-09": Message("Whether goods or the service are the main object of the contract decides when the period starts."),
    "O-10": Message(
        "The administration states a right of withdrawal for every energy contract, but the text on which it rests for"
        " contracts concluded on business premises was not found."
    ),
    "O-11": Message(
        "The first day of the waiting time between the visit and the energy contract can be counted in two ways."
    ),
    "O-12": Message(
        "The courts do not agree whether incomplete or wrong information on withdrawal lengthens the period as missing"
        " information does."
    ),
    "O-13": Message(
        "For contracts off premises the Belgian text says “and” where the Directive says “or”, so it is unclear whether"
        " one missing item of information is enough."
    ),
    "O-14": Message("No text governs a withdrawal from a part of the contract."),
    "O-15": Message(
        "It is not settled whether payment bans that were running when the rule was repealed on 9 November 2015"
        " ended then."
    ),
    "O-16": Message(
        "It is unclear whether a trader who did not announce that there is no right of withdrawal may rely on the"
        " exception."
    ),
    "O-17": Message(
        "Before 28 May 2022 no text extended these rules expressly to contracts paid for with personal data only."
    ),
    "O-19": Message(
        "It is disputed whether interest runs from the formal notice only or from the day on which the refund was due."
    ),
    "O-20": Message(
        "It is disputed whether the trader may himself deduct a loss of value or a sum for services from the refund."
    ),
    "O-21": Message(
        "Whether a contract negotiated through an intermediary whom the consumer chose is a distance contract is"
        " pending before the Court of Justice."
    ),
    "O-22": Message("The law does not say on which day a posted letter counts as received."),
    "O-23": Message("The law gives the trader no number of days between the return of the goods and the refund."),
    "O-24": Message("The Belgian text does not name digital content among the contracts that start on conclusion."),
    "O-25": Message(
        "It is unclear whether delivery to a neighbour whom the consumer did not name is already possession by the"
        " consumer."
    ),
    "O-27": Message(
        "Some states have lengthened the period to thirty days for such contracts; which of them, and since when, was"
        " seen in secondary sources only."
    ),
    "O-33": Message(
        "The Belgian text on contracts by telephone can be read as covering all services, or only those with regular"
        " deliveries of goods."
    ),
    "O-34": Message(
        "Whether the right survives full performance by both sides when information was missing is pending before the"
        " Court of Justice."
    ),
    "O-35": Message(
        "The law demands that the consumer acknowledge the loss of the right, but does not say what follows for the"
        " price when that acknowledgement is missing."
    ),
    "O-36": Message("The law does not say what follows from a confirmation sent after the digital supply had begun."),
    "O-37": Message(
        "The Belgian text starts the period with the first good only for deliveries during a defined time, and this"
        " contract is open-ended."
    ),
    "O-38": Message(
        "The law lets the trader withhold the refund unless he offered to collect the goods, even where he was"
        " obliged to collect them."
    ),
}

_UNNAMED = Message("On this point the law can be read in two ways.")


def reason(point: str) -> Message:
    """Return why the law is unclear on that point."""
    return REASONS.get(point, _UNNAMED)
