"""A file in its first minute, when nearly everything is open: each keystroke that is kept explores it anew."""

from __future__ import annotations

from datetime import date

from benchmarks.assessment import TODAY
from benchmarks.rows import Row, pairs
from desktop.application.assessment import assess
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay
from desktop.law import load_law

_ORDER = Event("e1", "contract_concluded", WrittenDay(date(2026, 10, 5), date(2026, 10, 5)))
_RECEIPT = Event("e2", "goods_received", WrittenDay(date(2026, 10, 18), date(2026, 10, 18)), {"by": "consumer"})
_SENT = Event("e3", "withdrawal_sent", WrittenDay(date(2026, 11, 2), date(2026, 11, 2)))
_DECIDED = {
    "contract.channel": "distance",
    "contract.object": "sale",
    "contract.delivery": "single",
    "info.withdrawal": "complete",
}


def measure() -> list[Row]:
    """Return a line for each state of a new file, against the same file with its questions answered."""
    law = load_law()
    decided = CaseFile(facts=_DECIDED, events=(_ORDER, _RECEIPT))
    stages = {
        "empty file": (),
        "received 18/10": (_RECEIPT,),
        "ordered, received": (_ORDER, _RECEIPT),
        "ordered, received, withdrawn": (_ORDER, _RECEIPT, _SENT),
    }
    rows = []
    for name, events in stages.items():
        case = CaseFile(events=events)
        ours, theirs = pairs(
            lambda case=case: assess(case, law, TODAY),  # type: ignore[misc]
            lambda: assess(decided, law, TODAY),
            5,
        )
        rows.append(Row(f"all open: {name}", ours, "the file with its questions answered", theirs, None))
    return rows
