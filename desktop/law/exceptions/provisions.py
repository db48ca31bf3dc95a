"""How an exception is declared: one number in both lists, one letter of art. 16, its source, how far it was checked."""

from __future__ import annotations

from desktop.domain.messages import Message
from desktop.domain.provisions import Provision, Verified, provision
from desktop.law.regime.channel import DISTANCE, OFF_PREMISES

BOTH_REGIMES = (DISTANCE, OFF_PREMISES)


def exception(
    number: int, title: Message, letter: str, *, source: str = "L2013", verified: Verified = Verified.YES
) -> Provision:
    """Declare the exception of that number in VI.53 and VI.73, with its letter in art. 16 of the Directive."""
    return provision(
        f"R-EXC-{number:02}",
        title,
        f"VI.53 {number}°",
        f"VI.73 {number}°",
        directive=f"16({letter})",
        source=source,
        verified=verified,
    )
