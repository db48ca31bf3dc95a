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
        ("en", "VI.47 §2 2°", "9(2)(b)", "art. VI.47 §2, 2° CEL; art. 9(2)(b) Directive 2011/83/EU"),
        ("fr", "VI.50 §1 para. 1", "13(1)", "art. VI.50 §1, al. 1er CDE ; art. 13(1) directive 2011/83/UE"),
        ("nl", "VI.47 §1 / VI.67 §1", "9(1)", "art. VI.47 §1 / VI.67 §1 WER; art. 9, lid 1 Richtlijn 2011/83/EU"),
        ("de", "- / VI.66 §1 3°", "3(4)", "Art. VI.66 §1 3° WGB; Art. 3 Absatz 4 Richtlinie 2011/83/EU"),
        ("fr", "Civil Code (old) 2262bis; XVI.18", "", "art. 2262bis ancien Code civil ; art. XVI.18 CDE"),
        ("en", "-", "9(2)(c), annex I", "art. 9(2)(c) and annex I Directive 2011/83/EU"),
        ("en", "-", "", ""),
    ],
)
def test_a_citation_in_its_language(language: str, article: str, directive: str, cited: str) -> None:
    """The Belgian article, then the place in the Directive; a dash stands for no Belgian article."""
    assert unbound(citation(Wording(language), article, directive)) == cited


def test_the_parts_of_a_number_stay_on_one_line() -> None:
    """A line may end before the name of a law, after a semicolon and after a stroke."""
    cited = citation(Wording("fr"), "VI.48 para. 1 / VI.68 para. 1", "10(1)")
    assert cited.split(" ") == [
        "art.\u00a0VI.48,\u00a0al.\u00a01er",
        "/",
        "VI.68,\u00a0al.\u00a01er",
        "CDE\u00a0;",
        "art.\u00a010(1)",
        "directive\u00a02011/83/UE",
    ]


def test_what_is_not_fully_verified_is_marked() -> None:
    """A dagger for a secondary source, a double one for none; nothing to mark when nothing is cited."""
    assert citation(Wording("en"), "VI.62", verified=Verified.SECONDARY) == "art.\u00a0VI.62 CEL\u00a0†"
    assert citation(Wording("en"), "VI.62", verified=Verified.NO) == "art.\u00a0VI.62 CEL\u00a0‡"
    assert citation(Wording("en"), "", verified=Verified.NO) == ""
