"""Invented cases and passphrases for the tests of the vault."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.application.ports import IssuedLetter, JournalEntry, Summary
from desktop.domain.case import CaseFile, Document, Event, Party
from desktop.domain.dates import read_day
from desktop.domain.facts import NOTHING, Disputed

if TYPE_CHECKING:
    import pytest

PASSPHRASE = "three invented words"
BRUSSELS_IN_WINTER = timezone(timedelta(hours=1))

SOFA = CaseFile(
    reference="ECCBE-2026-000123",
    title="Canapé commandé à Lille",
    language="fr",
    consumer=Party(name="Zoé Exemple", address="Rue Inventée 1, 1000 Bruxelles", email="zoe@example.org"),
    trader=Party(name="Meubles Fictifs SARL", website="https://meubles.example", vat="FR00000000000"),
    facts={
        "contract.channel": "distance",
        "contract.items": ("canapé", "pouf"),
        "contract.price": Disputed(Decimal("523.95"), None),
        "contract.by_phone": NOTHING,
        "trader.country": "FR",
    },
    events=(
        Event("e1", "contract_concluded", read_day("2026-10-05")),
        Event("e2", "goods_received", read_day("2026-10-18"), {"item": "canapé", "by": "pick_up"}),
        Event("e3", "mediation_requested", NOTHING, {"body": "Ombudsdienst"}),
    ),
    documents=(
        Document("d1", "Bon de commande", "purchase_confirmation", read_day("2026-10-05"), "order.pdf", ("e1",)),
    ),
)
SOON = Summary("open", date(2026, 11, 2), "withdrawal")
WAITING = Summary("undetermined", None, None)


def make_keys_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys with next to no memory and no threads, for tests that open many desks."""
    monkeypatch.setattr("db.keys._MEMORY_KIB", 8)
    monkeypatch.setattr("db.keys._LANES", 1)


def entry(action: str = "Put an event", hour: int = 9) -> JournalEntry:
    """Return a journal line of the invented day."""
    at = datetime(2026, 11, 20, hour, 30, tzinfo=BRUSSELS_IN_WINTER)
    return JournalEntry(at, "Anna Adviser", action, '{"put": "e1"}')


def letter(text: str = "You may still withdraw.") -> IssuedLetter:
    """Return an issued letter."""
    at = datetime(2026, 11, 20, 10, 0, tzinfo=BRUSSELS_IN_WINTER)
    return IssuedLetter(at, "en", text, "2026.11", "00" * 32, b"%PDF-1.7 \x00\xff")
