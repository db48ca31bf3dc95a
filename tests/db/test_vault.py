"""The desk keeps cases, journal and letters, each change whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db import CaseChangedElsewhere, CaseMissing, Vault, VaultFault
from desktop.application.ports import CaseRow, CaseStore, StoredCase, Summary
from desktop.domain.case import CaseFile, Party
from desktop.domain.errors import RefusedInput
from tests.db.samples import PASSPHRASE, SOFA, SOON, WAITING, entry, letter


def test_a_vault_is_the_store_of_the_application(vault: Vault) -> None:
    """The type checker agrees that it fits the port."""
    store: CaseStore = vault

    assert store.count() == 0


def test_a_case_is_kept_as_it_was(vault: Vault, path: Path) -> None:
    """Every kind of answer comes back equal, after the desk was closed and opened again."""
    stored = vault.add(SOFA, SOON, entry())
    vault.close()

    with Vault.open(path, PASSPHRASE) as again:
        assert again.load(stored.id) == stored == StoredCase(stored.id, 1, SOFA)


def test_an_empty_case_is_kept(vault: Vault) -> None:
    """Nothing has to be known when a file is begun."""
    stored = vault.add(CaseFile(), WAITING, entry())

    assert vault.load(stored.id).case == CaseFile()
    assert vault.find("")[0].reference == ""


def test_a_change_replaces_the_case_and_its_line_in_the_list(vault: Vault) -> None:
    """State, list, search and journal move together."""
    stored = vault.add(SOFA, SOON, entry("Begin"))
    changed = replace(SOFA, title="Armchair", consumer=Party(name="Max Muster"))

    vault.append(StoredCase(stored.id, 2, changed), Summary("expired", date(2026, 12, 1), "refund"), entry("Rename"))

    assert vault.load(stored.id) == StoredCase(stored.id, 2, changed)
    assert [line.action for line in vault.journal(stored.id)] == ["Begin", "Rename"]
    assert [row.title for row in vault.find("muster armch")] == ["Armchair"]
    assert vault.find("lille") == []
    assert vault.find("")[0].summary == Summary("expired", date(2026, 12, 1), "refund")


@pytest.mark.parametrize("revision", [0, 1, 3])
def test_a_change_to_another_revision_is_refused(vault: Vault, revision: int) -> None:
    """What another window did meanwhile is not overwritten, and nothing is half written."""
    stored = vault.add(SOFA, SOON, entry())

    with pytest.raises(CaseChangedElsewhere, match="ECCBE-2026-000123 was changed in another window"):
        vault.append(StoredCase(stored.id, revision, replace(SOFA, title="Lost")), SOON, entry())

    assert vault.load(stored.id) == stored
    assert len(vault.journal(stored.id)) == 1
    assert vault.find("lost") == []


def test_two_windows_cannot_overwrite_each_other(vault: Vault, path: Path) -> None:
    """The second of two changes to one revision is refused, and sees the first after loading."""
    stored = vault.add(SOFA, SOON, entry())
    with Vault.open(path, PASSPHRASE) as other:
        other.append(replace(stored, revision=2, case=replace(SOFA, title="First")), SOON, entry())

    with pytest.raises(CaseChangedElsewhere):
        vault.append(replace(stored, revision=2, case=replace(SOFA, title="Second")), SOON, entry())

    assert vault.load(stored.id).case.title == "First"


def test_a_case_that_is_not_there_is_named(vault: Vault) -> None:
    """Every method that takes an id says so, and writes nothing."""
    with pytest.raises(CaseMissing, match="no file number 7"):
        vault.load(7)
    with pytest.raises(CaseMissing):
        vault.append(StoredCase(7, 2, SOFA), SOON, entry())
    with pytest.raises(CaseMissing):
        vault.keep_letter(7, letter(), entry())
    with pytest.raises(CaseMissing):
        vault.set_closed(7, True, entry())

    assert vault.journal(7) == []
    assert vault.letters(7) == []


def test_a_letter_is_kept_with_its_journal_line(vault: Vault) -> None:
    """Content, law stamp, hash and the very bytes of the PDF come back, oldest first; the revision does not move."""
    stored = vault.add(SOFA, SOON, entry("Begin"))

    vault.keep_letter(stored.id, letter(), entry("Issue"))
    vault.keep_letter(stored.id, letter("You may no longer withdraw."), entry("Issue again"))

    assert vault.letters(stored.id) == [letter(), letter("You may no longer withdraw.")]
    assert [line.action for line in vault.journal(stored.id)] == ["Begin", "Issue", "Issue again"]
    assert vault.load(stored.id).revision == 1


def test_the_journal_comes_back_as_written(vault: Vault) -> None:
    """Moment with its offset, author, action and change."""
    stored = vault.add(SOFA, SOON, entry())

    assert vault.journal(stored.id) == [entry()]
    assert vault.journal(stored.id)[0].at.isoformat() == "2026-11-20T09:30:00+01:00"


def test_a_moment_without_its_offset_is_a_fault(vault: Vault) -> None:
    """Such a line could not be put in order with the others."""
    naive = replace(entry(), at=entry().at.replace(tzinfo=None))

    with pytest.raises(ValueError, match="2026-11-20"):
        vault.add(SOFA, SOON, naive)

    assert vault.count() == 0


def test_closed_files_are_listed_apart(vault: Vault) -> None:
    """A closed file leaves the open ones, with a journal line, and can come back."""
    stored = vault.add(SOFA, SOON, entry())

    vault.set_closed(stored.id, True, entry("Close"))

    assert (vault.count(), vault.count(closed=True)) == (0, 1)
    assert vault.find("canapé") == []
    assert [row.closed for row in vault.find("canapé", closed=True)] == [True]
    vault.append(replace(stored, revision=2), SOON, entry("Change"))
    assert vault.count(closed=True) == 1
    vault.set_closed(stored.id, False, entry("Open again"))
    assert (vault.count(), vault.count(closed=True)) == (1, 0)
    assert [line.action for line in vault.journal(stored.id)][1:] == ["Close", "Change", "Open again"]


def test_a_line_of_the_list_says_what_is_needed_to_choose(vault: Vault) -> None:
    """Parties, country, state and next date come without computing the case."""
    stored = vault.add(SOFA, SOON, entry())

    assert vault.find("") == [
        CaseRow(
            id=stored.id,
            reference="ECCBE-2026-000123",
            title="Canapé commandé à Lille",
            consumer="Zoé Exemple",
            trader="Meubles Fictifs SARL",
            trader_country="FR",
            closed=False,
            summary=SOON,
        )
    ]


def test_settings_are_kept(vault: Vault, path: Path) -> None:
    """A setting is absent, then what it was last set to."""
    assert vault.setting("author") is None

    vault.set_setting("author", "Anna")
    vault.set_setting("author", "Anna Adviser")
    vault.close()

    with Vault.open(path, PASSPHRASE) as again:
        assert again.setting("author") == "Anna Adviser"


def test_the_desk_says_when_it_was_created(vault: Vault) -> None:
    """The moment has its offset, and the schema is the one this program writes."""
    assert vault.metadata.created.tzinfo is not None
    assert vault.metadata.schema == 1


@pytest.mark.parametrize("title", ["half a pair \ud83d", "a bell \a", "\0"])
def test_what_could_not_be_read_again_is_refused(vault: Vault, title: str) -> None:
    """The sentence names the place, and the case that is there stays as it was."""
    stored = vault.add(SOFA, SOON, entry())

    with pytest.raises(RefusedInput, match=r"^/title: "):
        vault.append(replace(stored, revision=2, case=replace(SOFA, title=title)), SOON, entry())

    assert vault.load(stored.id) == stored


def test_what_would_come_back_as_another_case_is_a_fault(vault: Vault) -> None:
    """No answer is dropped without a word."""
    with pytest.raises(VaultFault, match="not read back"):
        vault.add(SOFA.with_fact("contract.unheard_of", "value"), SOON, entry())

    assert vault.count() == 0


def test_a_closed_vault_is_a_fault_and_no_error_of_the_driver(vault: Vault) -> None:
    """Only the program can have done that."""
    vault.close()

    with pytest.raises(VaultFault, match="closed"):
        vault.count()
