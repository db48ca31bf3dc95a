"""Where things stand on the picture: days to pixels, labels that never meet, bars that can be measured."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.ui.timeline.labels import Placed, place
from desktop.ui.timeline.model import timeline
from desktop.ui.timeline.picture import Picture, arrange, bar_shape, days_of, levels_for
from desktop.ui.timeline.scale import FOLD, Grain, Scale, density_at_fit, grain, ticks
from desktop.ui.timeline.texts import Texts
from desktop.ui.timeline.view import Axis, Bar, Fold
from tests.ui.timeline.samples import TODAY, assessed, by_hand, case, crowded, deadline, event, running, sofa, vague

AXIS = Axis(date(2026, 1, 1), date(2026, 12, 31), (Fold(date(2026, 3, 1), date(2026, 8, 31)),))


class Typewriter:
    """Every letter of a size has one width."""

    def width(self, text: str, size: int, *, semibold: bool = False) -> float:
        """Return half the size for each letter, a little more for semibold."""
        return len(text) * size * (0.6 if semibold else 0.55)


def picture_of(one: CaseFile, *deadlines: object, width: float = 900, height: float = 360) -> Picture:
    """Return the picture of a case with deadlines made by hand."""
    view = timeline(one, by_hand(*deadlines), TODAY)  # type: ignore[arg-type]
    scale = Scale(view.axis, density_at_fit(view.axis, width))
    return arrange(view, scale, Texts(Wording("en")), Typewriter(), levels_for(height, len(view.lanes)))


@given(st.dates(AXIS.first, AXIS.last), st.floats(1.0, 60.0))
def test_a_place_leads_back_to_its_day(day: date, density: float) -> None:
    """Also inside a fold, where a day is less than a pixel wide."""
    scale = Scale(AXIS, density)

    assert scale.day_at(scale.middle(day)) == day
    assert scale.place(scale.moment_at(scale.middle(day))) == pytest.approx(scale.middle(day))


def test_a_fold_has_one_width_and_breaks_nothing() -> None:
    """The days on both sides follow on."""
    scale = Scale(AXIS, 5.0)
    (start, end), *others = scale.folds()

    assert others == []
    assert end - start == pytest.approx(FOLD)
    assert scale.end(date(2026, 2, 28)) == pytest.approx(start)
    assert scale.start(date(2026, 9, 1)) == pytest.approx(end)


def test_a_fold_says_what_it_hides() -> None:
    """How many days, and which."""
    fold = Scale(AXIS, 5.0).fold_at(Scale(AXIS, 5.0).start(date(2026, 3, 1)) + FOLD / 2)
    assert fold is not None

    said = Texts(Wording("en")).folded(fold).replace("\u00a0", " ")
    assert said == "Folded: 184 days without an event, from Sunday 1 March 2026 to Monday 31 August 2026"
    assert Scale(AXIS, 5.0).fold_at(20) is None


def test_at_fit_the_whole_axis_fills_the_window() -> None:
    """Neither wider nor narrower."""
    assert Scale(AXIS, density_at_fit(AXIS, 900)).width == pytest.approx(900)


@pytest.mark.parametrize(
    ("density", "expected"),
    [(60, Grain.DAY), (8, Grain.WEEK), (2, Grain.MONTH), (0.7, Grain.QUARTER), (0.1, Grain.YEAR)],
)
def test_ticks_are_as_fine_as_their_labels_allow(density: float, expected: Grain) -> None:
    """Fifty pixels a label."""
    assert grain(density, 50) is expected


def test_ticks_stand_on_mondays_and_on_first_days() -> None:
    """And they end with the last day of the calendar."""
    assert [day.weekday() for day in ticks(date(2026, 10, 1), date(2026, 10, 31), Grain.WEEK)] == [0, 0, 0, 0]
    months = list(ticks(date(2026, 10, 2), date(2027, 2, 1), Grain.MONTH))
    assert months == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]
    assert list(ticks(date(9999, 12, 30), date.max, Grain.DAY)) == [date(9999, 12, 30), date.max]


class Widths:
    """Labels of given widths."""

    def __init__(self, widths: list[float]) -> None:
        self.widths = widths

    def width(self, fact: int) -> float:
        """Return the width that was given."""
        return self.widths[fact]

    def gathered_width(self, count: int) -> float:
        """Return the width of "12 events"."""
        return 64.0 + 3 * len(str(count))


def boxes_meet(one: Placed, other: Placed) -> bool:
    """Tell whether two labels overlap."""
    same = one.level == other.level
    return same and one.left < other.left + other.width and other.left < one.left + one.width


labels = st.lists(st.tuples(st.floats(0, 860), st.floats(30, 260)), max_size=60)


@settings(deadline=None)
@given(labels, st.integers(1, 5))
def test_no_label_stands_over_another_and_none_is_lost(made: list[tuple[float, float]], levels: int) -> None:
    """Whatever the crowd: each fact is in exactly one label."""
    made.sort()
    placed = place([stem for stem, _ in made], Widths([width for _, width in made]), levels, 900)

    assert sorted(fact for one in placed for fact in one.facts) == list(range(len(made)))
    assert all(one.left >= 0 and one.left + one.width <= 900.001 and 0 <= one.level < levels for one in placed)
    assert not any(boxes_meet(one, other) for one, other in combinations(placed, 2))


def test_labels_move_up_then_shorten_then_gather() -> None:
    """In that order."""
    apart = place([0, 300], Widths([100, 100]), 2, 900)
    higher = place([0, 50], Widths([100, 100]), 2, 900)
    shorter = place([0, 80], Widths([100, 100]), 1, 900)
    gathered = place([0, 10, 20], Widths([100, 100, 100]), 1, 900)

    assert [one.level for one in apart] == [0, 0]
    assert [one.level for one in higher] == [1, 0]
    assert [one.width for one in shorter] == [70, 100]
    assert [one.facts for one in gathered] == [(0, 1, 2)]


@pytest.mark.parametrize("count", [1, 12, 40, 200])
def test_a_crowd_of_events_keeps_its_labels_apart(count: int) -> None:
    """Every event is named or counted, and every one has its marker."""
    picture = picture_of(crowded(count))
    boxes = [label.box for label in picture.labels]

    assert sum(len(label.facts) for label in picture.labels) == count == len(picture.marks)
    for one, other in combinations(boxes, 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x or one.y != other.y
        assert apart
    assert all(box.y >= 0 and box.x + box.width <= picture.width for box in boxes)


def test_bars_are_where_their_days_are() -> None:
    """From the morning of the first counted day to the midnight of the last."""
    picture = picture_of(running(), deadline(arguable=date(2026, 11, 3)))
    shape, scale = picture.lanes[0].bar, picture.scale
    assert shape is not None

    assert shape.left == pytest.approx(scale.start(date(2026, 10, 19)))
    assert shape.nominal == pytest.approx(scale.end(date(2026, 11, 1)))
    assert shape.safe == pytest.approx(scale.end(date(2026, 11, 2)))
    assert shape.arguable is not None
    assert shape.arguable[0] == shape.arguable[1] == pytest.approx(scale.end(date(2026, 11, 3)))


days = st.dates(date(2025, 6, 1), date(2027, 6, 1))


@settings(max_examples=60, deadline=None)
@given(delivery=days, today=days, late=st.booleans(), width=st.floats(400, 2000))
def test_the_drawn_ends_are_those_of_the_engine(delivery: date, today: date, late: bool, width: float) -> None:
    """Measured off the picture, the days are those of the assessment: on any width, through any fold."""
    one = case(
        event("e1", "contract_concluded", f"{delivery - timedelta(days=3)}"),
        event("e2", "goods_received", f"{delivery}"),
        **{"info.withdrawal": "none" if late else "complete"},
    )
    assessment = assessed(one, today)
    view = timeline(one, assessment, today)
    scale = Scale(view.axis, density_at_fit(view.axis, width))

    for lane in view.lanes:
        found = assessment.deadline(lane.deadline.id)
        assert found is not None
        if isinstance(lane.bar, Bar) and isinstance(found.safe, date) and isinstance(found.starts_on, date):
            shape = bar_shape(lane.bar, scale)
            assert days_of(shape, scale) == (found.starts_on + timedelta(days=1), found.safe)
            drawn = shape.arguable or (shape.safe, shape.safe)
            assert scale.day_at(drawn[1] - 1e-6) == found.arguable


def test_soft_ends_span_the_range() -> None:
    """A vague delivery gives a bar that may begin and end on several days."""
    view = timeline(vague(), assessed(vague()), TODAY)
    scale = Scale(view.axis, 10)
    lane = next(lane for lane in view.lanes if lane.deadline.id == "withdrawal")
    assert lane.bar is not None
    shape = bar_shape(lane.bar, scale)

    assert shape.soft_left == pytest.approx(scale.start(date(2026, 10, 15)))
    assert shape.left == pytest.approx(scale.start(date(2026, 10, 19)))
    assert shape.safe == pytest.approx(scale.end(date(2026, 10, 28)))
    assert shape.soft_right == pytest.approx(scale.end(date(2026, 11, 2)))


def test_a_point_finds_the_row_that_stands_there() -> None:
    """Marker, label, lane; nothing in the air."""
    picture = picture_of(sofa(), deadline())
    mark = next(mark for mark in picture.marks if mark.fact.row == "event:e2")
    label = next(label for label in picture.labels if label.facts[0].row == "event:e3")

    assert picture.row_at(mark.x, mark.y) == "event:e2"
    assert picture.row_at(label.box.x + 5, label.box.y + 5) == "event:e3"
    assert picture.row_at(5, picture.lanes[0].y + 5) == "deadline:withdrawal"
    assert picture.row_at(5, picture.height + 50) is None


def test_a_thread_joins_a_bar_to_its_fact() -> None:
    """From the marker of the delivery."""
    one = sofa()
    view = timeline(one, assessed(one), TODAY)
    picture = arrange(view, Scale(view.axis, 10), Texts(Wording("en")), Typewriter(), 3)
    lane = next(shape for shape in picture.lanes if shape.lane.deadline.id == "withdrawal")
    mark = next(mark for mark in picture.marks if mark.fact.row == "event:e2")

    assert lane.thread == (mark.x, mark.y)
