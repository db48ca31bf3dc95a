"""From a passphrase to the key of a desk: Argon2id, as RFC 9106 recommends where memory is short."""

from __future__ import annotations

import unicodedata

from argon2.low_level import Type, hash_secret_raw

_PASSES = 3
_MEMORY_KIB = 64 * 1024
_LANES = 4
_KEY_SIZE = 32


def derive_key(passphrase: str, salt: bytes) -> str:
    """Return the 256-bit key of *passphrase*, in hexadecimal.

    The same letters give the same key on every keyboard: an accent typed apart from its letter counts as typed with it.
    """
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, salt, _PASSES, _MEMORY_KIB, _LANES, _KEY_SIZE, Type.ID).hex()
