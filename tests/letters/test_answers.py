"""The short answer, the reasons and the next steps in each state that the law can reach, on the acceptance cases."""

from __future__ import annotations

import pytest

from desktop.letters import Letter, render_pdf
from desktop.letters.letter import Paragraph
from desktop.letters.typography import unbound
from tests.letters.test_cases import letter, rows
from tests.letters.test_pdf import pages


def told(drafted: Letter, section: str) -> list[str]:
    """Return the paragraphs of a section, each with its articles, with plain spaces."""
    blocks = [block for block in drafted.section(section) if isinstance(block, Paragraph)]
    return [unbound(f"{block.text} [{block.reference}]" if block.reference else block.text) for block in blocks]


#: What each case is answered, a paragraph a paragraph; lines are broken to be read here.
ANSWERS = {
    # An exception, announced.
    "EXC-S01": """
No: an exception excludes the right of withdrawal for this contract (goods made to specifications or clearly
personalised). It is for the trader to prove that every condition of the exception is met. [art. VI.53, 3° CEL;
art. 16(c) Directive 2011/83/EU]
""",
    # The same, not announced: O-16.
    "EXC-S03": """
No: an exception excludes the right of withdrawal for this contract (goods made to specifications or clearly
personalised). It is for the trader to prove that every condition of the exception is met. [art. VI.53, 3° CEL;
art. 16(c) Directive 2011/83/EU]

It can be argued, however, that the consumer may still withdraw. It is unclear whether a trader who did not
announce that there is no right of withdrawal may rely on the exception. The period ends on Tuesday 24 November
2026 at midnight.
""",
    # Lost by the start of the supply, confirmed too late: O-36.
    "EXC-S28": """
No: the right of withdrawal was lost when the supply of the digital content began. It is for the trader to prove
that every condition of the exception is met. [art. VI.53, 13° CEL; art. 16(m) Directive 2011/83/EU]

It can be argued, however, that the consumer may still withdraw. The law does not say what follows from a
confirmation sent after the digital supply had begun. The period ends on Tuesday 24 November 2026 at midnight.
""",
    # Performed and paid in full, but no condition of the exception met: nothing for the trader to prove, O-34.
    "N-10": """
No: the right of withdrawal was lost when the service was fully performed. [art. VI.73, 1° and VI.71 §4 CEL;
art. 16(a) Directive 2011/83/EU
†]

It can be argued, however, that the withdrawal was in time. The courts do not agree whether incomplete or wrong
information on withdrawal lengthens the period as missing information does. Whether the right survives full
performance by both sides when information was missing is pending before the Court of Justice. The period ran
until Monday 14 September 2020 at midnight (arguable: Tuesday 14 September 2021).
""",
    # Out of scope without a doubt.
    "SCO-S05": """
No: this contract lies outside the rules on the right of withdrawal (contract drawn up by a public officer).
[art. VI.63/1 §1 CEL; art. 3(3)(i) Directive 2011/83/EU]
""",
    # Out of scope on one reading: O-06; special law.
    "SCO-S12": """
No: this contract lies outside the rules on the right of withdrawal (package travel). [art. VI.45–VI.53 CEL;
art. 3(3)(g) Directive 2011/83/EU]

It can be argued, however, that the consumer may still withdraw. The Directive leaves this sector out, while the
Belgian text on withdrawal does not name it either way. The period ends on Tuesday 24 November 2026 at midnight.

Package travel has no general right of withdrawal, but rules of its own. [law of 21 November 2017;
art. 3(3) Directive 2011/83/EU ‡]
""",
    # On business premises, energy: O-10.
    "ENE-S01": """
No: the law grants no right of withdrawal for a contract concluded on business premises.

It can be argued, however, that the consumer may still withdraw. The administration states a right of withdrawal
for every energy contract, but the text on which it rests for contracts concluded on business premises was not
found. The period ends on Tuesday 24 November 2026 at midnight.
""",
    # An exception may apply.
    "EXC-S21": """
The answer depends on facts that are not yet known. The period ends on Tuesday 24 November 2026 at midnight.

An exception may exclude the right (accommodation, transport, car rental, catering or leisure on a specific
date); it depends on: specific date or period of performance. It is for the trader to prove that every condition
of the exception is met. [art. VI.53, 12° CEL; art. 16(l) Directive 2011/83/EU]
""",
    # Not bound.
    "C-10": """
Yes: the consumer may still withdraw from the contract. The period ends on Thursday 2 August 2018 at midnight.

Besides, the consumer is not bound by this contract. The consumer alone may rely on that, and may refuse the
contract or keep it; the withdrawal is given here in the alternative. [art. VI.46 §2, para. 2 CEL;
art. 8(2) Directive 2011/83/EU]
""",
    # Not bound on one reading: O-33.
    "TEL-S07": """
No: the withdrawal period has ended and no withdrawal was sent. The period ran until Monday 16 November 2026 at
midnight (arguable: Tuesday 24 November 2026).

It can be argued, however, that the consumer may still withdraw. The reason is given in section 5.

Besides, it can be argued that the consumer is not bound by this contract at all. The Belgian text on contracts
by telephone can be read as covering all services, or only those with regular deliveries of goods. The consumer
alone may rely on that, and may refuse the contract or keep it; the withdrawal is given here in the alternative.
[art. VI.46 §6/1 CEL; art. 8(6) Directive 2011/83/EU]
""",
    # Not known whether bound.
    "BIN-S02": """
Yes: the consumer may still withdraw from the contract. The period ends on Tuesday 24 November 2026 at midnight.

Besides, whether the consumer is bound at all depends on: explicit order button.
""",
}


@pytest.mark.parametrize("case_id", ANSWERS)
def test_the_short_answer_names_what_it_rests_on(case_id: str) -> None:
    """The exception or the exclusion with its article, who must prove it, and the other reading with its reason."""
    expected = [" ".join(paragraph.split()) for paragraph in ANSWERS[case_id].split("\n\n")]

    assert told(letter(case_id, "en"), "answer") == expected


def test_the_article_of_the_answer_is_printed() -> None:
    """In small print behind the sentence, on the first page."""
    (first, *_) = pages(render_pdf(letter("EXC-S03", "en")))

    assert "[art. VI.53, 3° CEL; art. 16(c) Directive 2011/83/EU]" in unbound(first)


def test_no_letter_tells_a_reason_twice_or_names_nothing() -> None:
    """Each step is told once, and no sentence ends on an empty list."""
    for case_id in rows():
        drafted = letter(case_id, "en")
        reasons = [text for text in told(drafted, "reasoning") if text.endswith("]")]
        assert len(reasons) == len(set(reasons)), case_id
        assert not [block.text for block in drafted.paragraphs if ": ." in block.text or "()" in block.text], case_id


def test_the_conditions_of_what_may_apply_are_listed_with_their_burden() -> None:
    """So that the adviser sees what is met and what is missing."""
    reasons = told(letter("EXC-S21", "en"), "reasoning")

    assert "Kind of service: condition met, to be proven by the trader." in reasons
    assert "Specific date or period of performance: condition not known, to be proven by the trader." in reasons


def test_what_follows_from_a_withdrawal_good_on_one_reading_is_told_as_of_that_reading() -> None:
    """The right is lost on the safe reading: on it no ancillary contract ends."""
    reasons = told(letter("N-10", "en"), "reasoning")
    ancillary = next(at for at, text in enumerate(reasons) if text.startswith("Every ancillary contract"))

    assert reasons[ancillary - 1] == "On the reading that can be argued:"
    assert "On the reading that can be argued:" not in told(letter("C-02", "en"), "reasoning")[-3:]


@pytest.mark.parametrize(
    ("case_id", "step"),
    [
        ("C-10", "write to the trader that you are not bound by it"),
        ("TEL-S07", "write to the trader that you are not bound by it"),
        ("MON-S17", "Claim from the trader as well: refund of the options ticked by default, €14.90."),
        ("VER-S07", "Claim from the trader as well: refund of the payment surcharge, €2.50."),
        ("FOR-S02", "Consumer Mediation Service. A Belgian trader: the service may take the case."),
        ("EXC-S03", "Economic Inspection: what the trader did against the law can be reported there."),
        ("EXC-S03", "If you wish to rely on the reading that can be argued, send the withdrawal at once."),
        ("VER-S01", "Have the contract examined under the law that was in force when it was concluded"),
    ],
)
def test_the_next_steps_hold_claims_and_ways_out_of_court(case_id: str, step: str) -> None:
    """On the arguable reading for what the consumer claims."""
    assert any(step in said for said in told(letter(case_id, "en"), "steps"))


def test_where_nothing_can_be_claimed_no_court_is_named() -> None:
    """A deed of a public officer, nothing unlawful done: the ways out of court would mislead."""
    steps = " ".join(told(letter("SCO-S05", "en"), "steps"))

    assert "out of court" not in steps
    assert "Economic Inspection" not in steps


def test_a_guarantee_that_runs_for_years_is_nothing_to_do_now() -> None:
    """It stands in the table of time limits."""
    assert not [said for said in told(letter("EXC-S01", "en"), "steps") if "guarantee" in said.lower()]
