"""The words with which French, Dutch, German and English name articles: one table each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Steps:
    """How the numbers below an article of the Directive are written: 9(2)(b)(i), ranges, the definitions of art. 2."""

    joint: str
    definition: str
    paragraph: str
    paragraphs: str
    letter: str
    point: str
    points: str


@dataclass(frozen=True, slots=True)
class Names:
    """How one language names articles.

    *step* stands between the parts of an article; *paragraphs* are its unnumbered ones, the first to the third, and
    *subparagraphs* those of the Directive. *fixed* are names that are no articles. *bis*: "11 bis", not "11a".
    """

    article: str
    code: str
    step: str
    last_joint: str
    paragraphs: tuple[str, str, str]
    subparagraphs: tuple[str, str, str]
    steps: Steps
    book: str
    civil_code: str
    old_civil_code: str
    law: str
    decree: str
    regulation: str
    directive: str
    other_directive: str
    recital: str
    annex: str
    amended: str
    fixed: Mapping[str, str]
    bis: bool = False


_IN_BRACKETS = Steps("", "({})", "({})", "({})–({})", "({})", "({})", "({})–({})")
_AGREEMENT = "Agreement “The consumer in the liberalised electricity and gas market”"
_CHARTER = "Quality charter of ECC-Net"

#: The four languages of the review, in their order.
NAMES: Mapping[str, Names] = {
    "fr": Names(
        article="art.",
        code="CDE",
        step=", ",
        last_joint=" et ",
        paragraphs=("al. 1er", "al. 2", "al. 3"),
        subparagraphs=("al. 1er", "al. 2", "al. 3"),
        steps=_IN_BRACKETS,
        book="Livre {} CDE",
        civil_code="Code civil",
        old_civil_code="ancien Code civil",
        law="loi du {}",
        decree="A.R. du {}",
        regulation="règlement",
        directive="directive 2011/83/UE",
        other_directive="directive (UE) {}",
        recital="considérant {}",
        annex="annexe {}",
        amended="tel que modifié par la directive (UE) {}",
        fixed={
            _AGREEMENT: "Accord « Le consommateur dans le marché libéralisé de l’électricité et du gaz »",
            _CHARTER: "Charte de qualité d’ECC-Net",
        },
        bis=True,
    ),
    "nl": Names(
        article="art.",
        code="WER",
        step=", ",
        last_joint=" en ",
        paragraphs=("eerste lid", "tweede lid", "derde lid"),
        subparagraphs=("eerste alinea", "tweede alinea", "derde alinea"),
        steps=Steps(", ", "punt {}", "lid {}", "leden {}–{}", "{})", "{})", "{})–{})"),
        book="Boek {} WER",
        civil_code="Burgerlijk Wetboek",
        old_civil_code="oud Burgerlijk Wetboek",
        law="wet van {}",
        decree="KB van {}",
        regulation="Verordening",
        directive="Richtlijn 2011/83/EU",
        other_directive="Richtlijn (EU) {}",
        recital="overweging {}",
        annex="bijlage {}",
        amended="zoals gewijzigd bij Richtlijn (EU) {}",
        fixed={
            _AGREEMENT: "Akkoord “De consument in de vrijgemaakte elektriciteits- en gasmarkt”",
            _CHARTER: "Kwaliteitshandvest van ECC-Net",
        },
        bis=True,
    ),
    "de": Names(
        article="Art.",
        code="WGB",
        step=" ",
        last_joint=" und ",
        paragraphs=("Absatz 1", "Absatz 2", "Absatz 3"),
        subparagraphs=("Unterabsatz 1", "Unterabsatz 2", "Unterabsatz 3"),
        steps=Steps(" ", "Nummer {}", "Absatz {}", "Absätze {}–{}", "Buchstabe {}", "Ziffer {}", "Ziffern {}–{}"),
        book="Buch {} WGB",
        civil_code="Zivilgesetzbuch",
        old_civil_code="früheres Zivilgesetzbuch",
        law="Gesetz vom {}",
        decree="K.E. vom {}",
        regulation="Verordnung",
        directive="Richtlinie 2011/83/EU",
        other_directive="Richtlinie (EU) {}",
        recital="Erwägungsgrund {}",
        annex="Anhang {}",
        amended="in der Fassung der Richtlinie (EU) {}",
        fixed={
            _AGREEMENT: "Abkommen „Der Verbraucher im liberalisierten Strom- und Gasmarkt“",
            _CHARTER: "Qualitätscharta von ECC-Net",
        },
    ),
    "en": Names(
        article="art.",
        code="CEL",
        step=", ",
        last_joint=" and ",
        paragraphs=("para. 1", "para. 2", "para. 3"),
        subparagraphs=("para. 1", "para. 2", "para. 3"),
        steps=_IN_BRACKETS,
        book="Book {} CEL",
        civil_code="Civil Code",
        old_civil_code="old Civil Code",
        law="law of {}",
        decree="R.D. of {}",
        regulation="Regulation",
        directive="Directive 2011/83/EU",
        other_directive="Directive (EU) {}",
        recital="recital {}",
        annex="annex {}",
        amended="as amended by Directive (EU) {}",
        fixed={},
    ),
}
