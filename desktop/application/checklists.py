"""The exceptions and exclusions of one case as verdicts: from the explored rules to what an assessment lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from desktop.application.exploration import Explorer, Leaf
from desktop.application.results import ChecklistVerdict, ElementState
from desktop.domain.checklists import (
    APPLIES,
    DOES_NOT_APPLY,
    MAY_APPLY,
    NOT_EXAMINED,
    NOT_IN_THIS_REGIME,
    Checklist,
)
from desktop.domain.dates import DayRange
from desktop.domain.matter import Matter
from desktop.domain.messages import Message
from desktop.domain.provisions import Version
from desktop.domain.rules import Law

_STATES: Mapping[object, str] = {True: "yes", False: "no", None: "unknown"}


class Checklists:
    """Looks at the checklists of one case; what one look has found serves the next."""

    def __init__(self, explorer: Explorer, matter: Matter, law: Law) -> None:
        self._explorer = explorer
        self._matter = matter
        self._regimes = explorer.explore(law.regime).outcomes
        self._kinds = explorer.explore(law.kind).outcomes
        only = next(iter(self._regimes)) if len(self._regimes) == 1 else None
        self._regime = only if isinstance(only, str) else None
        tree = explorer.explore(law.day_of_reference)
        day = tree.value if isinstance(tree, Leaf) else None
        self._day = day.latest if isinstance(day, DayRange) else matter.today

    def verdicts(self, checklists: Iterable[Checklist]) -> tuple[ChecklistVerdict, ...]:
        """Return the verdict on each checklist, with the state of each of its elements."""
        return tuple(map(self._verdict, checklists))

    def _verdict(self, checklist: Checklist) -> ChecklistVerdict:
        if not checklist.examined(self._matter):
            verdict = checklist.unexamined_verdict(self._regimes, self._kinds)
            return _listed(checklist, self._wording(checklist), self._regime, verdict, None)
        verdict = _joined(self._explorer.explore(checklist.verdict).outcomes)
        states = self._states(checklist)
        return _listed(checklist, self._wording(checklist), self._regime, verdict, states)

    def _wording(self, checklist: Checklist) -> Version:
        versions = checklist.provision.versions
        if len(versions) == 1:
            return versions[0]
        return next((one for one in versions if one.until is None or self._day <= one.until), versions[-1])

    def _states(self, checklist: Checklist) -> tuple[str, ...]:
        """Return how the file stands to each part; a dispute that decides one is shown as such."""
        told = self._explorer.explore(checklist.told).outcomes
        if any(not isinstance(values, tuple) for values in told):  # an answer that cannot be listed is missing
            return ("unknown",) * len(checklist.parts())
        found = [set(values) for values in zip(*told, strict=True)]
        return tuple(_STATES[values.pop()] if len(values) == 1 else "disputed" for values in found)


@cache
def _listed(
    checklist: Checklist, wording: Version, regime: str | None, verdict: str, states: tuple[str, ...] | None
) -> ChecklistVerdict:
    """Return the verdict as it is listed; the same few come again and again."""
    burdens = [(part.key, element.burden) for element in checklist.elements for part in element.parts]
    known = states or ("unknown",) * len(burdens)
    return ChecklistVerdict(
        checklist.id,
        checklist.provision.title,
        wording.article(regime),
        wording.directive,
        verdict,
        tuple(ElementState(key, state, burden) for (key, burden), state in zip(burdens, known, strict=True)),
    )


def _joined(outcomes: frozenset[object]) -> str:
    """Return one verdict for several possible ones: where some answer makes it apply, it may apply."""
    if len(outcomes) == 1:
        found = next(iter(outcomes))
        return found if isinstance(found, str) else MAY_APPLY
    if outcomes & {APPLIES, MAY_APPLY}:
        return MAY_APPLY
    if NOT_EXAMINED in outcomes:
        return NOT_EXAMINED
    return DOES_NOT_APPLY if DOES_NOT_APPLY in outcomes else NOT_IN_THIS_REGIME


def not_examined(exceptions: Iterable[ChecklistVerdict], scope: Iterable[ChecklistVerdict]) -> tuple[Message, ...]:
    """Say which exceptions and exclusions nobody has examined, in one sentence each."""
    left = [tuple(one.title for one in held if one.verdict == NOT_EXAMINED) for held in (exceptions, scope)]
    texts = (
        (Message("Exceptions of which nothing is known: {titles}.", titles=left[0]), left[0]),
        (Message("Exclusions of which nothing is known: {titles}.", titles=left[1]), left[1]),
    )
    return tuple(text for text, titles in texts if titles)
