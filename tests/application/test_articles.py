"""The names of articles in the four languages."""

from __future__ import annotations

import pytest

from desktop.application.articles import belgian, directive
from desktop.application.articles.names import NAMES


@pytest.mark.parametrize(
    ("place", "names"),
    [
        (
            "VI.47 §2 2°",
            ("art. VI.47 §2, 2° CDE", "art. VI.47 §2, 2° WER", "Art. VI.47 §2 2° WGB", "art. VI.47 §2, 2° CEL"),
        ),
        (
            "VI.48 para. 1",
            (
                "art. VI.48, al. 1er CDE",
                "art. VI.48, eerste lid WER",
                "Art. VI.48 Absatz 1 WGB",
                "art. VI.48, para. 1 CEL",
            ),
        ),
        (
            "VI.50 §§4-8, VI.51 §6",
            (
                "art. VI.50 §§4–8 et VI.51 §6 CDE",
                "art. VI.50 §§4–8 en VI.51 §6 WER",
                "Art. VI.50 §§4–8 und VI.51 §6 WGB",
                "art. VI.50 §§4–8 and VI.51 §6 CEL",
            ),
        ),
        ("Book XIV", ("Livre XIV CDE", "Boek XIV WER", "Buch XIV WGB", "Book XIV CEL")),
        (
            "Civil Code (old) 2262bis; XVI.18",
            (
                "art. 2262bis ancien Code civil\u202f; art. XVI.18 CDE",
                "art. 2262bis oud Burgerlijk Wetboek; art. XVI.18 WER",
                "Art. 2262bis früheres Zivilgesetzbuch; Art. XVI.18 WGB",
                "art. 2262bis old Civil Code; art. XVI.18 CEL",
            ),
        ),
        (
            "1649quater §1 old Civil Code",
            (
                "art. 1649quater §1 ancien Code civil",
                "art. 1649quater §1 oud Burgerlijk Wetboek",
                "Art. 1649quater §1 früheres Zivilgesetzbuch",
                "art. 1649quater §1 old Civil Code",
            ),
        ),
        (
            "R.D. of 12 November 2023",
            (
                "A.R. du 12 novembre 2023",
                "KB van 12 november 2023",
                "K.E. vom 12. November 2023",
                "R.D. of 12 November 2023",
            ),
        ),
        (
            "Reg. 1182/71 art. 3(4)",
            (
                "art. 3(4) règlement 1182/71",
                "art. 3, lid 4 Verordening 1182/71",
                "Art. 3 Absatz 4 Verordnung 1182/71",
                "art. 3(4) Regulation 1182/71",
            ),
        ),
        (
            "Reg. 1182/71 art. 2(1)",
            (
                "art. 2(1) règlement 1182/71",
                "art. 2, lid 1 Verordening 1182/71",
                "Art. 2 Absatz 1 Verordnung 1182/71",
                "art. 2(1) Regulation 1182/71",
            ),
        ),
        (
            "VI.47 §1 / VI.67 §1",
            (
                "art. VI.47 §1 / VI.67 §1 CDE",
                "art. VI.47 §1 / VI.67 §1 WER",
                "Art. VI.47 §1 / VI.67 §1 WGB",
                "art. VI.47 §1 / VI.67 §1 CEL",
            ),
        ),
        ("- / VI.66 3°", ("art. VI.66, 3° CDE", "art. VI.66, 3° WER", "Art. VI.66 3° WGB", "art. VI.66, 3° CEL")),
        ("-", ("", "", "", "")),
        ("Somewhere else 5", ("Somewhere else 5",) * 4),
    ],
)
def test_a_belgian_article(place: str, names: tuple[str, ...]) -> None:
    """French, Dutch, German, English; what is in no known form stays as it is written."""
    assert tuple(belgian(place, language) for language in NAMES) == names


@pytest.mark.parametrize(
    ("place", "names"),
    [
        (
            "9(2)(b)",
            (
                "art. 9(2)(b) directive 2011/83/UE",
                "art. 9, lid 2, b) Richtlijn 2011/83/EU",
                "Art. 9 Absatz 2 Buchstabe b Richtlinie 2011/83/EU",
                "art. 9(2)(b) Directive 2011/83/EU",
            ),
        ),
        (
            "9(2)(b)(i)-(ii)",
            (
                "art. 9(2)(b)(i)–(ii) directive 2011/83/UE",
                "art. 9, lid 2, b), i)–ii) Richtlijn 2011/83/EU",
                "Art. 9 Absatz 2 Buchstabe b Ziffern i–ii Richtlinie 2011/83/EU",
                "art. 9(2)(b)(i)–(ii) Directive 2011/83/EU",
            ),
        ),
        (
            "16(i)",
            (
                "art. 16(i) directive 2011/83/UE",
                "art. 16, i) Richtlijn 2011/83/EU",
                "Art. 16 Buchstabe i Richtlinie 2011/83/EU",
                "art. 16(i) Directive 2011/83/EU",
            ),
        ),
        (
            "2(7)",
            (
                "art. 2(7) directive 2011/83/UE",
                "art. 2, punt 7 Richtlijn 2011/83/EU",
                "Art. 2 Nummer 7 Richtlinie 2011/83/EU",
                "art. 2(7) Directive 2011/83/EU",
            ),
        ),
        (
            "13(4)-(8), 14(2a)",
            (
                "art. 13(4)–(8) et art. 14(2 bis) directive 2011/83/UE",
                "art. 13, leden 4–8 en art. 14, lid 2 bis Richtlijn 2011/83/EU",
                "Art. 13 Absätze 4–8 und Art. 14 Absatz 2a Richtlinie 2011/83/EU",
                "art. 13(4)–(8) and art. 14(2a) Directive 2011/83/EU",
            ),
        ),
        (
            "14(1) para. 3",
            (
                "art. 14(1), al. 3 directive 2011/83/UE",
                "art. 14, lid 1, derde alinea Richtlijn 2011/83/EU",
                "Art. 14 Absatz 1 Unterabsatz 3 Richtlinie 2011/83/EU",
                "art. 14(1), para. 3 Directive 2011/83/EU",
            ),
        ),
        (
            "6(1)(h) as amended by 2023/2673",
            (
                "art. 6(1)(h) directive 2011/83/UE tel que modifié par la directive (UE) 2023/2673",
                "art. 6, lid 1, h) Richtlijn 2011/83/EU zoals gewijzigd bij Richtlijn (EU) 2023/2673",
                "Art. 6 Absatz 1 Buchstabe h Richtlinie 2011/83/EU in der Fassung der Richtlinie (EU) 2023/2673",
                "art. 6(1)(h) Directive 2011/83/EU as amended by Directive (EU) 2023/2673",
            ),
        ),
        (
            "recital 37 of Directive 2023/2673",
            (
                "considérant 37, directive (UE) 2023/2673",
                "overweging 37, Richtlijn (EU) 2023/2673",
                "Erwägungsgrund 37, Richtlinie (EU) 2023/2673",
                "recital 37, Directive (EU) 2023/2673",
            ),
        ),
        ("", ("", "", "", "")),
    ],
)
def test_a_place_in_the_directive(place: str, names: tuple[str, ...]) -> None:
    """French, Dutch, German, English, each with its own words for paragraph, letter and point."""
    assert tuple(directive(place, language) for language in NAMES) == names
