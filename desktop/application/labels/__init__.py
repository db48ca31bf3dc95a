"""The name of every code of the interchange, English in the source.

A *kind* groups codes that mean one thing: ``"state"`` the states of the right of withdrawal (``"right"`` the same as
whole sentences), ``"fact"`` a fact as a noun phrase (``"question"`` the question that asks for it), and so on: see
``TABLES``. Names are written in small letters, for use inside a sentence; alone, or first in a sentence, they get a
capital.

To add a code, add its line to the table of its kind: a test compares the tables with the interchange.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.application.labels import answers, countries, events, facts, flags, questions, results
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FACTS
from desktop.domain.messages import Message

#: Kinds whose codes are not a closed list: what is in no table is the file's own word, and is said as it stands.
OPEN_KINDS = frozenset({"means", "holiday", "document"})
_SCOPE = "scope."

TABLES: Mapping[str, Mapping[str, Message]] = {
    "event": events.EVENT,
    # fields of events, and the codes of each
    "field": events.FIELD,
    "medium": events.MEDIUM,
    "by": events.BY,
    "purpose": events.PURPOSE,
    "means": events.MEANS,
    "withdrawal": events.WITHDRAWAL,
    "defect": events.DEFECT,
    "defects": events.DEFECT,
    # facts and their answers
    "fact": facts.FACT,
    "question": questions.QUESTION,
    "answer": answers.ANSWER,
    "country": countries.COUNTRY,
    # what an assessment says
    "state": results.STATE,
    "right": results.RIGHT,
    "regime": results.REGIME,
    "regime_state": results.REGIME_STATE,
    "binding": results.BINDING,
    "deadline": results.DEADLINE,
    "owner": results.OWNER,
    "deadline_state": results.DEADLINE_STATE,
    "status": results.STATUS,
    "amount": results.AMOUNT,
    "flag": flags.FLAG,
    "severity": results.SEVERITY,
    "exception": flags.EXCEPTION,
    "scope": {key.removeprefix(_SCOPE): name for key, name in facts.FACT.items() if key.startswith(_SCOPE)}
    | flags.SCOPE,
    "verdict": results.VERDICT,
    "element": results.ELEMENT,
    "burden": results.BURDEN,
    "verified": results.VERIFIED,
    "route": results.ROUTE,
    "calendar": results.CALENDAR,
    "holiday": results.HOLIDAY,
    "assumption": flags.ASSUMPTION,
    "document": results.DOCUMENT,
    "language": results.LANGUAGE,
}


def message(kind: str, code: str) -> Message:
    """Return the name of *code*, as a message in small letters.

    Raises:
        KeyError: there is no such kind, or no such code of that kind.
    """
    found = TABLES[kind].get(code)
    if found is None and kind == "answer":
        found = _shared_answer(code)
    if found is None:
        raise KeyError(f"{kind}: {code}")
    return found


def _shared_answer(code: str) -> Message | None:
    """Return the name of ``"<fact>:<code>"`` or ``"<event>.<field>:<code>"`` where the codes are not the fact's own."""
    question, _, value = code.rpartition(":")
    if value in {"true", "false"}:
        return answers.ANSWER["yes" if value == "true" else "no"]
    if question.endswith(".country"):
        return countries.COUNTRY.get(value)
    return TABLES.get(question.rpartition(".")[2], {}).get(value)


def for_fact(key: str, value: object) -> Message | None:
    """Return the name of one of the answers of a fact; None when its values have no names (a sum, a day, a text)."""
    fact = FACTS.get(key)
    if isinstance(value, bool):
        return answers.ANSWER["yes" if value else "no"]
    if fact is None or value not in fact.answers:
        return None
    return message("answer", f"{key}:{value}")


def for_field(kind: str, name: str, value: object) -> Message | None:
    """Return the name of one of the codes of an event's field; None when its values have no names."""
    if isinstance(value, bool):
        return answers.ANSWER["yes" if value else "no"]
    if value not in EVENT_KINDS[kind].fields[name].answers:
        return None
    return message(name, str(value))
