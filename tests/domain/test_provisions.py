"""Provisions of law and their dated wordings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.domain.errors import GapInLawError
from desktop.domain.messages import Message
from desktop.domain.provisions import BOOK_VI, CHECKED, Provision, Verified, Version, provision

TITLE = Message("Some provision")
CHANGE = date(2022, 5, 28)
BEFORE = CHANGE - timedelta(days=1)


def wording(since: date, until: date | None, article: str = "VI.1") -> Version:
    """Return a wording in force in that time."""
    return Version(since, until, article, f"{article} off", "9", "L2013", CHECKED, Verified.YES)


def test_each_day_has_the_wording_in_force() -> None:
    """The day of the change belongs to the new wording, the day before to the old one."""
    held = Provision("R-X", TITLE, (wording(BOOK_VI, BEFORE, "old"), wording(CHANGE, None, "new")))
    assert held.in_force(BOOK_VI).distance == "old"
    assert held.in_force(BEFORE).distance == "old"
    assert held.in_force(CHANGE).distance == "new"
    assert held.in_force(date(2099, 1, 1)).distance == "new"


@pytest.mark.parametrize("since", [CHANGE + timedelta(days=1), BEFORE, BOOK_VI])
def test_a_gap_or_an_overlap_of_wordings_is_an_error(since: date) -> None:
    """Found when the law is loaded, not when a case needs it."""
    with pytest.raises(GapInLawError):
        Provision("R-X", TITLE, (wording(BOOK_VI, BEFORE), wording(since, None)))


def test_a_wording_that_goes_on_has_no_successor() -> None:
    """Two wordings without an end would both be in force."""
    with pytest.raises(GapInLawError):
        Provision("R-X", TITLE, (wording(BOOK_VI, None), wording(CHANGE, None)))


@pytest.mark.parametrize("day", [BOOK_VI - timedelta(days=1), CHANGE])
def test_a_day_without_a_wording_is_an_error(day: date) -> None:
    """Before the first and after the last one nothing is guessed."""
    with pytest.raises(GapInLawError):
        Provision("R-X", TITLE, (wording(BOOK_VI, BEFORE),)).in_force(day)


def test_the_article_follows_the_regime() -> None:
    """Both chapters are named while the regime is open, and one article where it serves both."""
    two = wording(BOOK_VI, None)
    assert [two.article(regime) for regime in ("distance", "off_premises", None)] == [
        "VI.1",
        "VI.1 off",
        "VI.1 / VI.1 off",
    ]
    one = provision("R-X", TITLE, "I.1", source="L2013").versions[0]
    assert {one.article(regime) for regime in ("distance", "off_premises", "business_premises", None)} == {"I.1"}


def test_a_provision_with_one_wording_holds_since_book_vi() -> None:
    """The short form says the rest."""
    (only,) = provision("R-X", TITLE, "VI.1", "VI.2", directive="9", source="L2013", verified=Verified.NO).versions
    assert (only.since, only.until, only.checked_on, only.verified) == (BOOK_VI, None, CHECKED, Verified.NO)
    assert (only.distance, only.off_premises, only.directive) == ("VI.1", "VI.2", "9")
