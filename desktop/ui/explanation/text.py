"""The explanation as plain text: what is copied into a mail or a note. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.application.articles import cited
from desktop.application.wording import Wording
from desktop.domain.messages import Label, Message
from desktop.ui.explanation.model import Explanation, Line
from desktop.ui.explanation.strip import Cell, CellKind, Strip, Unit


def as_text(explanation: Explanation, wording: Wording) -> str:
    """Return the explanation as lines: the answer first, then the reasons, then every counted day."""
    return "\n".join(_text(explanation, wording)).rstrip() + "\n"


def _text(explanation: Explanation, wording: Wording) -> Iterator[str]:
    yield wording.say(explanation.name)
    yield wording.say(explanation.answer)
    for reading in explanation.readings:
        yield ""
        if reading.title is not None:
            yield wording.say(reading.title)
        for line in reading.lines:
            yield from _line(line, wording)
    if explanation.calendars:
        yield ""
    for calendar in explanation.calendars:
        yield wording.say(holidays_used(calendar))


def holidays_used(calendar: str) -> Message:
    """Return the sentence that names the holidays with which a period was counted."""
    return Message("Holidays used: {calendar}", calendar=Label("calendar", calendar))


def source(line: Line, wording: Wording) -> str:
    """Return where the law says so, and how far that was checked; nothing for a line that rests on no article."""
    if line.article in ("", "-") and not line.directive:
        return ""
    # Translators: articles of law, and how far their text was checked.
    told = Message(
        "{articles}; {verified}",
        articles=cited(line.article, line.directive, wording.language),
        verified=Label("verified", line.verified.value),
    )
    return wording.say(told)


def _line(line: Line, wording: Wording) -> Iterator[str]:
    yield f"– {wording.say(line.message)}"
    if told := source(line, wording):
        yield f"  {told}"
    for strip in line.strips:
        if strip.case is not None:
            yield f"  {wording.say(strip.case)}"
        for cell in strip.cells:
            yield f"    {wording.say(cell_words(cell, strip))}"


def cell_words(cell: Cell, strip: Strip) -> Message:
    """Return what is said of one box: in the copied text, in its tooltip and to a reader."""
    if cell.kind is CellKind.START:
        return Message("{day}: start, not counted", day=cell.first)
    if cell.kind is CellKind.ROLLED:
        return _rolled(cell)
    if cell.kind is CellKind.GATHERED:
        return Message("{number} to {upto}: until {day}", number=cell.number, upto=cell.upto, day=cell.last)
    if cell.ends:
        return Message("{number}: {day}, the last day, until midnight", number=cell.number, day=cell.last)
    if cell.reason is not None:
        return Message(
            "{number}: {day}, no working day ({reason})", number=cell.number, day=cell.last, reason=cell.reason
        )
    if strip.unit is Unit.DAY:
        return Message("{number}: {day}", number=cell.number, day=cell.last)
    return Message("{number}: until {day}", number=cell.number, day=cell.last)


def _rolled(cell: Cell) -> Message:
    if cell.ends:
        return Message("{day}: the last day, until midnight", day=cell.last)
    if cell.reason is not None:
        return Message("{day}: no working day ({reason})", day=cell.last, reason=cell.reason)
    return Message("{day}: no working day", day=cell.last)
