"""What an opinion says, section by section, from assessments made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.application.results import Assessment, Assumption, Bounds, Question, Verdict
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile, Event
from desktop.domain.dates import read_day
from desktop.domain.facts import NOTHING, Disputed
from desktop.letters import Branch, Letter, opinion
from desktop.letters.letter import Block, Heading, Paragraph, Table, TimelineFigure, Voice
from desktop.letters.short_answer import STATES
from desktop.letters.typography import NO_BREAK, unbound
from tests.letters.made_by_hand import (
    ASSESSMENT,
    CASE,
    DISPUTED,
    DISPUTED_CASE,
    NOT_YET,
    SENDER,
    TODAY,
    with_deadline,
    with_right,
)


def letter(case: CaseFile = CASE, assessment: Assessment = ASSESSMENT, language: str = "en") -> Letter:
    """Return the opinion."""
    return opinion(case, assessment, Wording(language), SENDER, TODAY)


def text(blocks: tuple[Block, ...]) -> str:
    """Return the words of some blocks, one paragraph or row a line, with plain spaces."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += [" | ".join(row.cells) for row in block.rows]
        elif isinstance(block, (Paragraph, Heading)):
            lines.append(block.text)
    return "\n".join(unbound(line) for line in lines)


def section(name: str, case: CaseFile = CASE, assessment: Assessment = ASSESSMENT, language: str = "en") -> str:
    """Return the words of one section."""
    return text(letter(case, assessment, language).section(name))


SECTIONS = ["facts", "question", "answer", "law", "reasoning", "deadlines", "amounts", "steps", "missing", "limits"]

OPEN = with_deadline(with_right("open"), "withdrawal", status="running")
BLOCKED = with_deadline(
    with_right("undetermined", missing=("contract.main_object",)),
    "withdrawal",
    state="blocked",
    safe=None,
    arguable=None,
    nominal=None,
    starts_on=None,
    status=None,
    missing=("contract.main_object",),
    because=(),
    arguable_because=(),
)
NOT_STARTED = with_deadline(
    with_right("open"),
    "withdrawal",
    state="not_started",
    safe=None,
    arguable=None,
    nominal=None,
    starts_on=None,
    status="not_started",
    because=(),
    arguable_because=(),
)


def test_the_sections_stand_in_their_order_and_are_numbered() -> None:
    """Ten numbered headings, the same for every case."""
    headings = [block for block in letter().blocks if isinstance(block, Heading) and block.number is not None]

    assert [heading.id for heading in headings] == SECTIONS
    assert [heading.number for heading in headings] == list(range(1, 11))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("case", "assessment"),
    [
        (CASE, ASSESSMENT),
        (NOT_YET, OPEN),
        (NOT_YET, BLOCKED),
        (NOT_YET, NOT_STARTED),
        (DISPUTED_CASE, DISPUTED),
        (CaseFile(), replace(BLOCKED, questions=(), deadlines=(), amounts=(), assumptions=(), flags=())),
        *((CASE, with_right(state)) for state in STATES),
    ],
)
def test_every_generated_sentence_names_what_it_rests_on(case: CaseFile, assessment: Assessment, language: str) -> None:
    """No paragraph, row, mark or bar without an event, a fact, a rule or a place of the assessment."""
    for block in letter(case, assessment, language).blocks:
        if isinstance(block, Paragraph):
            assert block.sources, block.text
            assert block.text
        elif isinstance(block, Table):
            assert all(row.sources for row in block.rows)
        elif isinstance(block, TimelineFigure):
            assert all(mark.sources for mark in block.marks)
            assert all(bar.sources for bar in block.bars)


@pytest.mark.parametrize("state", STATES)
def test_the_answer_stands_first_and_says_the_state(state: str) -> None:
    """Whatever the state, the first sentence of the answer is its own."""
    assert section("answer", assessment=with_right(state)).startswith(unbound(STATES[state].in_english()))


def test_the_answer_keeps_the_safe_and_the_arguable_day_apart() -> None:
    """The golden English text."""
    assert section("answer", NOT_YET, OPEN) == (
        "Yes: the consumer may still withdraw from the contract. "
        "The period ends on Monday 2 November 2026 at midnight (arguable: Tuesday 3 November 2026)."
    )


def test_the_answer_in_french() -> None:
    """The golden French text, with its own no-break spaces and apostrophes."""
    answer = letter(NOT_YET, OPEN, "fr").section("answer")[0]

    assert isinstance(answer, Paragraph)
    assert answer.text == (
        "Oui\u00a0: le consommateur peut encore se rétracter du contrat. Le délai se termine le lundi"
        " 2\u00a0novembre\u00a02026 à minuit (défendable\u00a0: mardi 3\u00a0novembre\u00a02026)."
    )


def test_the_french_letter_has_no_straight_apostrophe_and_no_loose_sign() -> None:
    """Not even in names typed with a straight one."""
    french = letter(language="fr")
    words = " ".join([*french.sender, french.title, *(paragraph.text for paragraph in french.paragraphs)])

    assert "'" not in words
    for sign in ":;?!»":
        assert f" {sign}" not in words
    assert "Centre d’essai" in words


def test_a_period_without_two_readings_shows_one_day() -> None:
    """Where the law is clear nothing is called arguable."""
    clear = with_deadline(OPEN, "withdrawal", arguable=date(2026, 11, 2), open_points=())

    assert "arguable" not in section("answer", NOT_YET, clear)


def test_a_better_reading_of_the_right_is_its_own_sentence() -> None:
    """Expired on the safe reading, open on the arguable one: both are said, and what to do follows the second."""
    assessment = with_right("expired", "open", open_points=("O-12",))

    answer = section("answer", NOT_YET, assessment)
    assert answer.startswith("No: the withdrawal period has ended")
    assert "It can be argued, however, that the consumer may still withdraw." in answer
    assert "send the withdrawal at once" in section("steps", NOT_YET, assessment)
    assert "The courts do not agree" in section("reasoning", NOT_YET, assessment)


def test_a_right_that_exists_on_one_reading_only_shows_its_days_there() -> None:
    """The deadline listed is that of the reading in which the right exists: it stands there, not before."""
    assessment = with_right("out_of_scope", "open", open_points=("O-06",))

    first, second = section("answer", NOT_YET, assessment).splitlines()
    assert "2026" not in first
    assert "2 November 2026" in second


def test_an_exercise_that_is_late_on_the_safe_reading_only_is_defended() -> None:
    """The refund is claimed on the arguable reading, and the goods still go back."""
    assessment = with_right("exercised_late", "exercised_in_time", open_points=("O-04",))

    assert "the withdrawal was in time" in section("answer", CASE, assessment)
    steps = section("steps", CASE, assessment)
    assert "Claim the refund on the reading that can be argued" in steps
    assert "send them at once" in steps


def test_a_range_gives_both_ends_and_the_day_to_rely_on() -> None:
    """The earliest day is the one to act by."""
    assessment = with_deadline(OPEN, "withdrawal", state="range", safe=Bounds(date(2026, 10, 28), date(2026, 11, 2)))

    answer = section("answer", NOT_YET, assessment)
    assert "between Wednesday 28 October and Monday 2 November 2026" in answer
    assert "rely on Wednesday 28 October 2026 only" in answer
    assert "by Wednesday 28 October 2026 at the latest" in section("steps", NOT_YET, assessment)


def test_a_blocked_result_names_the_missing_fact_and_no_day() -> None:
    """Never a date without a basis."""
    answer = section("answer", NOT_YET, BLOCKED)

    assert "main object of the contract" in answer
    assert "2026" not in answer
    assert "2026" not in section("steps", NOT_YET, BLOCKED).replace("5 October 2026", "")
    assert "cannot be stated; missing: main object of the contract" in section("deadlines", NOT_YET, BLOCKED)


def test_a_period_that_has_not_begun_is_said_to_be_waiting() -> None:
    """The consumer may withdraw all the same, and need not wait."""
    assert "has not begun to run" in section("answer", NOT_YET, NOT_STARTED)
    assert "you need not wait for the delivery" in section("steps", NOT_YET, NOT_STARTED)


def test_reported_vague_disputed_and_absent_events_are_told_as_such() -> None:
    """Each event is one entry, and nothing unproven sounds proven."""
    case = replace(
        CASE,
        events=(
            *CASE.events[:2],
            Event("e4", "performance_started", read_day("2026-10")),
            Event("e5", "information_given", Disputed(read_day("2026-10-20"), NOTHING), {"medium": "paper"}),
            Event("e6", "collection_offered", NOTHING),
            Event("e7", "trader_replied", None),
        ),
    )
    facts = section("facts", case)

    assert "The contract was concluded on Monday 5 October 2026. Proven by: Confirmation de commande." in facts
    assert "Sunday 18 October 2026. Item: canapé. The consumer took possession in person. The day is reported" in facts
    assert "Performance began in October 2026." in facts
    assert "according to the consumer" in facts
    assert "It was on paper. The parties differ on the day." in facts
    assert "As far as is known this did not happen: collection offered by the trader." in facts
    assert "The file mentions without a day: answer of the trader." in facts


def test_answers_and_presumptions_are_listed_apart() -> None:
    """What the file answers is a table; what is only presumed says so."""
    facts = section("facts", assessment=replace(ASSESSMENT, assumptions=(Assumption("consumer.capacity", "private"),)))

    assert "Price of the contract | €1,249.00" in facts
    assert "Clearly personalised goods | No" in facts
    assert (
        "Presumed, because nobody has answered yet: The consumer is taken to have acted for private purposes." in facts
    )


def test_a_disputed_answer_carries_both_sides() -> None:
    """Neither is preferred."""
    case = CASE.with_fact("contract.express_chosen", Disputed(False, True))

    assert "No according to the consumer, yes according to the trader (disputed)" in section("facts", case)


def test_the_law_is_named_with_its_day_release_and_check() -> None:
    """Which wording, which release, when checked; marks are explained only where they are used."""
    law = section("law")

    assert "wordings in force on Monday 5 October 2026" in law
    assert "release 2026.11" in law
    assert "† The wording was seen in a secondary source only." in law
    assert "‡ Not confirmed" in law
    unmarked = replace(ASSESSMENT, deadlines=ASSESSMENT.deadlines[1:])
    assert "†" not in section("law", assessment=unmarked)


def test_an_unknown_day_of_the_contract_leaves_the_wording_open() -> None:
    """No version is chosen silently."""
    assessment = replace(ASSESSMENT, law=replace(ASSESSMENT.law, version_date=None))

    assert "no wording can be chosen for certain" in section("law", assessment=assessment)


def test_reasoning_tells_each_step_once_with_its_articles() -> None:
    """A step that two results share stands where it first counts; articles and marks follow in small print."""
    steps = [block for block in letter().section("reasoning") if isinstance(block, Paragraph)]
    told = [unbound(step.text) for step in steps]

    assert len(told) == len(set(told))
    start = next(step for step in steps if "received the goods" in step.text)
    assert unbound(start.reference) == "art. VI.47 §2, 2° CEL; art. 9(2)(b) Directive 2011/83/EU"
    assert start.sources == ("R-PER-02", "e2")
    rolled = next(step for step in steps if "next working day" in step.text)
    assert rolled.reference.endswith(f"{NO_BREAK}†")


def test_the_reading_that_can_be_argued_is_introduced() -> None:
    """Its own steps follow that sentence, and the open point gives the reason and both days."""
    reasoning = section("reasoning")

    assert "On the reading that can be argued:\nOn the published list" in reasoning
    assert "Open point O-04. It is not settled whether only the ten statutory public holidays count" in reasoning
    assert "Withdrawal period: safe 2 Nov 2026; arguable 3 Nov 2026." in reasoning


def test_a_dispute_shows_both_statements_and_both_branches() -> None:
    """Each branch is an assessment of its own; the burden of proof is named where the law places it."""
    in_time = with_right("exercised_in_time")
    late = with_deadline(
        with_right("exercised_late"), "withdrawal", safe=date(2026, 10, 28), arguable=date(2026, 10, 28)
    )
    disputed = opinion(DISPUTED_CASE, DISPUTED, Wording("en"), SENDER, TODAY, branches=(Branch("e2", in_time, late),))
    words = text(disputed.section("reasoning"))

    assert (
        "Sunday 18 October 2026 according to the consumer, Wednesday 14 October 2026 according to the trader" in words
    )
    assert "If the consumer’s statement holds: Yes: the consumer has withdrawn from the contract in time." in words
    assert "If the trader’s statement holds: No: the consumer withdrew after the end" in words
    assert "28 October 2026" in words


def test_a_dispute_without_branches_still_shows_that_the_result_depends_on_it() -> None:
    """The ranges carry it then."""
    assert "The ranges given in this opinion" in section("reasoning", DISPUTED_CASE, DISPUTED)


def test_who_must_prove_a_disputed_withdrawal() -> None:
    """The consumer proves exercise and date."""
    sides = Disputed(read_day("2026-11-02"), NOTHING)
    case = replace(CASE, events=(*CASE.events[:2], Event("e3", "withdrawal_sent", sides)))
    proof = next(one for one in letter(case).paragraphs if "to prove it" in one.text)

    assert "It is for the consumer to prove it." in proof.text
    assert unbound(proof.reference) == "art. VI.49 §4 / VI.69 §4 CEL"


def test_the_deadlines_stand_in_one_table_and_one_figure() -> None:
    """The table is the twin of the figure: the same deadlines, the same days."""
    blocks = letter().section("deadlines")
    figure = next(block for block in blocks if isinstance(block, TimelineFigure))
    table = next(block for block in blocks if isinstance(block, Table))

    assert [row.cells[0] for row in table.rows] == [bar.label for bar in figure.bars]
    assert unbound(" | ".join(table.rows[0].cells)) == "Withdrawal period | Consumer | 2 Nov 2026 | 3 Nov 2026 | Met"
    assert (figure.bars[0].safe, figure.bars[0].arguable) == (date(2026, 11, 2), date(2026, 11, 3))
    assert [mark.sure for mark in figure.marks] == [True, False, True]


def test_the_figure_of_a_range_relies_on_the_first_day() -> None:
    """For the consumer the safe end is the earliest, the arguable end the latest."""
    figure = next(block for block in letter(DISPUTED_CASE, DISPUTED).blocks if isinstance(block, TimelineFigure))

    assert (figure.bars[0].safe, figure.bars[0].arguable) == (date(2026, 10, 28), date(2026, 11, 3))
    assert figure.marks[1].other == date(2026, 10, 14)


def test_an_amount_that_cannot_be_told_shows_a_dash_and_what_is_missing() -> None:
    """The arguable sum stands beside it."""
    amounts = section("amounts")

    assert "Amount to be refunded | – | €1,249.00 | missing: handling beyond what is necessary" in amounts
    assert "Who bears the cost of returning the goods | Consumer | Consumer | " in amounts


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("suspended", "Send the trader proof that the goods were sent back"),
        ("running", "The trader must refund €1,249.00 by Monday 16 November 2026"),
        ("missed", "at the latest: give formal notice, in writing, to pay €1,249.00."),
        ("met", "The trader refunded in time"),
    ],
)
def test_what_to_do_about_the_refund_follows_its_status(status: str, words: str) -> None:
    """Nobody is accused of delay before the safe day."""
    assert words in section("steps", assessment=with_deadline(ASSESSMENT, "refund", status=status))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("running", "Send the goods back by Monday 16 November 2026 at the latest"),
        ("missed", "The goods had to be sent back by Monday 16 November 2026"),
        ("met", "You sent the goods back in time"),
        (None, "rely on no day after Monday 16 November 2026"),
    ],
)
def test_what_to_do_about_the_goods_follows_their_status(status: str | None, words: str) -> None:
    """The withdrawal stands even when they go back late."""
    assert words in section("steps", assessment=with_deadline(ASSESSMENT, "return_goods", status=status))


def test_while_the_right_is_open_the_letter_offers_words_to_send() -> None:
    """Sent by the safe day, in a form that leaves proof."""
    steps = section("steps", NOT_YET, OPEN)

    assert "send the withdrawal by Monday 2 November 2026 at the latest" in steps
    assert "leaves a proof of the date" in steps
    assert "I withdraw from the contract concluded on Monday 5 October 2026. Name: Claire Essai." in steps


def test_an_undetermined_right_is_acted_on_at_once() -> None:
    """Waiting for a missing fact must not cost the right."""
    assert "do not wait for the missing facts" in section("steps", NOT_YET, BLOCKED)


def test_a_day_to_rely_on_that_has_passed_is_not_offered_as_one() -> None:
    """Nobody can act by a day before the letter: the withdrawal goes out at once, for what it may still be worth."""
    past = with_deadline(
        with_right("undetermined"), "withdrawal", state="range", safe=Bounds(date(2026, 10, 28), date(2026, 11, 25))
    )
    ahead = with_deadline(past, "withdrawal", safe=Bounds(date(2026, 11, 23), date(2026, 11, 25)))

    assert "at once: the period may have ended on Wednesday 28 October 2026 already" in section("steps", NOT_YET, past)
    assert "act as if the period ended on Monday 23 November 2026" in section("steps", NOT_YET, ahead)


def test_questions_are_asked_as_questions() -> None:
    """Facts, days of events and events that may have happened each in their own way."""
    questions = (
        Question("goods.excess_handling", ("refund",), 2),
        Question("event:e2", ("right",), 3),
        Question("event:confirmation_sent", ("right",), 2),
        Question("event:e3.proof", ("right",), 1),
    )
    missing = section("missing", assessment=replace(ASSESSMENT, questions=questions))

    assert missing.startswith("Did the consumer handle the goods beyond")
    assert "On which day exactly: goods received?" in missing
    assert "Has this happened, and when: confirmation of the contract sent?" in missing
    assert "To be stated: “withdrawal sent” – proof of sending." in missing


def test_nothing_missing_is_said_too() -> None:
    """Silence could be read as an omission."""
    assert section("missing", assessment=replace(ASSESSMENT, questions=())).startswith("Nothing is missing")


def test_the_letter_says_what_it_is_not_and_what_was_not_examined() -> None:
    """Not a decision, one side heard, its addressee only; and quietly, which exceptions nobody asked about."""
    limits = section("limits")

    assert "It is not a decision of a court" in limits
    assert "the trader has not been heard" in limits
    assert "a court may follow either" in limits
    assert "please tell us if one of them fits" in limits
    assert limits.endswith(
        "Exceptions left aside: “goods liable to deteriorate or expire rapidly”.\n"
        "Contracts left out, not looked into: “timeshare”."
    )


def test_nothing_is_left_aside_where_everything_was_asked() -> None:
    """Then the paragraph falls away; what is presumed is told among the facts, not here."""
    asked = replace(ASSESSMENT, exceptions=ASSESSMENT.exceptions[:1], scope=ASSESSMENT.scope[:1])

    assert "left aside" not in section("limits", assessment=asked)


def test_the_lists_in_small_print_stand_after_all_else() -> None:
    """They are for the adviser; a consumer is not to take them for doubts."""
    blocks = [block for block in letter().section("limits") if isinstance(block, Paragraph)]

    assert [block.voice for block in blocks[-2:]] == [Voice.SMALL, Voice.SMALL]


def test_warnings_stand_in_the_reasoning_too() -> None:
    """An opinion that hid a doubt about its own facts would be wrong."""
    assert "Points to watch\nA date is reported but not proven." in section("reasoning")


@pytest.mark.parametrize("state", ["not_bound", "two_readings", "open"])
def test_a_consumer_who_may_not_be_bound_is_told(state: str) -> None:
    """The withdrawal is answered all the same, in the alternative."""
    binding = Verdict(state, None, (), ("contract.order_button_explicit",), ())

    assert "Besides, " in section("answer", assessment=replace(ASSESSMENT, binding=binding))


def test_a_contract_under_an_older_law_says_nothing_of_being_bound() -> None:
    """Where nothing is examined and nothing is missing there is nothing to say: no sentence with an empty list."""
    binding = Verdict("open", None, (), (), ())

    assert "Besides" not in section("answer", assessment=replace(ASSESSMENT, binding=binding))


def test_words_of_the_adviser_are_marked_and_change_nothing_else() -> None:
    """They stand at the end of their section and need no source."""
    drafted = letter()
    worded = drafted.with_words("answer", "As we said on the telephone.")

    added = worded.section("answer")[-1]
    assert isinstance(added, Paragraph)
    assert added.authored
    assert [block for block in worded.blocks if block is not added] == list(drafted.blocks)


def test_an_empty_line_parts_the_words_of_the_adviser() -> None:
    """As typed: two paragraphs, each marked."""
    added = letter().with_words("steps", "First.\n\nSecond,\nstill the second.").section("steps")[-2:]

    assert [block.text for block in added if isinstance(block, Paragraph)] == ["First.", "Second,\nstill the second."]


def test_the_same_case_gives_the_same_letter() -> None:
    """A letter is a value."""
    assert letter() == letter()
    assert letter(language="fr") != letter()
