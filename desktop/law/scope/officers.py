"""R-REG-06: deeds of public officers and legal aid stand outside both chapters.

CEL VI.44/2 (distance) and VI.63/1 (off-premises), §§1-2; Directive art. 3(3)(i). VI.44/1 until 27 May 2022. Before
1 November 2018 liberal professions stood outside Book VI altogether, under Book XIV. One reading.
"""

from __future__ import annotations

from desktop.domain.checklists import Checklist, either
from desktop.domain.facts import SCOPE_LEGAL_AID, SCOPE_PUBLIC_OFFICER
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, Provision, Verified, Wording, dated
from desktop.law.versions import LIBERAL_PROFESSIONS, OMNIBUS

EVERY_REGIME = ("distance", "off_premises", "business_premises")


def _outside(title: Message, paragraph: str) -> Provision:
    return dated(
        "R-REG-06",
        title,
        Wording(BOOK_VI, "Book XIV", directive="3(3)(i)", source="L2018b", verified=Verified.NO),
        Wording(LIBERAL_PROFESSIONS, f"VI.44/1 {paragraph}", f"VI.63/1 {paragraph}", "3(3)(i)", "L2018"),
        Wording(OMNIBUS, f"VI.44/2 {paragraph}", f"VI.63/1 {paragraph}", "3(3)(i)", "L2022b"),
    )


PUBLIC_OFFICER = Checklist(
    "public_officer", _outside(Message("Deed of a public officer"), "§1"), EVERY_REGIME, (either(SCOPE_PUBLIC_OFFICER),)
)
LEGAL_AID = Checklist(
    "legal_aid", _outside(Message("Legal aid by a lawyer"), "§2"), EVERY_REGIME, (either(SCOPE_LEGAL_AID),)
)
OFFICERS = (PUBLIC_OFFICER, LEGAL_AID)
