"""The card "Ask next": the first question with its answers, what they lead to, and the questions after it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.application.results import Assessment
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import NOTHING, FactType
from desktop.domain.messages import Label, Message
from desktop.ui.answers.asked import Asked
from desktop.ui.answers.editors import TypedEditor
from desktop.ui.answers.names import asked_fact, asked_field
from desktop.ui.answers.stated import StatedEditor
from desktop.ui.events.days import with_field
from desktop.ui.events.reading import EventReader
from desktop.ui.look import Look, muted_label, push_button, text_label
from desktop.ui.questions.rows import Card, cards
from desktop.ui.theme import SMALL

_BY_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class AskNext(QScrollArea):
    """Asks. An answer given here is one of the case like any other."""

    fact_answered = Signal(str, object)
    event_answered = Signal(str, object)
    event_completed = Signal(object)
    event_opened = Signal(str)

    def __init__(self, look: Look, reader: EventReader) -> None:
        super().__init__()
        self._look = look
        self._reader = reader
        self._cards: tuple[Card, ...] | None = None
        self._first = ""
        self.answer: QWidget | None = None
        self._sheet: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(look.say(Message("Ask next")))

    def show_case(self, case: CaseFile, assessment: Assessment) -> None:
        """Ask what is open now; nothing moves while the questions stay the same."""
        asked = cards(case, assessment)
        ids = [card.id for card in asked]
        if self._first in ids:
            place = ids.index(self._first)
            asked = (asked[place], *asked[:place], *asked[place + 1 :])
        if asked != self._cards:
            self._show(asked)

    def ask(self, card_id: str) -> None:
        """Bring another of the open questions to the front."""
        held = self._cards or ()
        self._first = card_id
        self._show(tuple(sorted(held, key=lambda card: card.id != card_id)))
        if self.answer is not None:
            self.answer.setFocus()

    def focus_answer(self) -> None:
        """Put the cursor on the answer of the first question."""
        (self.answer or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, asked: tuple[Card, ...]) -> None:
        self._cards = asked
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        self.answer = None
        if asked:
            self._fill_first(column, asked[0])
            self._fill_others(column, asked[1:])
        else:
            column.addWidget(muted_label(self._look, self._look.say(Message("Nothing is left to ask."))))
        column.addStretch(1)
        self._replace(sheet)

    def _replace(self, sheet: QWidget) -> None:
        """Put *sheet* in place of the one before, which may be the one whose button has just been pressed."""
        focused = QApplication.focusWidget()
        follow = focused is not None and self.isAncestorOf(focused)
        if self._sheet is not None:
            self.takeWidget()
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = sheet
        self.setWidget(sheet)
        if follow:
            self.focus_answer()

    def _fill_first(self, column: QVBoxLayout, card: Card) -> None:
        column.addWidget(text_label(self._look.say(card.sentence), semibold=True, wrap=True))
        column.addWidget(muted_label(self._look, self._look.say(card.price), size=SMALL))
        self.answer = self._answer_editor(card)
        column.addWidget(self.answer)
        if card.kind is not None:
            never = push_button(self._look.say(Message("It did not happen")))
            never.clicked.connect(self._denial(card.kind))
            column.addWidget(never, 0, Qt.AlignmentFlag.AlignLeft)
        for prospect in card.prospects:
            column.addWidget(muted_label(self._look, self._look.say(prospect), size=SMALL))

    def _answer_editor(self, card: Card) -> QWidget:
        if card.fact is not None:
            row = StatedEditor(asked_fact(card.fact, self._look.wording, self._reader.any_day), self._look)
            row.setObjectName(card.id)
            row.show_value(None)
            row.stated.connect(self._fact_teller(card.fact.key))
            return row
        if card.event is not None and card.field is not None:
            field = EVENT_KINDS[card.event.kind].fields[card.field]
            row = StatedEditor(asked_field(card.field, field, self._look.wording, self._reader.any_day), self._look)
            row.setObjectName(card.id)
            row.show_value(card.event.fields.get(card.field))
            row.stated.connect(self._field_teller(card.event, card.field))
            return row
        if card.event is not None:
            button = push_button(self._look.say(Message("Make its day more precise")))
            button.clicked.connect(self._opener(card.event.id))
            return button
        return self._day_line(card.kind or "")

    def _day_line(self, kind: str) -> QWidget:
        name = self._look.say(Message("Day: {event}", event=Label("event", kind)))
        row = TypedEditor(Asked(name, FactType.DATE, (), self._reader.past_day), self._look)
        row.setObjectName(f"event:{kind}")
        row.answered.connect(self._event_teller(kind))
        return row

    def _fill_others(self, column: QVBoxLayout, others: tuple[Card, ...]) -> None:
        if others:
            column.addSpacing(8)
            column.addWidget(muted_label(self._look, self._look.say(Message("Also open")), size=SMALL))
        for card in others:
            column.addWidget(self._link(card))

    def _link(self, card: Card) -> QLabel:
        """Return a question to be brought to the front: it wraps, unlike a button, and Tab and Enter reach it."""
        said = self._look.say(card.sentence)
        link = QLabel(f'<a href="{card.id}" style="text-decoration: none">{escape(said)}</a>')
        link.setWordWrap(True)
        link.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYBOARD)
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        link.setAccessibleName(said)
        link.linkActivated.connect(self.ask)
        return link

    def _fact_teller(self, key: str) -> Callable[[object], None]:
        return lambda value: self.fact_answered.emit(key, value)

    def _field_teller(self, event: Event, field: str) -> Callable[[object], None]:
        return lambda value: self.event_completed.emit(with_field(event, field, value))

    def _event_teller(self, kind: str) -> Callable[[object], None]:
        def tell(day: object) -> None:
            if isinstance(day, WrittenDay):
                self.event_answered.emit(kind, day)

        return tell

    def _denial(self, kind: str) -> Callable[[], None]:
        return lambda: self.event_answered.emit(kind, NOTHING)

    def _opener(self, event_id: str) -> Callable[[], None]:
        return lambda: self.event_opened.emit(event_id)
