"""What every test shares: Qt paints into memory, and nothing opens a connection."""

from __future__ import annotations

import os
import sys

if not os.environ.get("QT_QPA_PLATFORM"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def refuse_connections(event: str, args: tuple[object, ...]) -> None:
    """Turn any attempt to reach a network into an error, in the program and in the tests of it alike."""
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        raise ConnectionRefusedError(event, args)


sys.addaudithook(refuse_connections)
