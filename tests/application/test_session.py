"""A session: the only way a case changes. The store is a real encrypted vault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from db import Vault
from desktop.application.changes import Change, DropEvent, PutEvent, SetDetails, SetFact, SetParty
from desktop.application.ports import IssuedLetter
from desktop.application.session import Session
from desktop.domain.case import CaseFile, Document, Event, Party
from desktop.domain.dates import WrittenDay
from desktop.domain.errors import CaseworkError
from desktop.law import load_law
from tests.db.samples import make_keys_cheap

TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still."""

    def today(self) -> date:
        """Return the fixed day."""
        return TODAY

    def now(self) -> datetime:
        """Return noon of the fixed day."""
        return datetime(2026, 11, 20, 12, tzinfo=UTC)


def day(text: str) -> WrittenDay:
    """Return a certain day."""
    value = date.fromisoformat(text)
    return WrittenDay(value, value)


CONCLUDED = Event("e1", "contract_concluded", day("2026-11-02"))
RECEIVED = Event("e2", "goods_received", day("2026-11-10"), {"by": "consumer"})
SALE = CaseFile(
    facts={"contract.channel": "distance", "contract.object": "sale", "info.withdrawal": "complete"},
    events=(CONCLUDED,),
    documents=(Document("d1", "Order", proves=("e1",)),),
)


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
    """Return an empty desk of this test."""
    make_keys_cheap(monkeypatch)
    with Vault.create(tmp_path / "desk.quatorze", "an invented passphrase") as opened:
        yield opened


@pytest.fixture
def session(vault: Vault) -> Session:
    """Return a session that has just created the sale."""
    made = Session(vault, FixedClock(), load_law(), "Adviser Example")
    made.create(SALE)
    return made


CHANGES: tuple[Change, ...] = (
    PutEvent(RECEIVED),
    PutEvent(replace(CONCLUDED, on=day("2026-11-03"))),
    DropEvent("e1"),
    SetFact("contract.delivery", "single"),
    SetFact("contract.object", None),
    SetFact("info.withdrawal", "none"),
    SetParty("consumer", Party(name="Camille Exemple")),
    SetParty("trader", Party(name="Boutique Exemple")),
    SetDetails("Sofa", "REF-1", "nl"),
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: type(change).__name__)
def test_every_change_takes_itself_back(change: Change) -> None:
    """Applied and taken back, the case is what it was, documents and order of events included."""
    changed, back = change.apply(SALE)
    assert changed != SALE
    restored, again = back.apply(changed)
    assert restored == SALE
    assert again.apply(restored)[0] == changed


def test_a_change_is_kept_before_it_is_told(session: Session, vault: Vault) -> None:
    """When a listener hears of a change, the store already holds it."""
    kept: list[bool] = []
    session.listen(lambda one: kept.append(vault.load(one.case_id).case == one.case))
    session.do(PutEvent(RECEIVED))
    session.undo()
    session.redo()
    assert kept == [True, True, True]


def test_deadlines_follow_each_change(session: Session) -> None:
    """The assessment is that of the case as it stands."""
    session.do(SetFact("contract.delivery", "single"))
    waiting = session.assessment.deadline("withdrawal")
    session.do(PutEvent(RECEIVED))
    running = session.assessment.deadline("withdrawal")
    assert (waiting.state if waiting else None) == "not_started"
    assert (running.safe if running else None) == date(2026, 11, 24)


def test_undo_and_redo_name_and_repeat_what_was_done(session: Session) -> None:
    """Undo goes back step by step, redo forward; a new change forgets what was undone."""
    session.do(PutEvent(RECEIVED))
    session.do(SetFact("contract.delivery", "single"))
    assert session.undo_name == SetFact("contract.delivery", "single").name
    session.undo()
    session.undo()
    assert session.case == SALE
    session.redo()
    assert session.case.event("e2") == RECEIVED
    session.do(DropEvent("e2"))
    assert session.redo_name is None


def test_the_journal_keeps_undo_as_a_change_of_its_own(session: Session, vault: Vault) -> None:
    """Who changed what, with the new and the old value, and nothing is taken out again."""
    session.do(SetFact("info.withdrawal", "none"))
    session.undo()
    lines = vault.journal(session.case_id)
    assert [line.action for line in lines] == ["create", "change", "undo"]
    assert json.loads(lines[1].change) == {
        "new": {"change": "set_fact", "fact": "info.withdrawal", "value": "none"},
        "was": {"change": "set_fact", "fact": "info.withdrawal", "value": "complete"},
    }


def test_a_change_that_changes_nothing_is_not_kept(session: Session, vault: Vault) -> None:
    """Typing the same again leaves no line in the journal and nothing to undo."""
    session.do(SetFact("info.withdrawal", "complete"))
    assert session.undo_name is None
    assert len(vault.journal(session.case_id)) == 1


def test_a_refused_change_leaves_everything_as_it_was(session: Session, vault: Vault) -> None:
    """Another window has changed the case: nothing happens here, and the sentence says so."""
    other = Session(vault, FixedClock(), load_law(), "Colleague Example")
    other.open(session.case_id)
    other.do(SetFact("goods.postable", True))
    with pytest.raises(CaseworkError):
        session.do(PutEvent(RECEIVED))
    assert session.case == SALE
    assert session.undo_name is None


def test_the_list_shows_the_next_safe_day(session: Session, vault: Vault) -> None:
    """What the file list keeps comes from the assessment."""
    session.do(PutEvent(RECEIVED))
    session.do(SetFact("contract.delivery", "single"))
    (row,) = vault.find("")
    assert (row.summary.state, row.summary.next_safe, row.summary.next_deadline) == (
        "open",
        date(2026, 11, 24),
        "withdrawal",
    )


def test_an_issued_letter_is_kept_with_its_line(session: Session, vault: Vault) -> None:
    """The letter and the journal name the same hash."""
    letter = IssuedLetter(datetime(2026, 11, 20, 12, tzinfo=UTC), "fr", "[]", "2026.11", "abc", b"%PDF")
    session.issue(letter)
    assert list(vault.letters(session.case_id)) == [letter]
    assert json.loads(vault.journal(session.case_id)[-1].change)["sha256"] == "abc"
