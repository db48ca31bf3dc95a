"""R-EXC-14O: new buildings and substantial conversions off-premises, VI.73 14° (Directive art. 3(3)(f)).

Ordinary renovation and an architect's plans are not (C-208/19). At a distance there is no such exception: O-07.
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, either
from desktop.domain.facts import SCOPE_NEW_BUILDING
from desktop.domain.messages import Message
from desktop.domain.provisions import provision
from desktop.law.regime.channel import OFF_PREMISES

BUILDING_WORKS = Checklist(
    "building_works",
    provision(
        "R-EXC-14O",
        Message("New building or substantial conversion off-premises"),
        "VI.73 14°",
        directive="3(3)(f)",
        source="L2013",
    ),
    (OFF_PREMISES,),
    (either(SCOPE_NEW_BUILDING),),
    narrowed_by=("C-208/19",),
)
