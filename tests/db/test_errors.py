"""Whatever the driver or the system raises becomes a sentence, or a fault of the program."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from db import DiskFailed, DiskFull, NoAccess, VaultDamaged, VaultError, VaultFault, VaultInUse, VaultMissing
from db.errors import errors_named

DESK = Path("brussels.quatorze")


def driver_error(code: int) -> Exception:
    """Return an error as the driver raises it."""
    error = driver.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (driver_error(5), VaultInUse),
        (driver_error(517), VaultInUse),  # BUSY_SNAPSHOT
        (driver_error(8), NoAccess),
        (driver_error(1032), NoAccess),  # READONLY_DBMOVED
        (driver_error(10 | 12 << 8), DiskFailed),  # an IOERR
        (driver_error(11), VaultDamaged),
        (driver_error(13), DiskFull),
        (driver_error(14), NoAccess),
        (FileNotFoundError(), VaultMissing),
        (PermissionError(), NoAccess),
        (OSError(errno.EIO, "what the system says"), DiskFailed),
        (OSError(errno.ENOSPC, "what the system says"), DiskFull),
    ],
    ids=repr,
)
def test_what_the_adviser_can_act_on_is_one_sentence(raised: Exception, told: type[VaultError]) -> None:
    """It names the file, ends as a sentence does and repeats nothing technical."""
    with pytest.raises(told) as caught, errors_named(DESK):
        raise raised

    sentence = str(caught.value)
    assert type(caught.value) is told
    assert DESK.name in sentence
    assert sentence.endswith(".")
    assert "says" not in sentence


@pytest.mark.parametrize("raised", [driver.ProgrammingError("closed"), driver.IntegrityError("x"), driver_error(1)])
def test_all_else_is_a_fault_of_the_program(raised: Exception) -> None:
    """It is not for the adviser, and it is no exception of the driver either."""
    with pytest.raises(VaultFault), errors_named(DESK):
        raise raised


def test_other_exceptions_pass(caplog: pytest.LogCaptureFixture) -> None:
    """A fault of the caller keeps its own name, and nothing is logged."""
    with pytest.raises(ZeroDivisionError), errors_named(DESK):
        raise ZeroDivisionError

    assert not caplog.records
