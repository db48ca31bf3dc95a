"""Writes a finished letter to disk, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop.domain.errors import CaseworkError
from desktop.domain.messages import Message


def write(content: bytes, path: Path) -> None:
    """Write *content* beside *path*, then rename it.

    Raises:
        CaseworkError: the folder is missing, or may not be written; nothing is left behind.
    """
    if not path.parent.is_dir():
        raise CaseworkError(Message("The folder {folder} does not exist: choose another one.", folder=str(path.parent)))
    if path.is_dir():
        raise CaseworkError(Message("{path} is a folder: give the letter a file name.", path=str(path)))
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> CaseworkError:
    return CaseworkError(
        Message(
            "The letter could not be written to {path}: {reason}.", path=str(path), reason=error.strerror or str(error)
        )
    )
