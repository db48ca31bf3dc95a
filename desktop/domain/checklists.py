"""Checklists: an exception or an exclusion as a list of elements that must all be met, and the one evaluator of them.

A *gate* (regime and kind of contract) comes first and is no element. An element is a fact or an event, or several as
alternatives. All elements yes: it applies; one no: it does not; none answered: it is not examined, and changes
nothing; some yes and none no: it may apply, and what is still open is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from desktop.domain.facts import CONTRACT_CHANNEL, Fact
from desktop.domain.inquiry import Inquiry
from desktop.domain.matter import Matter
from desktop.domain.messages import Message
from desktop.domain.provisions import Provision
from desktop.domain.rules import Rule

T = TypeVar("T")

APPLIES = "applies"
DOES_NOT_APPLY = "does_not_apply"
MAY_APPLY = "may_apply"
NOT_EXAMINED = "not_examined"
NOT_IN_THIS_REGIME = "not_in_this_regime"

_EVERY_REGIME = frozenset(CONTRACT_CHANNEL.answers)
_NO_POINTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Part:
    """One fact or event that an element looks at.

    *told* answers from the file alone (None: it does not say); *met* asks. *besides* names further facts that *told*
    reads. *key* is a fact, ``event:<kind>`` or ``event:<kind>.<field>``.
    """

    key: str
    told: Callable[[Inquiry], bool | None]
    met: Callable[[Inquiry], bool]
    besides: tuple[str, ...] = ()

    def sources(self) -> frozenset[str]:
        """Return what must stand in the file for this part to be answered: facts, kinds of event."""
        event = self.key.partition(".")[0] if self.key.startswith("event:") else self.key
        return frozenset((event, *self.besides))


def _always(_: Inquiry) -> bool:
    return True


@dataclass(frozen=True, eq=False)
class Element:
    """One condition: met when one of its *parts* is. *burden* names who must prove it.

    *needed* tells whether the wording in force has this element for the contract at hand. An element that says nothing
    *alone* does not make its checklist examined.
    """

    parts: tuple[Part, ...]
    burden: str = "trader"
    needed: Callable[[Inquiry], bool] = _always
    alone: bool = True

    def told(self, ask: Inquiry) -> bool | None:
        """Return what the file says of the element: yes, no, or None while it leaves it open."""
        told = [part.told(ask) for part in self.parts]
        if True in told:
            return True
        return None if None in told else False

    def met(self, ask: Inquiry) -> bool:
        """Tell whether the element is met, and ask what is open."""
        return any(part.told(ask) for part in self.parts) or any(part.met(ask) for part in self.parts)


def holds(fact: Fact[T], wanted: Callable[[T], bool], among: tuple[T, ...] = ()) -> Part:
    """Return the part that is met by the answers that are *wanted*; *among* stands in for answers without a list."""

    def told(ask: Inquiry) -> bool | None:
        answer = ask.stated(fact)
        return None if answer is None else wanted(answer)

    return Part(fact.key, told, lambda ask: wanted(ask.fact(fact, among)))


def either(*facts: Fact[bool]) -> Element:
    """Return the element that is met when one of the *facts* is so."""
    return Element(tuple(holds(fact, bool) for fact in facts))


def neither(fact: Fact[bool]) -> Element:
    """Return the element that is met when *fact* is not so."""
    return Element((holds(fact, lambda answer: not answer),))


def one_of(fact: Fact[str], *codes: str) -> Element:
    """Return the element that is met when the answer to *fact* is one of *codes*."""
    return Element((holds(fact, lambda answer: answer in codes),))


def once(fact: Fact[bool], then: Element) -> Element:
    """Return *then* as an element that counts only once *fact* is stated: alone it would say nothing."""
    return replace(then, needed=lambda ask: ask.stated(fact) is True, alone=False)


@dataclass(frozen=True, eq=False)
class Checklist:
    """One exception or exclusion: its provision (articles of both chapters, dated wordings), its gate, its elements.

    *kinds* are the kinds of contract it concerns, all when empty. *points* names, by regime, the open point on which it
    hangs there. *narrowed_by* are the decisions that narrow it.
    """

    id: str
    provision: Provision
    regimes: tuple[str, ...]
    elements: tuple[Element, ...]
    kinds: tuple[str, ...] = ()
    points: Mapping[str, str] = field(default_factory=lambda: _NO_POINTS)
    narrowed_by: tuple[str, ...] = ()
    verdict: Rule[str] = field(init=False)
    applies: Rule[bool] = field(init=False)
    told: Rule[tuple[bool | None, ...]] = field(init=False)
    _sources: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        sources = [part.sources() for element in self.elements if element.alone for part in element.parts]
        for name, value in (
            ("verdict", Rule(self.provision.id, f"verdict_{self.id}", self.provision, self._verdict)),
            ("applies", Rule(self.provision.id, self.id, self.provision, self._applies)),
            ("told", Rule(self.provision.id, f"told_{self.id}", self.provision, self._told_of_parts)),
            ("_sources", frozenset[str]().union(*sources)),
        ):
            object.__setattr__(self, name, value)

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of all elements, in order."""
        return tuple(part for element in self.elements for part in element.parts)

    def examined(self, matter: Matter) -> bool:
        """Tell whether the file may say something of an element: otherwise the checklist changes nothing."""
        return not self._sources.isdisjoint(matter.said)

    def unexamined_verdict(self, regimes: frozenset[object], kinds: frozenset[object]) -> str:
        """Return the verdict while no element is answered, from the regimes and kinds that are still possible."""
        if regimes.isdisjoint(self.regimes):
            return NOT_IN_THIS_REGIME
        return DOES_NOT_APPLY if self.kinds and kinds.isdisjoint(self.kinds) else NOT_EXAMINED

    def _verdict(self, ask: Inquiry) -> str:
        if not self._in_regime(ask):
            return NOT_IN_THIS_REGIME
        if not self._concerns(ask):
            return DOES_NOT_APPLY
        told = self._told(ask)
        if False in told:
            return DOES_NOT_APPLY
        if None not in told:
            return APPLIES
        return MAY_APPLY if True in told else NOT_EXAMINED

    def _told_of_parts(self, ask: Inquiry) -> tuple[bool | None, ...]:
        return tuple([part.told(ask) for element in self.elements for part in element.parts])

    def _applies(self, ask: Inquiry) -> bool:
        if not self._in_regime(ask) or not self._concerns(ask):
            return False
        told = self._told(ask)
        if False in told or True not in told:
            return False
        if None in told and not all(element.met(ask) for element in self._elements(ask)):
            return False
        keys = tuple(part.key for element in self._elements(ask) for part in element.parts)
        ask.step(Message("All conditions are met: {title}.", title=self.provision.title), *keys)
        return True

    def _in_regime(self, ask: Inquiry) -> bool:
        # What holds in every regime does not wait for the regime, and cites both chapters while it is open.
        return set(self.regimes) >= _EVERY_REGIME or ask.consult(ask.law.regime) in self.regimes

    def _concerns(self, ask: Inquiry) -> bool:
        return not self.kinds or ask.consult(ask.law.kind) in self.kinds

    def _elements(self, ask: Inquiry) -> list[Element]:
        return [element for element in self.elements if element.needed(ask)]

    def _told(self, ask: Inquiry) -> list[bool | None]:
        return [element.told(ask) for element in self._elements(ask)]
