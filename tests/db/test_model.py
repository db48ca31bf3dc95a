"""A desk after any sequence of changes, against the same in memory."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import CaseChangedElsewhere, Vault
from desktop.application.ports import IssuedLetter, JournalEntry, StoredCase, Summary
from desktop.domain.case import CaseFile, Document, Event, Party
from desktop.domain.dates import read_day
from desktop.domain.facts import NOTHING, Disputed
from tests.db.samples import PASSPHRASE, entry, letter, make_keys_cheap

characters = st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t")
texts = st.text(characters, max_size=8)
parties = st.builds(Party, name=texts, address=texts, email=texts)
days = st.sampled_from(["2026-10-18", "2026-10-18T21:40", "2026-10", "[..2026-10-18]", "2026-10-18?"]).map(read_day)
labels = st.lists(st.text(characters, min_size=1, max_size=5), min_size=1, max_size=3, unique=True).map(tuple)
prices = st.integers(0, 10**7).map(lambda cents: Decimal(cents).scaleb(-2))
facts = st.fixed_dictionaries(
    {},
    optional={
        "contract.items": labels,
        "contract.price": st.one_of(prices, st.builds(Disputed, prices, st.none())),
        "contract.online": st.one_of(st.booleans(), st.just(NOTHING)),
        "contract.agreed_withdrawal_days": st.integers(0, 100),
    },
)
events = st.builds(Event, id=st.just("e1"), kind=st.just("goods_received"), on=st.one_of(days, st.just(NOTHING)))
documents = st.builds(Document, id=st.just("d1"), title=texts, on=st.one_of(st.none(), days))
cases = st.builds(
    CaseFile,
    reference=texts,
    title=texts,
    consumer=parties,
    trader=parties,
    facts=facts,
    events=st.lists(events, max_size=1).map(tuple),
    documents=st.lists(documents, max_size=1).map(tuple),
)
summaries = st.builds(
    Summary,
    state=st.sampled_from(["open", "expired"]),
    next_safe=st.none() | st.dates(date(2026, 11, 1), date(2026, 11, 4)),
    next_deadline=st.none() | st.just("refund"),
)


@dataclass(frozen=True)
class Add:
    """A new case."""

    case: CaseFile
    summary: Summary


@dataclass(frozen=True)
class Append:
    """A change to the case at *place*; refused when *step* is not 1."""

    place: int
    step: int
    case: CaseFile
    summary: Summary


@dataclass(frozen=True)
class Keep:
    """A letter for the case at *place*."""

    place: int
    text: str


@dataclass(frozen=True)
class Close:
    """The case at *place* is closed or taken up again."""

    place: int
    closed: bool


places = st.integers(0, 2)
acts = st.one_of(
    st.builds(Add, cases, summaries),
    st.builds(Append, places, st.sampled_from([1, 1, 1, 0, 2]), cases, summaries),
    st.builds(Keep, places, texts),
    st.builds(Close, places, st.booleans()),
)


@dataclass
class Held:
    """A case in memory."""

    stored: StoredCase
    summary: Summary
    closed: bool = False
    journal: list[JournalEntry] = field(default_factory=list)
    letters: list[IssuedLetter] = field(default_factory=list)


class Model:
    """Does to a desk and to a list in memory the same."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.held: list[Held] = []
        self._numbers = itertools.count()

    def do(self, act: Add | Append | Keep | Close) -> None:
        """Do *act* to both, where there is a case to do it to."""
        line = entry(str(next(self._numbers)))
        if isinstance(act, Add):
            self.held.append(Held(self.vault.add(act.case, act.summary, line), act.summary, journal=[line]))
        elif act.place < len(self.held):
            self._change(self.held[act.place], act, line)

    def _change(self, held: Held, act: Append | Keep | Close, line: JournalEntry) -> None:
        if isinstance(act, Append):
            following = replace(held.stored, revision=held.stored.revision + act.step, case=act.case)
            if act.step != 1:
                with pytest.raises(CaseChangedElsewhere):
                    self.vault.append(following, act.summary, line)
                return
            self.vault.append(following, act.summary, line)
            held.stored, held.summary = following, act.summary
        elif isinstance(act, Keep):
            self.vault.keep_letter(held.stored.id, letter(act.text), line)
            held.letters.append(letter(act.text))
        else:
            self.vault.set_closed(held.stored.id, act.closed, line)
            held.closed = act.closed
        held.journal.append(line)

    def check(self, vault: Vault) -> None:
        """Compare every case, its journal and letters, and both lists."""
        for held in self.held:
            assert vault.load(held.stored.id) == held.stored
            assert vault.journal(held.stored.id) == held.journal
            assert vault.letters(held.stored.id) == held.letters
        for closed in (False, True):
            listed = [(row.id, row.reference, row.summary) for row in vault.find("", closed=closed)]
            wanted = sorted((held for held in self.held if held.closed is closed), key=_order)
            assert listed == [(held.stored.id, held.stored.case.reference, held.summary) for held in wanted]
            assert vault.count(closed=closed) == len(wanted)


def _order(held: Held) -> tuple[bool, date, bytes, int]:
    safe = held.summary.next_safe
    return safe is None, safe or date.min, held.stored.case.reference.encode(), held.stored.id


@pytest.fixture(scope="module")
def empty_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a new desk, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "desk.quatorze"
    with pytest.MonkeyPatch.context() as patch:
        make_keys_cheap(patch)
        Vault.create(path, PASSPHRASE).close()
    return path


@settings(max_examples=60, deadline=None)
@given(st.lists(acts, max_size=8))
def test_any_sequence_of_changes_is_kept(empty_desk: Path, sequence: list[Add | Append | Keep | Close]) -> None:
    """The desk says what the memory says, at once and after it was opened again."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        make_keys_cheap(patch)
        path = Path(shutil.copy(empty_desk, folder))
        with Vault.open(path, PASSPHRASE) as vault:
            model = Model(vault)
            for act in sequence:
                model.do(act)
            model.check(vault)
        with Vault.open(path, PASSPHRASE) as again:
            model.check(again)
