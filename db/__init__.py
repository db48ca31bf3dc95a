"""The vault: the only place that knows SQL and the database driver.

>>> with Vault.open(path, passphrase) as vault:
...     rows = vault.find("dubois")
"""

from __future__ import annotations

from db.errors import (
    CaseChangedElsewhere,
    CaseMissing,
    DiskFailed,
    DiskFull,
    EmptyPassphrase,
    FolderMissing,
    NewerVault,
    NoAccess,
    NotAVault,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultFault,
    VaultInUse,
    VaultMissing,
    WrongPassphrase,
)
from db.vault import SUFFIX, Metadata, Vault

__all__ = [
    "SUFFIX",
    "CaseChangedElsewhere",
    "CaseMissing",
    "DiskFailed",
    "DiskFull",
    "EmptyPassphrase",
    "FolderMissing",
    "Metadata",
    "NewerVault",
    "NoAccess",
    "NotAVault",
    "Vault",
    "VaultDamaged",
    "VaultError",
    "VaultExists",
    "VaultFault",
    "VaultInUse",
    "VaultMissing",
    "WrongPassphrase",
]
