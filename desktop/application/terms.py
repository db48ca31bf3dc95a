"""What the outcomes of a time limit come to: the limits among them, how they stand, and the hull of their days."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.application.exploration import Leaf, Tree
from desktop.application.results import Bounds, Outcome
from desktop.domain.dates import DayRange, plausible
from desktop.domain.rules import Term, Timing


def values_of(tree: Tree) -> tuple[object, ...]:
    """Return the outcomes without hashing them where there is one: a term is long to hash."""
    return (tree.value,) if isinstance(tree, Leaf) else tuple(tree.outcomes)


def terms_of(tree: Tree) -> list[Term]:
    """Return the time limits among the outcomes."""
    return [value for value in values_of(tree) if isinstance(value, Term)]


def timings_of(tree: Tree) -> set[Timing | None]:
    """Return how each outcome stands; None for one that is no time limit."""
    return {value.timing if isinstance(value, Term) else None for value in values_of(tree)}


def hull(days: Sequence[DayRange]) -> Outcome:
    """Return the one day, or the bounds, of all *days*; None when there are none."""
    if not days:
        return None
    earliest, latest = min([day.earliest for day in days]), max([day.latest for day in days])
    return earliest if earliest == latest else Bounds(plausible(earliest), plausible(latest))


def essence_of_deadline(outcomes: frozenset[object]) -> object:
    """Sum terms up by what the reader sees: kinds of outcome, and the hull of starts and ends."""
    terms = [value for value in outcomes if isinstance(value, Term)]
    kinds = frozenset(Term if isinstance(value, Term) else value for value in outcomes)
    return kinds, hull([term.starts_on for term in terms]), hull([term.end for term in terms])


def loses_a_term(full: Tree, without: Tree) -> bool:
    """Tell whether *without* has no term, or none in some branch where *full* has one."""
    neither, other = ({value for value in values_of(tree) if not isinstance(value, Term)} for tree in (full, without))
    return not terms_of(without) or bool(other - neither)
