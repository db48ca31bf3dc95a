"""What a line of the file list says. Pure: no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.application.ports import CaseRow, Summary
from desktop.application.session import FAR_OFF
from desktop.domain.messages import Label, Message
from desktop.ui.palette import Meaning

#: From this many days before a safe date on, it asks for attention.
SOON = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a file: its meaning (shape and colour), and the words beside it."""

    meaning: Meaning
    words: Message


@dataclass(frozen=True, slots=True)
class FileLine:
    """The words of one line of the list; *spoken* is the whole line for a screen reader."""

    mark: Mark
    reference: str | Message
    parties: Message
    country: str
    snippet: str
    spoken: Message


def file_line(row: CaseRow, today: date) -> FileLine:
    """Return what the list shows of *row* on that day."""
    mark = mark_of(row.summary, today, closed=row.closed)
    reference: str | Message = row.reference or Message("Without reference")
    parties = named_parties(row.consumer, row.trader)
    spoken = Message("{reference}, {parties}, {mark}", reference=reference, parties=parties, mark=mark.words)
    return FileLine(mark, reference, parties, row.trader_country, row.snippet, spoken)


def named_parties(consumer: str, trader: str) -> Message:
    """Return both names as ``Dubois / Meubles Lille``, with a word for a missing one."""
    return Message(
        "{consumer} / {trader}",
        consumer=consumer or Message("Consumer not named"),
        trader=trader or Message("Trader not named"),
    )


def mark_of(summary: Summary, today: date, *, closed: bool = False) -> Mark:
    """Return the mark of a file: by the days left to its next safe date, or by its state where none matters now."""
    if closed:
        return Mark(Meaning.NEUTRAL, Message("closed"))
    if summary.next_safe is None or summary.next_deadline in FAR_OFF:
        return Mark(_SETTLED.get(summary.state, Meaning.NEUTRAL), Message("{state}", state=_state(summary.state)))
    left = (summary.next_safe - today).days
    if left < 0:
        return Mark(Meaning.BREACH, Message("{count} day late", "{count} days late", count=-left))
    if left == 0:
        return Mark(Meaning.ATTENTION, Message("today"))
    meaning = Meaning.ATTENTION if left <= SOON else Meaning.RUNNING
    return Mark(meaning, Message("{count} day", "{count} days", count=left))


_SETTLED = {"exercised_in_time": Meaning.MET, "undetermined": Meaning.ATTENTION}


def _state(state: str) -> Message | Label:
    return Label("state", state) if state else Message("nothing entered yet")
