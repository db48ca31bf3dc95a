"""What the start page says about a passphrase. Pure: no Qt."""

from __future__ import annotations

from desktop.domain.messages import Message

#: A stolen laptop can be attacked for years: fewer characters than this are refused.
FEWEST_CHARACTERS = 10
_STRONG_CHARACTERS = 20
_STRONG_WORDS = 4


def passphrase_hint(passphrase: str) -> Message:
    """Return what is honest to say of a passphrase while it is typed. It counts; it cannot know what others guess."""
    if not passphrase:
        return Message("Four or more unrelated words are easy to keep in mind and hard to guess.")
    if len(passphrase) < FEWEST_CHARACTERS:
        missing = FEWEST_CHARACTERS - len(passphrase)
        return Message("{count} more character is needed.", "{count} more characters are needed.", count=missing)
    if len(set(passphrase)) < FEWEST_CHARACTERS // 2:
        return Message("Few different characters: easy to guess.")
    if len(passphrase) >= _STRONG_CHARACTERS or len(passphrase.split()) >= _STRONG_WORDS:
        return Message("Long enough, unless it is a quotation or holds names and dates of yours.")
    return Message("Acceptable; longer is stronger.")


def refusal(passphrase: str, again: str) -> Message | None:
    """Return why a desk cannot be created with that passphrase yet; None when it can."""
    if len(passphrase) < FEWEST_CHARACTERS:
        return Message("Choose a passphrase of at least {count} characters.", count=FEWEST_CHARACTERS)
    if passphrase != again:
        return Message("The two passphrases differ: type the same one twice.")
    return None
