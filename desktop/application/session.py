"""One desk at work on one case: the only way a case changes.

A change is kept by the store before anybody sees it; when that fails nothing has happened. Undo and redo are changes of
their own, so the journal keeps them too.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from desktop.application.assessment import assess
from desktop.application.changes import Change, journalled
from desktop.application.ports import CaseStore, Clock, IssuedLetter, JournalEntry, StoredCase, Summary
from desktop.application.results import Assessment, Bounds, Deadline
from desktop.domain.case import CaseFile
from desktop.domain.messages import Message
from desktop.domain.rules import Law

Listener = Callable[["Session"], None]


class Session:
    """Holds the open case, its assessment and its history; tells its listeners after every change."""

    def __init__(self, store: CaseStore, clock: Clock, law: Law, author: str) -> None:
        self._store = store
        self._clock = clock
        self._law = law
        self._author = author
        self._listeners: list[Listener] = []
        self._undo: list[tuple[Message, Change]] = []
        self._redo: list[tuple[Message, Change]] = []
        self._stored: StoredCase | None = None
        self._assessment: Assessment | None = None

    # -- the open case ------------------------------------------------------------------------------------------

    @property
    def case(self) -> CaseFile:
        """The open case."""
        return self._open().case

    @property
    def case_id(self) -> int:
        """The id of the open case in the store."""
        return self._open().id

    @property
    def assessment(self) -> Assessment:
        """The assessment of the open case."""
        assert self._assessment is not None, "no case is open"
        return self._assessment

    def create(self, case: CaseFile) -> int:
        """Keep a new case, open it and return its id."""
        assessment = self._assess(case)
        entry = self._entry("create", "{}")
        self._show(self._store.add(case, summary(assessment), entry), assessment)
        return self.case_id

    def open(self, case_id: int) -> None:
        """Open a case of the store; its history starts empty."""
        stored = self._store.load(case_id)
        self._show(stored, self._assess(stored.case))

    # -- changing it --------------------------------------------------------------------------------------------

    def do(self, change: Change) -> None:
        """Make a change: kept, journalled, undoable.

        Raises:
            CaseworkError: it cannot be applied or kept; the case stands as before.
        """
        back = self._make(change, "change")
        if back is not None:
            self._undo.append((change.name, back))
            self._redo.clear()
            self._tell()

    def undo(self) -> None:
        """Take the last change back; nothing happens when there is none."""
        self._move(self._undo, self._redo, "undo")

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._move(self._redo, self._undo, "redo")

    @property
    def undo_name(self) -> Message | None:
        """The name of the change that undo would take back."""
        return self._undo[-1][0] if self._undo else None

    @property
    def redo_name(self) -> Message | None:
        """The name of the change that redo would make again."""
        return self._redo[-1][0] if self._redo else None

    def issue(self, letter: IssuedLetter) -> None:
        """Keep a letter that leaves the desk, with its journal line."""
        content = json.dumps({"language": letter.language, "sha256": letter.sha256, "law": letter.law_release})
        self._store.keep_letter(self.case_id, letter, self._entry("issue_letter", content))

    def listen(self, listener: Listener) -> None:
        """Call *listener* with this session after every change and whenever another case is opened."""
        self._listeners.append(listener)

    # -- inside -------------------------------------------------------------------------------------------------

    def _open(self) -> StoredCase:
        assert self._stored is not None, "no case is open"
        return self._stored

    def _show(self, stored: StoredCase, assessment: Assessment) -> None:
        self._stored, self._assessment = stored, assessment
        self._undo.clear()
        self._redo.clear()
        self._tell()

    def _move(
        self, taken_from: list[tuple[Message, Change]], put_on: list[tuple[Message, Change]], action: str
    ) -> None:
        if not taken_from:
            return
        name, change = taken_from[-1]
        back = self._make(change, action)
        taken_from.pop()
        if back is not None:
            put_on.append((name, back))
        self._tell()

    def _make(self, change: Change, action: str) -> Change | None:
        """Apply and keep *change*; return the change back, None when it changes nothing."""
        held = self._open()
        case, back = change.apply(held.case)
        if case == held.case:
            return None
        assessment = self._assess(case)
        stored = StoredCase(held.id, held.revision + 1, case)
        self._store.append(stored, summary(assessment), self._entry(action, journalled(change, back)))
        self._stored, self._assessment = stored, assessment
        return back

    def _assess(self, case: CaseFile) -> Assessment:
        return assess(case, self._law, self._clock.today())

    def _entry(self, action: str, change: str) -> JournalEntry:
        return JournalEntry(self._clock.now(), self._author, action, change)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener(self)


#: What runs for years beside the case, or is no duty to keep: the next date of a file only when nothing else runs.
FAR_OFF = frozenset({"conformity_guarantee", "refund_claim_limitation"})
#: Days before which the trader may not act: nobody is late when they are over.
_BANS = frozenset({"energy_waiting_period", "payment_ban"})


def summary(assessment: Assessment) -> Summary:
    """Return what the file list keeps of an assessment: the state, and the next safe date that still matters.

    A guarantee or a limitation that runs for years is named only where nothing else runs.
    """
    today = assessment.today
    dated = [
        (one.id in FAR_OFF, day, one.id) for one in assessment.deadlines if (day := _next_day(one, today)) is not None
    ]
    _, day, deadline = min(dated, default=(False, None, None))
    return Summary(assessment.right.state, day, deadline)


def _next_day(deadline: Deadline, today: date) -> date | None:
    """Return the first day on which *deadline* may end, while it still runs or is undecided and that day is to come."""
    if deadline.status not in ("running", None) or deadline.id in _BANS:
        return None
    day = deadline.safe.earliest if isinstance(deadline.safe, Bounds) else deadline.safe
    return None if day is None or (deadline.status is None and day < today) else day
