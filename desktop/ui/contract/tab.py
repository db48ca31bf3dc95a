"""The contract tab: every question of the case file, by sections that open and close. Declared in ``sections``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.domain.case import CaseFile
from desktop.domain.facts import FACTS, FactType
from desktop.domain.messages import Message
from desktop.ui.answers.asked import Asked
from desktop.ui.answers.editors import TypedEditor
from desktop.ui.answers.names import asked_fact
from desktop.ui.answers.reading import DayReader
from desktop.ui.answers.stated import StatedEditor
from desktop.ui.contract.sections import PART_FIELDS, SECTIONS, Section
from desktop.ui.look import Look, hairline, text_label
from desktop.ui.theme import HEADING, ROW, font

_QUESTION_WIDTH = 260
_OPEN_AT_FIRST = 5


class ContractTab(QScrollArea):
    """Asks everything about parties and contract.

    ``fact_answered`` carries the fact and its value; ``part_changed`` a part (``"file"``, ``"consumer"`` or
    ``"trader"``), its field and the text.
    """

    fact_answered = Signal(str, object)
    part_changed = Signal(str, str, str)

    def __init__(self, look: Look, read_day: DayReader) -> None:
        super().__init__()
        self.setAccessibleName(look.say(Message("Contract")))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.sections = tuple(SectionForm(section, look, read_day) for section in SECTIONS)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        for form in self.sections:
            column.addWidget(form)
            form.fact_answered.connect(self.fact_answered)
            form.part_changed.connect(self.part_changed)
        column.addStretch(1)
        self.setWidget(sheet)
        for form in self.sections[:_OPEN_AT_FIRST]:
            form.set_open(True)

    def show_case(self, case: CaseFile) -> None:
        """Show the answers of the case; only what differs is written again."""
        for form in self.sections:
            form.show_case(case)

    def reveal(self, fact: str) -> None:
        """Open the section of *fact* and go to its question."""
        for form in self.sections:
            if fact in form.section.facts:
                form.set_open(True)
                row = form.show_question(fact)
                self.ensureWidgetVisible(row)
                row.setFocus()


class SectionForm(QWidget):
    """One section. Its questions are built when it is first opened."""

    fact_answered = Signal(str, object)
    part_changed = Signal(str, str, str)

    def __init__(self, section: Section, look: Look, read_day: DayReader) -> None:
        super().__init__()
        self.section = section
        self._look = look
        self._read_day = read_day
        self._case = CaseFile()
        self._shown: dict[str, object | None] = {}
        self._rows: dict[str, tuple[QLabel, StatedEditor]] = {}
        self._part_rows: dict[str, TypedEditor] = {}
        self._opened = False
        self._head = self._heading()
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(hairline(look))

    def set_open(self, opened: bool) -> None:
        """Open or close the section."""
        self._opened = opened
        self._head.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        if opened and self._body is None:
            self._body = self._build()
            self._column.addWidget(self._body)
            self.show_case(self._case)
        if self._body is not None:
            self._body.setVisible(opened)

    def _turn(self) -> None:
        self.set_open(not self._opened)

    def show_case(self, case: CaseFile) -> None:
        """Show the answers of the case."""
        self._case = case
        self._head.setText(self._title(case.facts))
        if self._body is None:
            return
        asked = self.section.asked(case.facts)
        for key, (label, row) in self._rows.items():
            value = case.facts.get(key)
            if key not in self._shown or self._shown[key] != value:
                self._shown[key] = value
                row.show_value(value)
            label.setVisible(key in asked)
            row.setVisible(key in asked)
        self._show_part(case)

    def show_question(self, key: str) -> StatedEditor:
        """Return the editor of a question, brought to sight even where it would not be asked."""
        label, row = self._rows[key]
        label.show()
        row.show()
        return row

    def _title(self, facts: Mapping[str, object]) -> str:
        answered = sum(1 for key in self.section.facts if key in facts)
        title = self.section.title
        if not answered:
            return self._look.say(title)
        return self._look.say(
            Message("{section}: {count} answer", "{section}: {count} answers", section=title, count=answered)
        )

    def _heading(self) -> QToolButton:
        head = QToolButton()
        head.setAutoRaise(True)
        head.setFont(font(HEADING, semibold=True))
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setArrowType(Qt.ArrowType.RightArrow)
        head.setMinimumHeight(ROW + 4)
        head.setText(self._look.say(self.section.title))
        head.setAccessibleName(self._look.say(self.section.title))
        head.clicked.connect(self._turn)
        return head

    def _build(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(20, 8, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for field, name in PART_FIELDS.get(self.section.part, ()):
            self._add_part_row(grid, field, self._look.say(name))
        for key in self.section.facts:
            self._add_row(grid, key)
        return body

    def _add_row(self, grid: QGridLayout, key: str) -> None:
        asked = asked_fact(FACTS[key], self._look.wording, self._read_day)
        row = StatedEditor(asked, self._look)
        row.setObjectName(key)
        row.stated.connect(self._fact_teller(key))
        self._rows[key] = (_add(grid, asked.name, row), row)

    def _add_part_row(self, grid: QGridLayout, field: str, name: str) -> None:
        row = TypedEditor(Asked(name, FactType.TEXT, (), self._read_day), self._look)
        row.setObjectName(f"{self.section.part}.{field}")
        row.answered.connect(self._part_teller(field))
        row.line.setAccessibleName(
            self._look.say(Message("{question}, {party}", question=name, party=self.section.title))
        )
        self._part_rows[field] = row
        _add(grid, name, row)

    def _fact_teller(self, key: str) -> Callable[[object], None]:
        def tell(value: object) -> None:
            self._shown[key] = value
            self.fact_answered.emit(key, value)

        return tell

    def _part_teller(self, field: str) -> Callable[[object], None]:
        def tell(value: object) -> None:
            self._shown[f"part.{field}"] = str(value or "")
            self.part_changed.emit(self.section.part, field, str(value or ""))

        return tell

    def _show_part(self, case: CaseFile) -> None:
        for field, row in self._part_rows.items():
            value = part_text(case, self.section.part, field)
            if self._shown.get(f"part.{field}") != value:
                self._shown[f"part.{field}"] = value
                row.show_value(value or None)


def part_text(case: CaseFile, part: str, field: str) -> str:
    """Return a text of the file itself or of one of its parties."""
    holders: dict[str, object] = {"file": case, "consumer": case.consumer, "trader": case.trader}
    return str(getattr(holders[part], field))


def _add(grid: QGridLayout, name: str, row: QWidget) -> QLabel:
    place = grid.rowCount()
    label = text_label(name, wrap=True)
    label.setBuddy(row)
    label.setFixedWidth(_QUESTION_WIDTH)
    grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(row, place, 1)
    return label
