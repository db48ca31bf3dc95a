"""What to do beside withdrawing: refuse a contract that does not bind, claim other sums, ways out of court."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.application.results import Route
from desktop.domain.messages import Label, Message
from desktop.letters.draft import Draft, naming, sources_of, sources_of_amount, unique
from desktop.letters.letter import Block, Voice


def refuse_the_contract(draft: Draft) -> Iterator[Block]:
    """Yield how to rely on not being bound, which is the consumer's claim: one reading is enough."""
    binding = draft.assessment.binding
    if binding is None or binding.state not in ("not_bound", "two_readings"):
        return
    if {draft.assessment.right.state, draft.assessment.right.arguable_state} & {"open", "undetermined"}:
        said = Message(
            "If you do not want the contract, write to the trader that you are not bound by it, and withdraw from it in"
            " the same message in case you are; if you want it, do nothing."
        )
    else:
        said = Message(
            "If you do not want the contract, write to the trader that you are not bound by it; if you want it, do"
            " nothing."
        )
    sources = unique(("binding", *binding.open_points, *sources_of(*binding.because)))
    yield draft.paragraph(said, sources, Voice.ITEM)


#: Claims of the consumer beside the refund.
_CLAIMS = ("default_options_refund", "payment_surcharge_refund", "interest")


def other_claims(draft: Draft) -> Iterator[Block]:
    """Yield the other sums to claim, on the reading that can be argued; interest only once the refund is late."""
    refund = draft.assessment.deadline("refund")
    late = refund is not None and refund.status == "missed"
    for amount in draft.assessment.amounts:
        sum_claimed = amount.arguable
        if amount.id not in _CLAIMS or not isinstance(sum_claimed, Decimal) or not sum_claimed:
            continue
        if amount.id != "interest" or late:
            said = Message(
                "Claim from the trader as well: {what}, {amount}.", what=Label("amount", amount.id), amount=sum_claimed
            )
            yield draft.paragraph(said, sources_of_amount(amount), Voice.ITEM)


#: Takes reports; it helps with no claim of the consumer's own.
_FOR_BREACHES = "economic_inspection"


def routes(draft: Draft) -> Iterator[Block]:
    """Yield the ways out of court that are open, then those of which it is not known, where there is a claim."""
    assessment = draft.assessment
    breached = any(flag.severity == "breach" for flag in assessment.flags)
    possible = tuple(
        one
        for one in assessment.routes
        if (one.open or (one.open is None and one.missing)) and (breached or one.id != _FOR_BREACHES)
    )
    if not possible or not (breached or _something_to_claim(draft)):
        return
    said = Message("If the trader does not do what the law demands, these ways out of court are open or may be:")
    yield draft.paragraph(said, tuple(f"route:{one.id}" for one in possible), Voice.ITEM)
    for route in sorted(possible, key=lambda one: one.open is None):
        yield draft.paragraph(_way_out(draft, route), _sources_of_route(route), Voice.BRANCH)


def _something_to_claim(draft: Draft) -> bool:
    assessment = draft.assessment
    states = {assessment.right.state, assessment.right.arguable_state}
    bound = assessment.binding is None or assessment.binding.state not in ("not_bound", "two_readings")
    sums = any(amount.id in _CLAIMS and amount.arguable for amount in assessment.amounts)
    return sums or not bound or not states.isdisjoint({"open", "exercised_in_time", "undetermined"})


def _way_out(draft: Draft, route: Route) -> Message:
    name = Label("route", route.id)
    if route.open is None:
        return Message("{route} (depends on: {facts}).", route=name, facts=naming(draft, route.missing))
    if route.id == _FOR_BREACHES:
        return Message("{route}: what the trader did against the law can be reported there.", route=name)
    if route.because:
        # Translators: {reason} is a whole sentence.
        return Message("{route}. {reason}", route=name, reason=route.because[-1].message)
    return Message("{route}.", route=name)


def _sources_of_route(route: Route) -> tuple[str, ...]:
    return unique((f"route:{route.id}", *route.missing, *sources_of(*route.because)))
