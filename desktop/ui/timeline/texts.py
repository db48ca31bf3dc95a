"""The words of the timeline in one language, kept once said: painting comes far more often than new words."""

from __future__ import annotations

from datetime import date

from desktop.application.wording import Wording
from desktop.domain.messages import Label, Message
from desktop.ui.timeline.view import FIRST_DAY_ALLOWED, FactRow, Fold, Lane, Row, Spot


class Texts:
    """Says rows in short (for the picture) and in full (for table, tooltip and reader)."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._names: dict[tuple[str, str], str] = {}
        self._gathered: dict[int, str] = {}
        self._short_days: dict[tuple[Spot, ...], str] = {}
        self._ticks: dict[tuple[date, bool], str] = {}

    def say(self, message: Message) -> str:
        """Return the whole sentence."""
        return self._wording.say(message)

    def name(self, row: Row) -> str:
        """Return the name of a row, with a capital."""
        key = ("deadline", row.deadline.id) if isinstance(row, Lane) else (row.kind, row.item)
        if (said := self._names.get(key)) is None:
            words = self._wording.say(row.name)
            said = self._names[key] = words[:1].upper() + words[1:]
        return said

    def short_days(self, fact: FactRow) -> str:
        """Return the days of a fact for the line under its label."""
        if (said := self._short_days.get(fact.spots)) is None:
            said = self._short_days[fact.spots] = self._say_spots(fact.spots)
        return said

    def _say_spots(self, spots: tuple[Spot, ...]) -> str:
        parts = tuple(self._say_spot(spot) for spot in spots)
        return self._wording.say(Message("{days}", days=parts)) if len(parts) > 1 else "".join(parts)

    def _say_spot(self, spot: Spot) -> str:
        short = self._wording.short_day
        if spot.earliest is not None and spot.earliest == spot.latest:
            said = Message("{day}", day=short(spot.earliest))
        elif spot.earliest is None and spot.latest is not None:
            said = Message("{day} or before", day=short(spot.latest))
        elif spot.latest is None and spot.earliest is not None:
            said = Message("{day} or after", day=short(spot.earliest))
        elif spot.earliest is not None and spot.latest is not None:
            same_year = spot.earliest.year == spot.latest.year
            # Translators: two days, for example "14 Oct – 2 Nov 2026".
            said = Message("{first} – {last}", first=short(spot.earliest, year=not same_year), last=short(spot.latest))
        else:
            said = Message("day not known")
        if not spot.side:
            return self._wording.say(said)
        return self._wording.say(Message("{day} ({side})", day=said, side=Label("owner", spot.side)))

    def end(self, lane: Lane) -> str:
        """Return until when a deadline runs, for the line beside its bar; what it waits for, when it has no end."""
        if lane.bar is None:
            return self._wording.say(lane.status)
        safe, arguable = lane.bar.safe, lane.bar.arguable
        if arguable is None or lane.deadline.id == FIRST_DAY_ALLOWED:
            return self.safe_end(lane)
        until = self._say_spot(Spot(safe.earliest, safe.latest))
        other = self._say_spot(Spot(arguable.earliest, arguable.latest))
        return self._wording.say(Message("until {day}, arguable {arguable}", day=until, arguable=other))

    def safe_end(self, lane: Lane) -> str:
        """Return until when a deadline runs for certain, without the other reading."""
        if lane.bar is None:
            return ""
        until = self._say_spot(Spot(lane.bar.safe.earliest, lane.bar.safe.latest))
        if lane.deadline.id == FIRST_DAY_ALLOWED:
            return self._wording.say(Message("allowed from {day} on", day=until))
        return self._wording.say(Message("until {day}", day=until))

    def left(self, lane: Lane) -> str:
        """Return how long it still runs, or its state where that says more."""
        if lane.bar is None:
            return ""
        if lane.left is None:
            return self._wording.say(lane.status)
        if lane.left < 0:
            return self._wording.say(Message("{count} day ago", "{count} days ago", count=-lane.left))
        if lane.bar.safe.earliest != lane.bar.safe.latest:
            return self._wording.say(
                Message("at least {count} day left", "at least {count} days left", count=lane.left)
            )
        if lane.left == 0:
            return self._wording.say(Message("ends today"))
        return self._wording.say(Message("{count} day left", "{count} days left", count=lane.left))

    def tick(self, day: date, *, year: bool) -> str:
        """Return the text of a tick of the axis."""
        if (said := self._ticks.get((day, year))) is None:
            said = self._ticks[day, year] = self._wording.short_day(day, year=year)
        return said

    def gathered(self, count: int) -> str:
        """Return the label that stands for several facts."""
        if (said := self._gathered.get(count)) is None:
            said = self._gathered[count] = self._wording.say(Message("{count} event", "{count} events", count=count))
        return said

    def folded(self, fold: Fold) -> str:
        """Return what a fold hides."""
        return self._wording.say(
            Message(
                "Folded: {count} day without an event, from {first} to {last}",
                "Folded: {count} days without an event, from {first} to {last}",
                count=(fold.last - fold.first).days + 1,
                first=fold.first,
                last=fold.last,
            )
        )

    def tooltip(self, rows: list[Row]) -> str:
        """Return what is said when the pointer rests on *rows*, a line for each."""
        return "\n".join(self._wording.say(row.spoken) for row in rows)
