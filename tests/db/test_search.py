"""Finding files by any word, in the order of their next safe date."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import Vault
from db.search import terms
from desktop.application.ports import Summary
from desktop.domain.case import CaseFile, Event, Party
from desktop.domain.facts import Disputed
from tests.db.samples import PASSPHRASE, SOFA, SOON, WAITING, entry


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Return a desk for a test that makes many cases of its own."""
    with Vault.create(tmp_path_factory.mktemp("shared") / "desk.quatorze", PASSPHRASE) as vault:
        yield vault


@pytest.fixture(scope="module")
def sofas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Return a desk that holds one case, for tests that only look."""
    with Vault.create(tmp_path_factory.mktemp("sofas") / "desk.quatorze", PASSPHRASE) as vault:
        vault.add(SOFA, SOON, entry())
        yield vault


@pytest.mark.parametrize(
    "words",
    [
        "ECCBE-2026-000123",
        "eccbe 000123",
        "canape",
        "CANAPÉ commandé",
        "zoé",
        "zoe exempl",
        "inventée 1000",
        "zoe@example.org",
        "meubles.example",
        "FR00000000000",
        "pouf",
        "523.95",
        "ombudsdienst",
        "bon de commande",
        "  sarl \t lille ",
        "pouf / zoé",
        "« canapé »",
    ],
)
def test_any_word_of_a_file_finds_it(sofas: Vault, words: str) -> None:
    """Reference, title, parties, facts, events and documents; whole words or beginnings, with or without accents."""
    assert sofas.count(words) == len(sofas.find(words)) == 1


@pytest.mark.parametrize("words", ["anapé", "sofa", "canapé sofa", "distance", "pick_up", "523.96"])
def test_other_words_do_not(sofas: Vault, words: str) -> None:
    """Neither the middle of a word, nor a code of the program, nor one word out of two."""
    assert sofas.count(words) == len(sofas.find(words)) == 0


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "- ( ) : ^", "\0"])
def test_no_words_find_all(sofas: Vault, words: str) -> None:
    """What holds no letter and no digit asks for nothing."""
    assert sofas.count(words) == len(sofas.find(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "pouf OR sofa",
        "pouf AND lille",
        "NOT sofa",
        "NEAR(pouf zoe)",
        "title:pouf",
        "title : pouf",
        '"pouf" AND "',
        "po*f",
    ],
)
def test_what_is_typed_is_words_and_never_operators(sofas: Vault, words: str) -> None:
    """OR, AND, NOT and NEAR are words like any other, and this file does not hold them."""
    assert sofas.find(words) == []


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=30))
def test_nothing_typed_is_ever_an_error(sofas: Vault, words: str) -> None:
    """Whatever is in the search field, the list and its length agree."""
    assert sofas.count(words) == len(sofas.find(words))


@given(
    st.lists(st.sampled_from(['"', "'", "*", "(", ")", ":", "^", "-", "+", "{", "}", "AND", "OR", "pouf", " ", "\0"]))
)
def test_nothing_typed_escapes_its_quotation_marks(sofas: Vault, parts: list[str]) -> None:
    """The signs of the search language in any order."""
    words = "".join(parts)

    assert sofas.count(words) == len(sofas.find(words))


def test_each_word_stands_between_quotation_marks() -> None:
    """So that it is read as a text, and as the beginning of one."""
    assert terms('du"bois / OR') == '"du""bois"* "OR"*'


@pytest.mark.parametrize(
    ("words", "snippet"),
    [("pouf", "canapé · [pouf] · 523.95 · canapé · Ombudsdienst"), ("bon comm", "[Bon] de [commande]"), ("", "")],
)
def test_the_snippet_shows_where(sofas: Vault, words: str, snippet: str) -> None:
    """The match stands between brackets, on one line."""
    assert sofas.find(words)[0].snippet == snippet


def test_the_words_of_an_event_count_whoever_said_them(vault: Vault) -> None:
    """An amount, a means of payment; a day or a code do not."""
    stated = Disputed("Überweisung", "Gutschein")
    event = Event("e1", "payment_made", None, {"amount": Decimal("12.50"), "means": stated, "purpose": "price"})

    vault.add(CaseFile(events=(event,)), WAITING, entry())

    assert [vault.count(words) for words in ("12.50", "uberw", "gutschein", "price")] == [1, 1, 1, 0]


def test_files_are_listed_by_next_safe_date_then_reference(vault: Vault) -> None:
    """Those without a date come last; the same order with and without words, page by page."""
    day = date(2026, 11, 2)
    wanted = [("d", day), ("b", day + timedelta(days=1)), ("c", day + timedelta(days=1)), ("a", None), ("e", None)]
    for reference, safe in sorted(wanted, key=lambda pair: pair[0][::-1], reverse=True):
        vault.add(CaseFile(reference=reference, title="word"), Summary("open", safe, None), entry())

    for words in ("", "word"):
        assert [row.reference for row in vault.find(words)] == [reference for reference, _ in wanted]
        pages = [row.reference for offset in (0, 2, 4) for row in vault.find(words, limit=2, offset=offset)]
        assert pages == [reference for reference, _ in wanted]


def test_a_page_of_the_list_is_read_in_order_without_sorting(vault: Vault) -> None:
    """What makes the list fast for 100,000 files is that no query sorts; the plan says so."""
    from db import search

    values = {"closed": 0, "limit": 1, "offset": 0, "terms": '"x"*'}
    for sql in (search._ALL, search._MATCHING):
        plan = " / ".join(row["detail"] for row in vault._database.query(f"EXPLAIN QUERY PLAN {sql}", values))
        assert "USING INDEX cases_in_order" in plan
        assert "TEMP B-TREE" not in plan


WORDS = st.lists(st.text(alphabet="abé", min_size=1, max_size=4), max_size=4)


RUNS = itertools.count()


@settings(deadline=None)
@given(cases=st.lists(WORDS, max_size=4), wanted=WORDS)
def test_found_is_what_holds_a_word_with_each_beginning(
    shared: Vault, cases: list[list[str]], wanted: list[str]
) -> None:
    """By definition: for every word looked for, some word of the file begins with it, accents aside."""
    run = f"run{next(RUNS)}end"
    for number, words in enumerate(cases):
        party = Party(name=" ".join(words[1:]), email=run)
        shared.add(CaseFile(str(number), " ".join(words[:1]), consumer=party), WAITING, entry())

    found = [int(row.reference) for row in shared.find(" ".join([run, *wanted]))]

    plain = [[word.replace("é", "e") for word in words] for words in cases]
    beginnings = [word.replace("é", "e") for word in wanted]
    assert found == [
        number
        for number, words in enumerate(plain)
        if all(any(word.startswith(beginning) for word in words) for beginning in beginnings)
    ]
