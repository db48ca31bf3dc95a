"""The form of one event, beside the timeline. Every answer counts at once: there is nothing to save."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.case import Event
from desktop.domain.dates import WrittenDay
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import FactType
from desktop.domain.messages import Label, Message
from desktop.ui.answers.asked import Asked
from desktop.ui.answers.editors import QuietComboBox, TypedEditor
from desktop.ui.answers.names import asked_field
from desktop.ui.answers.stated import StatedEditor
from desktop.ui.events.days import CERTAINTIES, Certainty, DayEntry, entry_of, of_kind, when, with_field
from desktop.ui.events.reading import EventReader
from desktop.ui.look import Look, muted_label, push_button, text_label
from desktop.ui.theme import HEADING, SMALL


class EventForm(QScrollArea):
    """Shows an event and tells what the adviser changes in it."""

    event_changed = Signal(object)
    event_dropped = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, reader: EventReader) -> None:
        super().__init__()
        self._look = look
        self._reader = reader
        self._event: Event | None = None
        self._entry = DayEntry(Certainty.NO_DAY)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(look.say(Message("Event")))
        self.kind = self._kind_list()
        self.certainty = self._certainty_list()
        self.day = self._day_editor(Message("Day"))
        self.trader_day = self._day_editor(Message("Day according to the trader"))
        self.fields: dict[str, StatedEditor] = {}
        self._build()
        self._connect()

    def show_event(self, event: Event) -> None:
        """Show *event*; what is shown already is left alone, so that typing is not disturbed."""
        if event == self._event:
            return
        other = self._event is None or (self._event.id, self._event.kind) != (event.id, event.kind)
        self._event = event
        self._entry = entry_of(event.on)
        self.kind.setCurrentIndex(self.kind.findData(event.kind))
        self._show_day()
        if other:
            self._build_fields(event)
        for name, row in self.fields.items():
            row.show_value(event.fields.get(name))

    def event_id(self) -> str | None:
        """Return the id of the event shown."""
        return self._event.id if self._event else None

    def focus_day(self) -> None:
        """Put the cursor on the day."""
        target = self.day.line if not self.day.isHidden() else self.certainty
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(text_label(self._look.say(Message("Event")), size=HEADING, semibold=True), 1)
        self._close = push_button(self._look.say(Message("Close")))
        self._close.setToolTip(self._look.say(Message("Close (Esc)")))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
        head.addWidget(self._close)
        column.addLayout(head)
        self._labelled(column, Message("What happened"), self.kind)
        self._labelled(column, Message("When"), self.certainty)
        column.addWidget(self.day)
        self._trader_label = muted_label(self._look, self._look.say(Message("Day according to the trader")), size=SMALL)
        column.addWidget(self._trader_label)
        column.addWidget(self.trader_day)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        column.addSpacing(8)
        self._drop = push_button(self._look.say(Message("Delete this event")))
        column.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(sheet)

    def _connect(self) -> None:
        self.kind.activated.connect(self._change_kind)
        self.certainty.activated.connect(self._change_certainty)
        self.day.answered.connect(self._change_day)
        self.trader_day.answered.connect(self._change_trader_day)
        self._drop.clicked.connect(self._tell_dropped)
        self._close.clicked.connect(self.closed)

    def _kind_list(self) -> QuietComboBox:
        box = QuietComboBox()
        box.setAccessibleName(self._look.say(Message("What happened")))
        for kind in EVENT_KINDS:
            box.addItem(self._look.wording.label("event", kind), kind)
        box.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _certainty_list(self) -> QuietComboBox:
        box = QuietComboBox()
        box.setAccessibleName(self._look.say(Message("When")))
        for certainty, name in CERTAINTIES.items():
            box.addItem(self._look.say(name), certainty)
        return box

    def _day_editor(self, name: Message) -> TypedEditor:
        row = TypedEditor(Asked(self._look.say(name), FactType.DATE, (), self._reader.past_day), self._look)
        row.line.setMaximumWidth(16777215)
        row.line.setPlaceholderText(self._look.say(Message("18/10, yesterday, 2026-10, …")))
        return row

    def _labelled(self, column: QVBoxLayout, name: Message, widget: QWidget) -> None:
        label = muted_label(self._look, self._look.say(name), size=SMALL)
        label.setBuddy(widget)
        column.addSpacing(4)
        column.addWidget(label)
        column.addWidget(widget)

    def _build_fields(self, event: Event) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for name, field in EVENT_KINDS[event.kind].fields.items():
            row = StatedEditor(asked_field(name, field, self._look.wording, self._reader.any_day), self._look)
            row.setObjectName(name)
            row.stated.connect(self._field_teller(name))
            self._labelled(self._rows, Message("{field}", field=Label("field", name)), row)
            self.fields[name] = row

    # -- what the adviser does ---------------------------------------------------------------------------------------

    def _show_day(self) -> None:
        certainty = self._entry.certainty
        self.certainty.setCurrentIndex(list(CERTAINTIES).index(certainty))
        self.day.setVisible(certainty in {Certainty.PROVEN, Certainty.REPORTED, Certainty.DISPUTED})
        self.trader_day.setVisible(certainty is Certainty.DISPUTED)
        self._trader_label.setVisible(certainty is Certainty.DISPUTED)
        self.day.show_value(self._entry.day)
        self.trader_day.show_value(self._entry.trader)

    def _change_kind(self) -> None:
        if self._event is not None:
            changed = of_kind(self._event, self.kind.currentData())
            self._build_fields(changed)
            self._tell(changed)

    def _change_certainty(self, index: int) -> None:
        self._tell_day(self._entry.with_certainty(list(CERTAINTIES)[index]))

    def _change_day(self, day: WrittenDay | None) -> None:
        # "18/10?" says in the day itself that nobody has proof of it.
        reported = day is not None and not day.proven and self._entry.certainty is Certainty.PROVEN
        entry = self._entry.with_certainty(Certainty.REPORTED) if reported else self._entry
        self._tell_day(replace(entry, day=day))

    def _change_trader_day(self, day: WrittenDay | None) -> None:
        self._tell_day(replace(self._entry, trader=day))

    def _tell_day(self, entry: DayEntry) -> None:
        self._entry = entry
        self._show_day()
        # A day still to be typed is no day yet: nothing is sent until there is one.
        waiting = entry.day is None and entry.trader is None
        if self._event is not None and not (waiting and not self.day.isHidden()):
            self._tell(replace(self._event, on=when(entry)))

    def _field_teller(self, name: str) -> Callable[[object], None]:
        def tell(value: object) -> None:
            if self._event is not None:
                self._tell(with_field(self._event, name, value))

        return tell

    def _tell(self, event: Event) -> None:
        self._event = event
        self.event_changed.emit(event)

    def _tell_dropped(self) -> None:
        if self._event is not None:
            self.event_dropped.emit(self._event.id)
