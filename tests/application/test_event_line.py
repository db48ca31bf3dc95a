"""One typed line becomes an event, or a sentence that says which word was not understood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.application.event_line import NotUnderstood, Understood, event_words, read_line
from desktop.application.typed.vocabulary import LANGUAGES
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import WrittenDay
from desktop.domain.events import EVENT_KINDS
from desktop.domain.facts import NOTHING

FRIDAY = date(2026, 11, 20)
DECEMBER_5 = WrittenDay(date(2026, 12, 5), date(2026, 12, 5))
CASE = CaseFile(facts={"contract.items": ("sofa gris", "table")}, events=(Event("e1", "contract_concluded", None),))


def event(line: str, hint: str = "fr") -> Event:
    """Return the event of a line that must be understood."""
    read = read_line(line, FRIDAY, hint, CASE)
    assert isinstance(read, Understood), line
    return read.event


def reason(line: str, hint: str = "fr") -> str:
    """Return the English reason why a line was refused."""
    read = read_line(line, FRIDAY, hint, CASE)
    assert isinstance(read, NotUnderstood), line
    return read.reason.in_english()


def summary(line: str) -> tuple[str, str, dict[str, object]]:
    """Return kind, day and fields of a line."""
    read = event(line)
    return read.kind, str(read.on), dict(read.fields)


@pytest.mark.parametrize(
    ("line", "kind", "day", "fields"),
    [
        ("reçu 18/10", "goods_received", "2026-10-18", {"by": "consumer"}),
        ("commande 5 octobre", "contract_concluded", "2026-10-05", {}),
        ("herroepen gisteren", "withdrawal_sent", "2026-11-19", {}),
        ("widerrufen per E-Mail am 2.11.", "withdrawal_sent", "2026-11-02", {"means": "email"}),
        ("retourné 3.11.", "goods_sent_back", "2026-11-03", {}),
        ("payé 100 € par carte 12/10", "payment_made", "2026-10-12", {"amount": Decimal("100.00"), "means": "card"}),
        ("12/10 PAYE 1 094,52 EUR", "payment_made", "2026-10-12", {"amount": Decimal("1094.52")}),
        ("frais livraison 10€ 12/10", "payment_made", "2026-10-12", {"purpose": "delivery", "amount": Decimal(10)}),
        ("rétractation email 2/11 21:40", "withdrawal_sent", "2026-11-02T21:40", {"means": "email"}),
        ("rétractation par lettre recommandée 2/11", "withdrawal_sent", "2026-11-02", {"means": "registered_letter"}),
        ("rétractation par formulaire en ligne hier", "withdrawal_sent", "2026-11-19", {"means": "online_function"}),
        ("rétractation sans preuve 2/11", "withdrawal_sent", "2026-11-02", {"proof": False}),
        ("rétractation reçue par le vendeur 4/11", "withdrawal_received", "2026-11-04", {}),
        ("rétractation table 4/11", "withdrawal_sent", "2026-11-04", {"items": ("table",)}),
        ("info complète 14/1", "information_given", "2026-01-14", {"withdrawal": "complete"}),
        ("visite non sollicitée 3/10", "home_visit", "2026-10-03", {"unsolicited": True}),
        ("remboursement reçu hier", "refund_received", "2026-11-19", {}),
        ("j'ai reçu le sofa gris le 18/10", "goods_received", "2026-10-18", {"item": "sofa gris", "by": "consumer"}),
        ('reçu "lampe" 18/10 transporteur', "goods_received", "2026-10-18", {"item": "lampe", "by": "carrier"}),
        ("marchandises renvoyées le 5/11", "goods_sent_back", "2026-11-05", {}),
        ("reçu sam 31/10 (non prouvé)", "goods_received", "2026-10-31?", {"by": "consumer"}),
        ("première réponse reçue 18/11", "first_answer_sent", "2026-11-18", {}),
        ("mise en demeure envoyée 18/11", "formal_notice_sent", "2026-11-18", {}),
        ("received by the shop on 18 October", "goods_received", "2026-10-18", {"by": "pick_up"}),
        ("Nachfrist 3/11 bis 5/12", "additional_delivery_time_set", "2026-11-03", {"until": DECEMBER_5}),
    ],
)  # fmt: skip
def test_a_line_is_read(line: str, kind: str, day: str, fields: dict[str, object]) -> None:
    """Words, day, time and sum are taken in any order."""
    assert summary(line) == (kind, day, fields)


@pytest.mark.parametrize("line", ["pas reçu", "jamais livré", "not received", "niet ontvangen", "nicht erhalten"])
def test_what_did_not_happen_is_kept_as_such(line: str) -> None:
    """What did not happen differs from what nobody knows."""
    assert event(line).kind == "goods_received"
    assert event(line).on is NOTHING


@pytest.mark.parametrize("line", ["colis renvoyé", "remboursé 80 €", "reçu date inconnue"])
def test_a_line_without_a_day_says_so(line: str) -> None:
    """Nobody has said when: the echo asks for the day, and nothing is made up."""
    read = read_line(line, FRIDAY)
    assert isinstance(read, Understood)
    assert read.event.on is None
    assert "without a day" in read.echo.in_english()


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("annulé 5/10", "“annulé”"),
        ("reçut 18/10", "Perhaps “reçu”?"),
        ("reçu 5 18/10", "“5”"),
        ("reçu 18/10 30 €", "“30 €”"),
        ("reçu payé 18/10", "“reçu” does not go with the rest"),
        ("plainte reçue 5/10", "“reçue” does not go with the rest"),
        ("commande renvoi plainte 18/10", "One event a line"),
        ("reçu 18/10 19/10", "more than one day"),
        ("pas reçu 18/10", "either the day"),
        ("pas ontvangen", "“pas”"),
        ("payé 12.345 € 3/11", "thousands or decimals"),
        ("reçu 25:10", "no time of day"),
        ("reçu 21:40", "“21:40”"),
        ("reçu octobre 21:40", "one certain day"),
        ('remboursé "sofa" 3/11', "“sofa”"),
        ("18/10", "What happened?"),
    ],
)
def test_what_is_not_understood_is_named(line: str, word: str) -> None:
    """No word is passed over in silence."""
    assert word in reason(line)


def test_the_echo_says_everything_in_full() -> None:
    """The adviser sees weekday, year, time, means and sum before pressing Enter."""
    read = read_line("rétractation email 2/11 21:40", FRIDAY)
    assert isinstance(read, Understood)
    said = Wording("fr").say(read.echo).replace("\u00a0", " ")
    assert said == "Rétractation envoyée : lundi 2 novembre 2026 à 21 h 40 (courrier électronique)".replace(
        " :", "\u202f:"
    )
    paid = read_line("payé 80 € hier", FRIDAY)
    assert isinstance(paid, Understood)
    assert Wording("en").say(paid.echo).replace("\u00a0", " ") == "Payment made: Thursday 19 November 2026 (€80.00)"


def test_the_event_gets_a_free_id() -> None:
    """An id in use is never taken again."""
    assert event("reçu 18/10").id == "e2"


@pytest.mark.parametrize("hint", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_suggested_word_names_its_event_whatever_the_hint(language: str, hint: str) -> None:
    """What completion offers is understood, in every language, by every adviser."""
    suggested = event_words(language)
    assert set(suggested.values()) == set(EVENT_KINDS)
    for word, kind in suggested.items():
        assert event(f"{word} 18/10", hint).kind == kind, word


@given(st.text(max_size=60))
def test_garbage_never_raises(text: str) -> None:
    """Any text is an event or a reason."""
    assert isinstance(read_line(text, FRIDAY), (Understood, NotUnderstood))


_PIECES = [
    "reçu",
    "18/10",
    "31/2",
    "le",
    "5",
    "entre",
    "et",
    "lundi",
    "dernier",
    "?",
    "21h40",
    "100€",
    "-",
    "octobre",
    "26",
    "2026",
    "avant",
    "pas",
    "par",
    "email",
    "vor",
    "3",
    "Tagen",
    "mi",
    '"',
    "99/99/99",
    "2026-13-45",
    "T25:61",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=8))
def test_jumbled_words_never_raise(pieces: list[str]) -> None:
    """Nor does any order of words that mean something."""
    assert isinstance(read_line(" ".join(pieces), FRIDAY), (Understood, NotUnderstood))
