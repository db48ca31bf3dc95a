"""What can go wrong with a desk, each as one sentence for the adviser; the one place that reads the driver's errors."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from db.driver import DriverError
from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message


class VaultError(CaseworkError):
    """A desk cannot be created, opened, read or written."""


class VaultMissing(VaultError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("There is no desk at {path}: check the name, or create a desk there.", path=path))


class FolderMissing(VaultError):
    """The folder that should hold the desk does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("The folder {folder} does not exist: create it, or choose another.", folder=path.parent)
        )


class VaultExists(VaultError):
    """A new desk would take the place of a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("{path} exists already: open it, or choose another name for the new desk.", path=path))


class NoAccess(VaultError):
    """The account may not read or write the file or its folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message(
                "The desk {path} cannot be written: this account needs to write to it and to its folder.", path=path
            )
        )


class EmptyPassphrase(VaultError):
    """A desk was to be created with no passphrase."""

    def __init__(self) -> None:
        super().__init__(Message("A desk needs a passphrase: an empty one protects nothing."))


class NotAVault(VaultError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("{path} is not a desk of Quatorze: choose another file.", path=path))


class WrongPassphrase(VaultError):
    """The file has the shape of a desk and the passphrase does not open it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message(
                "The passphrase does not open {path}: try it again, with an eye on capitals and keyboard.", path=path
            )
        )


class NewerVault(VaultError):
    """The file was written by a newer release, in a form that this one does not know."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("{path} was written by a newer Quatorze: install that release to open it.", path=path))


class VaultInUse(VaultError):
    """Another program holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message("{path} is being written by another program: wait until it has finished, and try again.", path=path)
        )


class VaultDamaged(VaultError):
    """The passphrase is right and part of the file is not."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("{path} is damaged: restore the last backup of this desk.", path=path))


class DiskFull(VaultError):
    """There is no room for the change, which has not been kept."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("The disk that holds {path} is full: make room, and try again.", path=path))


class DiskFailed(VaultError):
    """The system could not read or write the file: a disk that fails, a stick that was pulled out."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message("The disk that holds {path} does not answer: check it, and try again.", path=path))


class CaseMissing(VaultError):
    """The desk holds no case of that number."""

    def __init__(self, case_id: int) -> None:
        super().__init__(Message("This desk holds no file number {number}.", number=case_id))


class CaseChangedElsewhere(VaultError):
    """The case was changed by another window since it was read."""

    def __init__(self, reference: str) -> None:
        super().__init__(
            Message(
                "The file {reference} was changed in another window: open it again, and repeat the change.",
                reference=reference,
            )
        )


class VaultFault(Exception):
    """The store was used in a way that it refuses: a fault of the program, which goes to the crash window."""


_Named = Callable[[Path], VaultError]
#: By SQLite's primary result code.
_SENTENCES: dict[int, _Named] = {
    3: NoAccess,  # PERM
    5: VaultInUse,  # BUSY
    6: VaultInUse,  # LOCKED
    8: NoAccess,  # READONLY
    10: DiskFailed,  # IOERR
    11: VaultDamaged,  # CORRUPT
    13: DiskFull,  # FULL
    14: NoAccess,  # CANTOPEN
    26: VaultDamaged,  # NOTADB
}


@contextmanager
def errors_named(path: Path) -> Iterator[None]:
    """Turn what driver and file system raise about *path* into a :class:`VaultError`, or else a :class:`VaultFault`."""
    try:
        yield
    except DriverError as error:
        raise _named(error, path) from error
    except FileNotFoundError as error:
        raise VaultMissing(path) from error
    except PermissionError as error:
        raise NoAccess(path) from error
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else DiskFailed)(path) from error


def _named(error: Exception, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    return VaultFault(str(error)) if sentence is None else sentence(path)
