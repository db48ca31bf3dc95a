"""Rules of the list that the program does not decide, each with its reason: silence must not look like an answer."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.messages import Message

NOT_MODELLED: Mapping[str, Message] = {
    "R-REG-08": Message("Fairs are a matter of definition, decided with business premises, and no exclusion."),
    "R-CMP-06": Message("That a period contains two working days never matters for these periods."),
    "R-REL-05": Message("Telephone costs above those of the call: no fact of the file speaks of them."),
    "R-REL-06": Message("Extra costs that were not disclosed are not owed: no fact of the file speaks of them."),
    "R-REL-43": Message("The European platform for online disputes closed on 20 July 2025."),
    "R-OFF-02": Message("Whether off-premises information was on paper: no fact of the file speaks of it."),
    "R-OFF-05": Message("Lighter information for small repairs of at most 200 euro: no royal decree was found."),
    "R-OFF-06": Message("The rules on itinerant trade apply as well, outside this program."),
    "R-OFF-07": Message("The King's power over unsolicited visits: its only decree is that on energy contracts."),
}
