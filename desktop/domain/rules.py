"""What a rule of law sees and what it leaves behind.

A rule is a function of an :class:`Inquiry`. It reads like its article: it asks for facts and days, compares, and returns
a value. It never tests for "unknown": when it asks for something open, the inquiry interrupts it with :class:`Open`, and
the engine (``desktop.application.exploration``) runs it again for each possible answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.dates import DayRange, Span
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified


@dataclass(frozen=True, slots=True)
class Count:
    """One counting of days inside a step: from *start* (not counted), *span*, to *nominal*, rolled to *end*.

    *calendar* is the id of the holiday table used, None when nothing is rolled.
    """

    start: DayRange
    span: Span
    nominal: DayRange
    end: DayRange
    calendar: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of reasoning: the rule, its article as in force, the sentence, and the events and facts it rests on."""

    rule: str
    article: str
    directive: str
    message: Message
    facts: tuple[str, ...]
    verified: Verified
    count: Count | None = None
