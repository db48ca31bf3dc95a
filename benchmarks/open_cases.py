"""A file in its first minute, when nearly everything is open: each keystroke that is kept explores it anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files

from benchmarks.assessment import TODAY
from benchmarks.rows import Row, pairs
from desktop.application.assessment import assess
from desktop.application.interchange import read_case
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
#: Ten facts that matter, left open.
_LEFT_OPEN = (
    "contract.channel",
    "contract.object",
    "contract.delivery",
    "contract.express_chosen",
    "info.withdrawal",
    "info.return_costs",
    "info.return_cost_amount",
    "goods.postable",
    "goods.excess_handling",
    "return.trader_agreed_to_pay",
)
#: Milliseconds for a case with ten open facts.
_PROMISED = 50.0


def measure() -> list[Row]:
    """Return a line for ten open facts, and one for each state of a new file, against the same questions answered."""
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
    return [_ten_open_facts(), *rows]


def _ten_open_facts() -> Row:
    """Return the line for the sofa of Lille with ten facts left open; its promise is in ms, so it is kept as such."""
    law = load_law()
    sofa = read_case((files("resources") / "cases" / "sofa-lille.quatorze.json").read_text(encoding="utf-8"))
    left_open = replace(sofa, facts={key: value for key, value in sofa.facts.items() if key not in _LEFT_OPEN})
    assert len(sofa.facts) - len(left_open.facts) == len(_LEFT_OPEN)
    ours, theirs = pairs(lambda: assess(left_open, law, TODAY), lambda: assess(sofa, law, TODAY), 9)
    note = f"{ours:.0f} ms (promised {_PROMISED:.0f})"
    return Row("ten open facts, sofa-lille", ours, "the case with its facts answered", theirs, _PROMISED / theirs, note)
