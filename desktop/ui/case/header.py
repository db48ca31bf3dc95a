"""The head of a case: who against whom (to be written right there), the answer in one sentence, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.application.results import Assessment
from desktop.domain.case import CaseFile
from desktop.domain.messages import Message
from desktop.ui.case.answer import Answer, answer, unexamined_names
from desktop.ui.look import LineEdit, Look, Sign, muted_label, text_label, tinted, tool_button
from desktop.ui.palette import Meaning
from desktop.ui.theme import HEADING

_EMPTY = Message("Type what happened in the line below: the answer stands here from the first event on.")


class CaseHeader(QWidget):
    """Shows the answer of a case. ``part_changed`` carries a party, the field ``"name"`` and the name."""

    part_changed = Signal(str, str, str)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.reference = muted_label(look, wrap=False)
        self.consumer = self._name_line("consumer", Message("Name of the consumer"))
        self.trader = self._name_line("trader", Message("Name of the trader"))
        self.country = muted_label(look, wrap=False)
        self.sign = Sign(look)
        self.sentence = text_label(size=HEADING, semibold=True, wrap=True)
        self.readings = muted_label(look)
        self.binding = tinted(text_label(), look.palette.tone(Meaning.ATTENTION).ink)
        self.limits = muted_label(look, wrap=False)
        self.undo = tool_button("↶", look.say(Message("Undo")))
        self.redo = tool_button("↷", look.say(Message("Redo")))
        self._arrange()
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)

    def show_case(self, case: CaseFile, assessment: Assessment) -> None:
        """Show names and answer."""
        self._show_names(case)
        said = answer(case, assessment)
        self.sign.setVisible(said is not None)
        self.readings.setVisible(said is not None)
        self.binding.setVisible(said is not None and said.binding is not None)
        self._show_limits(assessment if said is not None else None)
        if said is None:
            _write(self.sentence, self._look.say(_EMPTY))
            tinted(self.sentence, self._look.palette.muted)
        else:
            self._show_answer(said)

    def _show_limits(self, assessment: Assessment | None) -> None:
        """Say beside the answer how many exceptions nobody asked about; which ones, on hovering and for readers."""
        names = unexamined_names(assessment) if assessment is not None else ()
        self.limits.setVisible(bool(names))
        if not names or assessment is None:
            return
        counted = Message("{count} exclusion not asked about", "{count} exclusions not asked about", count=len(names))
        _write(self.limits, self._look.say(counted))
        told = "\n".join(self._look.say(part) for part in assessment.not_examined)
        self.limits.setToolTip(told)
        self.limits.setAccessibleDescription(told)

    def show_history(self, undo: Message | None, redo: Message | None) -> None:
        """Name what would be undone and redone; None where there is nothing."""
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setToolTip(self._look.say(undo_name(undo)))
        self.redo.setToolTip(self._look.say(redo_name(redo)))

    def _show_answer(self, said: Answer) -> None:
        self.sign.show_meaning(said.meaning)
        _write(self.sentence, self._look.say(said.sentence))
        neutral = said.meaning is Meaning.NEUTRAL
        tinted(self.sentence, self._look.palette.text if neutral else self._look.palette.tone(said.meaning).ink)
        readings = Message("Safe: {safe} · Arguable: {arguable}", safe=said.safe, arguable=said.arguable)
        alike = Message("Safe and arguable alike: {safe}", safe=said.safe)
        _write(self.readings, self._look.say(readings if said.readings_differ else alike))
        if said.binding is not None:
            name = self._look.wording.label(said.binding.kind, said.binding.code)
            _write(self.binding, self._look.say(Message("▲ {binding}", binding=name)))

    def _show_names(self, case: CaseFile) -> None:
        _write(self.reference, case.reference or case.title or self._look.say(Message("New file")))
        self.reference.setToolTip(case.title)
        for line, name in ((self.consumer, case.consumer.name), (self.trader, case.trader.name)):
            if line.text() != name and not (line.hasFocus() and line.isModified()):
                line.settle(name)
        country = case.facts.get("trader.country")
        named = self._look.wording.label("country", country) if isinstance(country, str) else ""
        _write(self.country, named)

    def _name_line(self, part: str, name: Message) -> LineEdit:
        line = LineEdit()
        line.setPlaceholderText(self._look.say(name))
        line.setAccessibleName(self._look.say(name))
        line.setMinimumWidth(100)
        line.editingFinished.connect(lambda: self._tell_name(part, line))
        return line

    def _tell_name(self, part: str, line: LineEdit) -> None:
        if line.isModified():
            line.settle(line.text())
            self.part_changed.emit(part, "name", line.text().strip())

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.reference)
        first.addSpacing(8)
        first.addWidget(self.consumer, 1)
        first.addWidget(muted_label(self._look, "/", wrap=False))
        first.addWidget(self.trader, 1)
        first.addWidget(self.country)
        first.addWidget(self.undo)
        first.addWidget(self.redo)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.sign)
        second.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        third = QHBoxLayout()
        third.setSpacing(12)
        third.addWidget(self.readings, 1)
        third.addWidget(self.limits)
        column.addLayout(third)
        column.addWidget(self.binding)


def undo_name(name: Message | None) -> Message:
    """Return the words of the undo command."""
    return Message("Undo: {change} (Ctrl+Z)", change=name) if name else Message("Nothing to undo")


def redo_name(name: Message | None) -> Message:
    """Return the words of the redo command."""
    return Message("Redo: {change} (Ctrl+Shift+Z)", change=name) if name else Message("Nothing to redo")


def _write(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.setAccessibleName(text)
