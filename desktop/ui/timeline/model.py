"""From a case and its assessment to what the timeline shows. Pure: a function of its arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.application.results import Assessment
from desktop.domain.case import CaseFile
from desktop.ui.timeline.axis import axis_of, law_bands
from desktop.ui.timeline.facts import fact_rows
from desktop.ui.timeline.lanes import lanes
from desktop.ui.timeline.view import FactRow, Lane, TimelineView


def timeline(case: CaseFile, assessment: Assessment, today: date, law_changes: Sequence[date] = ()) -> TimelineView:
    """Return the view of a case on *today*. *law_changes* are the days from which another wording of the law counts."""
    facts = fact_rows(case)
    deadlines = lanes(assessment.deadlines, case, today)
    return TimelineView(
        today=today,
        axis=axis_of(facts, deadlines, today),
        facts=facts,
        lanes=deadlines,
        law=law_bands(assessment.law, law_changes),
        related=_related(facts, deadlines),
    )


def _related(facts: tuple[FactRow, ...], deadlines: tuple[Lane, ...]) -> Mapping[str, frozenset[str]]:
    events = {fact.event_id: fact.row for fact in facts}
    ties: dict[str, set[str]] = {row: {row} for row in (*events.values(), *(lane.row for lane in deadlines))}
    for lane in deadlines:
        because = (*lane.deadline.because, *lane.deadline.arguable_because)
        named = {fact for step in because for fact in step.facts} | {lane.deadline.act or ""}
        for event in named & events.keys():
            ties[lane.row].add(events[event])
            ties[events[event]].add(lane.row)
    return {row: frozenset(others) for row, others in ties.items()}
