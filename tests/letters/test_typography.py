"""What stays together on a line, and what is never touched."""

from __future__ import annotations

import pytest

from desktop.letters.typography import bound, unbound


@pytest.mark.parametrize(
    ("language", "loose", "together"),
    [
        ("en", "on Monday 2 November 2026.", "on Monday 2~November~2026."),
        ("en", "on Monday~2~November~2026.", "on Monday 2~November~2026."),
        ("fr", "le mercredi 1er avril 2026", "le mercredi 1er~avril~2026"),
        ("fr", "entre le mercredi~28~octobre et le lundi", "entre le mercredi 28~octobre et le lundi"),
        ("en", "VI.47 §2 2° a) and art. 9(2)(b)", "VI.47~§2~2°~a) and art.~9(2)(b)"),
        ("en", "within 14 days", "within 14~days"),
        ("fr", "dans les 14 jours", "dans les 14~jours"),
        ("fr", "à 21 h 40", "à 21~h~40"),
        ("fr", "le règlement n° 1182/71", "le règlement n°~1182/71"),
        ("fr", "1\u202f249,00 €", "1~249,00~€"),
        ("fr", "Oui : c'est « sûr » ; vraiment ?", "Oui~: c’est «~sûr~»~; vraiment~?"),
        ("en", "the trader's terms: none", "the trader’s terms: none"),
        ("en", "VI.45 §1, VI.64 §1", "VI.45~§1, VI.64~§1"),
        ("de", "am Montag,~2.~November~2026", "am Montag, 2.~November~2026"),
        ("de", "binnen 14 Tagen, Art. 14 Absatz 1", "binnen 14~Tagen, Art.~14~Absatz~1"),
        ("nl", "binnen 14 dagen, art. 14, lid 1", "binnen 14~dagen, art.~14, lid~1"),
    ],
)
def test_what_belongs_together_is_bound(language: str, loose: str, together: str) -> None:
    """A tilde stands for a space at which no line ends."""
    assert bound(loose.replace("~", "\u00a0"), language).replace("\u00a0", "~") == together


def test_binding_twice_changes_nothing() -> None:
    """Texts meet it more than once."""
    once = bound("le lundi 2 novembre 2026 : l'art. 3 § 4", "fr")

    assert bound(once, "fr") == once


def test_only_spaces_and_apostrophes_change() -> None:
    """A text reads the same before and after."""
    text = "le lundi 2 novembre 2026 : art. 3 § 4, 14 jours"

    assert unbound(bound(text, "fr")) == text
