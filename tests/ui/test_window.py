"""The whole window on a real encrypted desk: what an adviser does in a call, and what must never be lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QScrollArea, QWidget

from db.vault import Vault
from desktop.application.ports import CaseStore
from desktop.law import load_law
from desktop.letters import Sender
from desktop.ui.answers.stated import StatedEditor
from desktop.ui.desk_page import DeskPage
from desktop.ui.main_window import MainWindow, Workplace
from desktop.ui.palette import DARK, LIGHT
from desktop.ui.settings import Settings
from tests.ui.acceptance import acceptance
from tests.ui.conftest import FixedClock, MemoryStore

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PASSPHRASE = "correct horse battery"
EVENTS = (
    "ordered 05/10/2026",
    "paid 899 EUR 05/10/2026",
    "received by the consumer 18/10/2026",
    "withdrawn by e-mail 02/11/2026 21:40",
)
ANSWERS = {
    "contract.channel": "distance",
    "contract.object": "sale",
    "contract.delivery": "single",
    "info.withdrawal": "complete",
}


@dataclass
class VaultDesks:
    """Real desks in a folder of the test."""

    folder: Path

    def recent(self) -> Sequence[Path]:
        """Return the desk when it has been created."""
        return tuple(self.folder.glob("*.quatorze"))

    def suggested_place(self) -> Path:
        """Return where it will be."""
        return self.folder / "desk.quatorze"

    def create_desk(self, path: Path, passphrase: str) -> CaseStore:
        """Create it."""
        return Vault.create(path, passphrase)

    def open_desk(self, path: Path, passphrase: str) -> CaseStore:
        """Open it."""
        return Vault.open(path, passphrase)

    def sample_desk(self) -> CaseStore:
        """Return an empty desk."""
        return MemoryStore()


class Adviser:
    """Does with the window what a person does, by keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    @property
    def desk(self) -> DeskPage:
        """The open desk."""
        assert self.window.desk is not None
        return self.window.desk

    @property
    def answer(self) -> str:
        """The sentence at the top of the case."""
        return self.desk.case.header.sentence.text()

    def press(self, key: str) -> None:
        """Press the key of a command."""
        QTest.keySequence(self.window, QKeySequence(key))

    def enter_event(self, line: str) -> None:
        """Type a line and Enter."""
        entry = self.desk.case.timeline.entry.line
        QTest.keyClicks(entry, line)
        QTest.keyClick(entry, Qt.Key.Key_Return)

    def choose(self, fact: str, answer: str) -> None:
        """Choose an answer on the contract tab."""
        case = self.desk.case
        case.contract.reveal(fact)
        row = case.contract.findChild(StatedEditor, fact)
        assert isinstance(row, StatedEditor)
        box = row.findChild(QComboBox)
        assert isinstance(box, QComboBox)
        place = next(n for n, code in enumerate(_codes(fact), 1) if code == answer)
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def rows(self) -> list[str]:
        """Return the rows of the table under the timeline, cells joined."""
        model = self.desk.case.timeline.table.model()
        columns = range(model.columnCount())
        return [
            " | ".join(str(model.index(row, column).data() or "") for column in columns)
            for row in range(model.rowCount())
        ]

    def row(self, words: str) -> str:
        """Return the row of the table that holds these words."""
        return next((row for row in self.rows() if words in row), "")


def _codes(fact: str) -> tuple[object, ...]:
    from desktop.domain.facts import FACTS

    return FACTS[fact].answers


def window(qtbot: QtBot, folder: Path, clock: FixedClock, language: str = "en") -> MainWindow:
    """Return a window on the desks of *folder*."""
    settings = Settings(folder / "window.ini")
    settings.language = language
    workplace = Workplace(VaultDesks(folder), clock, load_law, "A. Adviser", lambda: Sender(adviser="A. Adviser"))
    made = MainWindow(workplace, settings, LIGHT)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def adviser(qtbot: QtBot, tmp_path: Path, clock: FixedClock, store: MemoryStore) -> Adviser:
    """An adviser before an empty desk in memory."""
    made = window(qtbot, tmp_path, clock)
    made.open_desk(store)
    return Adviser(qtbot, made)


@pytest.fixture
def adviser_with_vault(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Adviser:
    """An adviser before an encrypted desk, just created."""
    made = window(qtbot, tmp_path, clock)
    assert made.start is not None
    QTest.keyClicks(made.start.passphrase, PASSPHRASE)
    QTest.keyClicks(made.start.again, PASSPHRASE)
    QTest.keyClick(made.start.again, Qt.Key.Key_Return)
    return Adviser(qtbot, made)


def a_call(adviser: Adviser) -> None:
    """Enter a whole case: names, four events, four answers."""
    adviser.press("Ctrl+N")
    QTest.keyClicks(adviser.desk.case.header.consumer, "Camille Invented")
    adviser.press("Ctrl+E")
    for line in EVENTS:
        adviser.enter_event(line)
    for fact, answer in ANSWERS.items():
        adviser.choose(fact, answer)
    adviser.press("Ctrl+1")


def test_a_case_from_the_first_key_to_the_exported_letter(
    adviser_with_vault: Adviser, qtbot: QtBot, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New file, four events typed, the deadlines on screen; closed and reopened; the letter on disk; undone, redone."""
    adviser = adviser_with_vault
    a_call(adviser)
    assert adviser.answer == "The right of withdrawal was exercised in time."
    assert "2\u00a0Nov\u00a02026" in adviser.row("Withdrawal period")
    assert "Met" in adviser.row("Withdrawal period")
    before = adviser.rows()
    adviser.window.close()
    adviser.window.close_desk()

    reopened = window(qtbot, tmp_path, clock)
    assert reopened.start is not None
    QTest.keyClicks(reopened.start.passphrase, PASSPHRASE)
    QTest.keyClick(reopened.start.passphrase, Qt.Key.Key_Return)
    again = Adviser(qtbot, reopened)
    assert again.rows() == before
    assert again.desk.case.header.consumer.text() == "Camille Invented"

    target = tmp_path / "opinion.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    again.press("Ctrl+L")
    letter = again.desk.case.letter
    qtbot.waitUntil(letter.export.isEnabled, timeout=20_000)
    letter.export.click()
    assert target.read_bytes().startswith(b"%PDF")
    assert letter.printed is not None
    assert target.read_bytes() == letter.printed.pdf

    again.press("Ctrl+1")
    again.press("Ctrl+E")
    again.enter_event("refunded 899 EUR 10/11/2026")
    assert again.row("Refund received")
    again.press("Ctrl+Z")
    assert not again.row("Refund received")
    again.press("Ctrl+Shift+Z")
    assert again.row("Refund received")


def test_an_issued_letter_is_kept_with_the_file(adviser: Adviser, qtbot: QtBot, store: MemoryStore) -> None:
    """What left is what was shown, and the journal knows it."""
    a_call(adviser)
    adviser.press("Ctrl+L")
    letter = adviser.desk.case.letter
    qtbot.waitUntil(letter.issue.isEnabled, timeout=20_000)

    letter.issue.click()

    assert letter.printed is not None
    assert [kept.pdf for kept in store.letters(1)] == [letter.printed.pdf]
    assert "kept with the file" in letter.news.text()


def test_a_line_that_cannot_be_read_stays_with_the_reason_under_it(adviser: Adviser) -> None:
    """Nothing typed is lost, nothing is guessed."""
    adviser.press("Ctrl+N")
    adviser.press("Ctrl+E")

    adviser.enter_event("xyzzy 18/10")

    entry = adviser.desk.case.timeline.entry
    assert entry.line.text() == "xyzzy 18/10"
    assert "xyzzy" in entry.echo.text()
    assert adviser.rows() == [] or not adviser.row("Goods received")


def test_what_is_understood_is_said_while_one_types(adviser: Adviser) -> None:
    """The echo stands under the line before Enter."""
    adviser.press("Ctrl+N")
    entry = adviser.desk.case.timeline.entry

    QTest.keyClicks(entry.line, "received 18/10/2026")

    assert "Sunday" in entry.echo.text()


def test_the_language_changes_under_the_work(adviser: Adviser) -> None:
    """Case, tab, draft and selection stay where they are."""
    a_call(adviser)
    QTest.keyClicks(adviser.desk.case.timeline.entry.line, "received 19")
    adviser.desk.case.timeline.select("event:e3")

    adviser.window.speak("fr")

    assert adviser.answer != "The right of withdrawal was exercised in time."
    assert adviser.desk.case.timeline.entry.line.text() == "received 19"
    assert adviser.desk.case.timeline.picture.selection() == "event:e3"
    assert adviser.desk.case.side.form.event_id() == "e3"


def test_other_colours_keep_the_work_too(adviser: Adviser) -> None:
    """The system turns dark in the evening; the case stays open."""
    a_call(adviser)

    adviser.window.wear(DARK)

    assert adviser.row("Withdrawal period")
    assert adviser.window.look.palette is DARK


def test_every_command_has_its_own_key(adviser: Adviser) -> None:
    """No key does two things."""
    keys = [action.shortcut().toString() for action in adviser.window.commands.values()]

    assert len(keys) == len(set(keys))
    assert all(keys)


def test_help_opens_over_the_work_and_leaves_it(adviser: Adviser, qtbot: QtBot) -> None:
    """F1 shows the keys, Esc goes back to the case."""
    a_call(adviser)

    adviser.press("F1")
    assert adviser.window.help is not None
    qtbot.waitUntil(adviser.window.help.isVisible)
    adviser.window.help.back.click()

    assert adviser.desk.isVisible()


def test_a_new_day_is_noticed_while_the_window_is_open(adviser: Adviser, clock: FixedClock) -> None:
    """What runs today may be missed tomorrow."""
    adviser.press("Ctrl+N")
    adviser.press("Ctrl+E")
    for line in ("ordered 09/11/2026", "received by the consumer 10/11/2026"):
        adviser.enter_event(line)
    for fact, answer in ANSWERS.items():
        adviser.choose(fact, answer)
    assert "possible until" in adviser.answer

    clock.day = clock.day.replace(month=12)
    adviser.window.look_at_the_clock()

    assert "no longer possible" in adviser.answer


def test_a_refusal_of_the_store_is_said_in_place_and_keeps_the_line(adviser: Adviser, store: MemoryStore) -> None:
    """When the disk is full nothing has happened, and the line can be entered again."""
    adviser.press("Ctrl+N")
    store.broken = True

    adviser.enter_event("received 18/10/2026")

    assert adviser.desk.case.trouble.text() == "The disk is full: make room and try again."
    assert adviser.desk.case.timeline.entry.line.text() == "received 18/10/2026"
    assert not adviser.row("Goods received")


def test_everything_the_keyboard_reaches_has_a_name(adviser: Adviser) -> None:
    """A screen reader never says only "edit" or "button"."""
    a_call(adviser)
    for tab in range(adviser.desk.case.tabs.count()):
        adviser.desk.case.tabs.setCurrentIndex(tab)
        for widget in adviser.window.findChildren(QWidget):
            reached = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if reached and widget.focusProxy() is None and not isinstance(widget, QScrollArea):
                text = getattr(widget, "text", str)()
                assert widget.accessibleName() or text, f"{widget} in {widget.parent()}"


def test_the_window_fits_a_small_screen(adviser: Adviser) -> None:
    """At 1366 x 768 and 200 % there are 683 x 384 points: the window can be that small, and scrolls."""
    a_call(adviser)

    assert adviser.window.minimumSizeHint().width() <= 683
    assert adviser.window.minimumSizeHint().height() <= 384


def test_the_keyboard_goes_in_the_order_of_reading(adviser: Adviser, qtbot: QtBot) -> None:
    """From the names over undo and the tabs to the line, and on to the side pane."""
    a_call(adviser)
    case = adviser.desk.case
    wanted = [adviser.desk.files.search, case.header.consumer, case.header.trader, case.timeline.entry.line]
    visited = []
    adviser.desk.files.search.setFocus()
    for _ in range(60):
        visited.append(QApplication.focusWidget())
        QTest.keyClick(adviser.window, Qt.Key.Key_Tab)
    places = [visited.index(widget) for widget in wanted]

    assert places == sorted(places)


def test_enter_leads_from_the_names_to_the_first_event(adviser: Adviser) -> None:
    """Ctrl+N, the consumer, Enter, the trader, Enter: the line of events waits."""
    adviser.press("Ctrl+N")
    header = adviser.desk.case.header
    QTest.keyClicks(header.consumer, "Camille Invented")
    QTest.keyClick(header.consumer, Qt.Key.Key_Return)
    assert header.trader.hasFocus()
    QTest.keyClicks(header.trader, "Shop Invented")
    QTest.keyClick(header.trader, Qt.Key.Key_Return)
    assert adviser.desk.case.timeline.entry.line.hasFocus()
    assert adviser.desk.session.case.trader.name == "Shop Invented"


def test_a_line_leaves_the_window_its_keys(adviser: Adviser) -> None:
    """Where the platform's lines go to their end with Ctrl+E, the window's command comes first."""
    adviser.press("Ctrl+N")
    line = adviser.desk.case.header.consumer
    wanted = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not line.event(wanted)
    assert not wanted.isAccepted()


def test_another_case_gets_its_own_draft_back(adviser: Adviser) -> None:
    """A line begun for one consumer is never entered into the file of another."""
    a_call(adviser)
    entry = adviser.desk.case.timeline.entry.line
    first = adviser.desk.open_id
    QTest.keyClicks(entry, "received 19")

    adviser.press("Ctrl+N")
    assert entry.text() == ""
    assert first is not None
    adviser.desk.open_file(first)

    assert entry.text() == "received 19"


def test_an_event_is_edited_beside_the_timeline(adviser: Adviser) -> None:
    """Another day counts at once; a day that cannot be read stays with its reason."""
    a_call(adviser)
    adviser.desk.case.timeline.select("event:e3")
    form = adviser.desk.case.side.form

    form.day.line.setText("20/10/2026")
    QTest.keyClick(form.day.line, Qt.Key.Key_Return)
    assert "20\u00a0October\u00a02026" in adviser.row("Goods received")
    form.day.line.setText("31/02/2026")
    QTest.keyClick(form.day.line, Qt.Key.Key_Return)

    assert form.day.line.text() == "31/02/2026"
    assert form.day.trouble.isVisible()
    assert "20\u00a0October\u00a02026" in adviser.row("Goods received")


def test_a_disputed_day_shows_both_sides(adviser: Adviser) -> None:
    """Two days, and the answer is computed for both."""
    a_call(adviser)
    adviser.desk.case.timeline.select("event:e3")
    form = adviser.desk.case.side.form
    form.certainty.setCurrentIndex(2)
    form.certainty.activated.emit(2)

    form.trader_day.line.setText("16/10/2026")
    QTest.keyClick(form.trader_day.line, Qt.Key.Key_Return)

    assert "16\u00a0Oct" in adviser.row("Goods received")
    assert "18\u00a0Oct" in adviser.row("Goods received")


def test_the_next_question_is_answered_from_the_keyboard(adviser: Adviser) -> None:
    """Ctrl+J goes to it; the answer is a fact of the case like any other."""
    adviser.press("Ctrl+N")
    adviser.enter_event("ordered 05/10/2026")
    card = adviser.desk.case.side.questions
    assert adviser.window.session is not None
    before = len(adviser.window.session.case.facts)

    adviser.press("Ctrl+J")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert card.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Down)

    assert len(adviser.window.session.case.facts) == before + 1


def test_the_head_of_a_case_names_exceptions_and_what_does_not_bind(adviser: Adviser, keep: Callable[..., int]) -> None:
    """What applies, what may apply, what does not bind, and quietly how many exclusions nobody asked about."""
    files = {case_id: keep(acceptance()[case_id][0]) for case_id in ("EXC-S01", "EXC-S21", "BIN-S02", "C-02")}
    header, seen = adviser.desk.case.header, {}
    for case_id, number in files.items():
        adviser.desk.open_file(number)
        seen[case_id] = (adviser.answer, header.binding.text() if header.binding.isVisible() else "")

    assert seen["EXC-S01"] == (
        "No right of withdrawal: goods made to specifications or clearly personalised (VI.53 3°)",
        "",
    )
    assert seen["EXC-S21"][0].startswith("Not decided yet; this may apply: accommodation")
    assert seen["BIN-S02"][1] == "▲ It is not known whether the consumer is bound"
    assert seen["C-02"][1] == ""
    assert header.limits.text().endswith("exclusions not asked about")
    assert "Exclusions of which nothing is known" in header.limits.accessibleDescription()


def test_the_side_pane_explains_the_answer_until_a_period_is_selected(
    adviser: Adviser, keep: Callable[..., int]
) -> None:
    """First why there is no right and what the trader did wrong, then the date that is selected."""
    adviser.desk.open_file(keep(acceptance()["EXC-S03"][0]))
    case = adviser.desk.case
    answer = case.side.explanation.as_text()
    case.timeline.select("deadline:withdrawal")
    period = case.side.explanation.as_text()

    assert answer.startswith("The right of withdrawal\nThere is no right of withdrawal: an exception applies.")
    assert "breach by the trader" in answer.lower()
    assert period.startswith("Withdrawal period")
    assert "breach" not in period.lower()
