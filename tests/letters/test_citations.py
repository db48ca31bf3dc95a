"""Articles as each language cites them."""

from __future__ import annotations

import pytest

from desktop.application.wording import Wording
from desktop.domain.provisions import Verified
from desktop.letters.citations import citation
from desktop.letters.typography import unbound


@pytest.mark.parametrize(
    ("language", "article", "directive", "cited"),
    [
        ("en", "VI.47 §2 2°", "9(2)(b)", "VI.47 §2 2°; Directive 9(2)(b)"),
        ("fr", "VI.47 §2 2°", "9(2)(b)", "VI.47 §2 2° ; directive 9(2)(b)"),
        ("fr", "VI.50 §1 para. 1", "13(1)", "VI.50 §1 al. 1er ; directive 13(1)"),
        ("fr", "VI.51 §1 para. 2", "", "VI.51 §1 al. 2"),
        ("fr", "Reg. 1182/71 art. 3(4)", "", "règl. 1182/71 art. 3(4)"),
        ("fr", "Civil Code 1.7", "", "Code civil 1.7"),
        ("fr", "1649quater §1 old Civil Code", "", "1649quater §1 de l’ancien Code civil"),
        ("fr", "Civil Code (old) 2262bis; XVI.18", "", "ancien Code civil 2262bis; XVI.18"),
        ("fr", "Law of 28 August 2011", "3(3)", "loi du 28 août 2011 ; directive 3(3)"),
        ("fr", "R.D. of 12 November 2023", "9(1a)", "A.R. du 12 novembre 2023 ; directive 9(1a)"),
        ("fr", "Book XIV", "", "livre XIV"),
        ("fr", "Quality charter of ECC-Net", "", "charte de qualité d’ECC-Net"),
        ("en", "-", "9(2)(c), annex I", "Directive 9(2)(c), annex I"),
        ("fr", "-", "9(2)(c), annex I", "directive 9(2)(c), annexe I"),
        ("en", "-", "", ""),
    ],
)
def test_a_citation_in_its_language(language: str, article: str, directive: str, cited: str) -> None:
    """The law holds the short English form; a dash stands for no Belgian article."""
    assert unbound(citation(Wording(language), article, directive)) == cited


def test_a_citation_breaks_after_a_semicolon_or_a_stroke_only() -> None:
    """Every other space holds."""
    assert citation(Wording("en"), "VI.48 para. 1 / VI.68 para. 1", "10(1)").count(" ") == 2


def test_what_is_not_fully_verified_is_marked() -> None:
    """A dagger for a secondary source, a double one for none; nothing to mark when nothing is cited."""
    assert citation(Wording("en"), "VI.62", verified=Verified.SECONDARY) == "VI.62\u00a0†"
    assert citation(Wording("en"), "VI.62", verified=Verified.NO) == "VI.62\u00a0‡"
    assert citation(Wording("en"), "", verified=Verified.NO) == ""
