"""The axis: from the first to the last day that matters, with the empty stretches folded away; the bands of the law."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from desktop.application.results import Bounds, LawStamp
from desktop.domain.dates import plausible
from desktop.domain.messages import Message
from desktop.ui.timeline.view import Axis, FactRow, Fold, Lane, LawBand

#: Days shown before the first and after the last day that matters.
_MARGIN = 4
#: A stretch without any day that matters is folded only when it is longer than this …
_SHORTEST_FOLD = 45
#: … and only while the axis shows more days than this.
_COMFORT = 150
#: Days left open on both sides of a fold.
_SELVAGE = 6


def axis_of(facts: Iterable[FactRow], lanes: Iterable[Lane], today: date) -> Axis:
    """Return the axis on which every day of *facts* and *lanes*, and *today*, has its place."""
    days = sorted({today, *_fact_days(facts), *_lane_days(lanes)})
    first, last = _shifted(days[0], -_MARGIN), _shifted(days[-1], _MARGIN)
    return Axis(first, last, folds(days, (last - first).days))


def folds(days: Sequence[date], shown: int) -> tuple[Fold, ...]:
    """Return what to fold between sorted *days* until few enough of *shown* days are left, the emptiest first."""
    gaps = sorted(pairwise(days), key=lambda gap: gap[1] - gap[0], reverse=True)
    made: list[Fold] = []
    for before, after in gaps:
        if shown <= _COMFORT or (after - before).days <= _SHORTEST_FOLD:
            break
        fold = Fold(before + timedelta(days=_SELVAGE), after - timedelta(days=_SELVAGE))
        shown -= (fold.last - fold.first).days + 1
        made.append(fold)
    return tuple(sorted(made, key=lambda fold: fold.first))


def _shifted(day: date, days: int) -> date:
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def _fact_days(facts: Iterable[FactRow]) -> Iterable[date]:
    for fact in facts:
        for spot in fact.spots:
            yield from (day for day in (spot.earliest, spot.latest) if day)


def _lane_days(lanes: Iterable[Lane]) -> Iterable[date]:
    for lane in lanes:
        if lane.bar is not None:
            for part in (lane.bar.first, lane.bar.nominal, lane.bar.safe, lane.bar.arguable):
                yield from _plausible_days(part)


def _plausible_days(part: Bounds | None) -> Iterable[date]:
    if part is not None:
        yield from (day for day in (part.earliest, part.latest) if day and plausible(day))


def law_bands(law: LawStamp, changes: Sequence[date]) -> tuple[LawBand, ...]:
    """Return the wordings along the axis, cut at *changes*; the one that governs the contract is marked."""
    governs = law.version_date
    if not changes:
        return (LawBand(None, None, governs=True, name=_band_name(governs)),) if governs else ()
    starts: list[date | None] = [None, *sorted(changes)]
    ends: list[date | None] = [*(day - timedelta(days=1) for day in sorted(changes)), None]
    return tuple(_band(start, end, governs) for start, end in zip(starts, ends, strict=True))


def _band(first: date | None, last: date | None, governs: date | None) -> LawBand:
    inside = governs is not None and (first is None or first <= governs) and (last is None or governs <= last)
    if first is None:
        name = _band_name(governs) if inside else Message("earlier law")
    elif inside:
        name = Message("law since {day}: governs this contract", day=first)
    else:
        name = Message("law since {day}", day=first)
    return LawBand(first, last, governs=inside, name=name)


def _band_name(governs: date | None) -> Message:
    return Message("law as it stood on {day}", day=governs)
