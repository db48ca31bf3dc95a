"""Where the arrows lead. Pure."""

from __future__ import annotations

from desktop.ui.timeline.view import Lane, Row, TimelineView


def step(view: TimelineView, rows: tuple[Row, ...], here: str | None, direction: str) -> str | None:
    """Return the row to which *direction* leads from *here*; the same one where it leads nowhere.

    ``left`` and ``right`` walk all *rows* in their order; ``down`` goes from a fact to the first deadline that it
    touches, ``up`` from the first deadline back to the fact that started it; ``first`` and ``last`` jump.
    """
    names = [row.row for row in rows]
    if not names:
        return None
    if here not in names or direction in {"first", "last"}:
        return names[-1 if direction == "last" else 0]
    place = names.index(here)
    if direction == "down" and not isinstance(rows[place], Lane):
        return _first_lane(view, here) or here
    if direction == "up" and view.lanes and here == view.lanes[0].row:
        return view.lanes[0].started_by or names[max(place - 1, 0)]
    move = 1 if direction in {"right", "down"} else -1
    return names[min(max(place + move, 0), len(names) - 1)]


def _first_lane(view: TimelineView, fact: str) -> str | None:
    touched = view.related.get(fact, frozenset())
    return next((lane.row for lane in view.lanes if lane.row in touched), view.lanes[0].row if view.lanes else None)
