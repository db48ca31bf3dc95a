"""R-PER-01, R-OMI-02, R-OMI-03: the last day on which the consumer may withdraw.

Fourteen days (VI.47 §1, VI.67 §1; Directive art. 9(1)); without the information on withdrawal twelve months more
(VI.48 para. 1, VI.68 para. 1; art. 10(1)); late information within twelve months of the *start* day gives fourteen days
from then (VI.48 para. 2, VI.68 para. 2; art. 10(2)). Not "one year": fourteen days and twelve months.

Open points: O-03 (from which day the twelve months run), O-04 (which holidays), O-12 (medium of late information).
A longer promise of the trader is a deadline of its own, ``withdrawal_contractual``.
"""

from __future__ import annotations

from desktop.domain.dates import DayRange, Days
from desktop.domain.facts import CONTRACT_AGREED_WITHDRAWAL_DAYS, CONTRACT_AGREED_WITHDRAWAL_WORDING
from desktop.domain.inquiry import Inquiry
from desktop.domain.messages import Message
from desktop.domain.provisions import Verified, provision
from desktop.domain.rules import FlagRule, Term, Waiting, rule
from desktop.law.counting import FOURTEEN_DAYS, TWELVE_MONTHS, counted, rolled_for_consumer, tell_count
from desktop.law.exceptions.grounds import no_right_by_what_is_told
from desktop.law.exercise.statement import first_statement
from desktop.law.foreign.thirty_days import length_of_period
from desktop.law.information.given import OMITTED, information_on_withdrawal
from desktop.law.period.start import start_of_period
from desktop.law.scope.outside import outside_book_vi

FOURTEEN = provision(
    "R-PER-01", Message("Length of the withdrawal period"), "VI.47 §1", "VI.67 §1", directive="9(1)", source="L2013"
)
EXTENSION = provision(
    "R-OMI-02",
    Message("End of the extended period"),
    "VI.48 para. 1",
    "VI.68 para. 1",
    directive="10(1)",
    source="L2013",
)
LATE_INFORMATION = provision(
    "R-OMI-03",
    Message("Information supplied late"),
    "VI.48 para. 2",
    "VI.68 para. 2",
    directive="10(2)",
    source="L2013",
)
LONGER_PROMISE = provision(
    "R-PER-01",
    Message("Longer period promised by the trader"),
    "VI.45 §4",
    "VI.64 §4",
    directive="6(5)",
    source="L2013",
)
PROMISE_COUNTING = provision(
    "R-CMP-01",
    Message("Which law counts a promised period"),
    "Civil Code 1.7",
    source="practitioners' notes on Civil Code 1.7; L2022c",
    verified=Verified.SECONDARY,
)


@rule(FOURTEEN)
def end_of_period(ask: Inquiry) -> Term | Waiting:
    """Return the statutory withdrawal period, with the late or missing information taken into account."""
    start = ask.find(start_of_period)
    if isinstance(start, Waiting):
        return start
    span = ask.find(length_of_period)
    nominal = start.plus(span)
    end, table = rolled_for_consumer(ask, nominal)
    if span == FOURTEEN_DAYS:
        text = Message("Fourteen days from {start} last until the end of {nominal}.", start=start, nominal=nominal)
    else:
        text = Message("Thirty days from {start} last until the end of {nominal}.", start=start, nominal=nominal)
    tell_count(ask, text, counted(start, span, end, table))
    if ask.find(information_on_withdrawal) == OMITTED:
        end, nominal = _extended(ask, span, nominal, end)
    statement = ask.consult(first_statement)
    sent = ask.day(statement) if statement else None
    return Term(start, nominal, end, ask.timing(end, sent), statement.id if statement else None, table.id)


def _extended(ask: Inquiry, span: Days, nominal: DayRange, end: DayRange) -> tuple[DayRange, DayRange]:
    """Return the end and the nominal end of a period whose information was omitted before the contract."""
    from_day = ask.reading("O-03", safe=nominal, arguable=end)
    longest_nominal = from_day.plus(TWELVE_MONTHS)
    longest, table = rolled_for_consumer(ask, longest_nominal)
    supplied = ask.find(late_information)
    if supplied is None:
        text = Message(
            "Without the information the period ends only twelve months after {start}: at the end of {nominal}.",
            start=from_day,
            nominal=longest_nominal,
        )
        count = counted(from_day, TWELVE_MONTHS, longest, table)
        tell_count(ask, text, count, "info.withdrawal", provision=EXTENSION)
        return longest, longest_nominal
    by_information = supplied.plus(span)
    fresh, fresh_table = rolled_for_consumer(ask, by_information)
    text_end = ask.later(end, fresh)
    text = Message(
        "Informed on {informed}: the period ends {count} day later, at the end of {nominal}, and not before the first"
        " period.",
        "Informed on {informed}: the period ends {count} days later, at the end of {nominal}, and not before the first"
        " period.",
        informed=supplied,
        nominal=by_information,
        count=span.count,
    )
    tell_count(ask, text, counted(supplied, span, fresh, fresh_table), provision=LATE_INFORMATION)
    if ask.is_by(text_end, longest):
        return text_end, by_information if text_end == fresh else nominal
    # Only at the end of February of a leap year: the text then passes the extended end by one to three days.
    return ask.reading("O-03", safe=(longest, longest_nominal), arguable=(text_end, by_information))


@rule(LATE_INFORMATION)
def limit_of_late_information(ask: Inquiry) -> DayRange | Waiting:
    """Return the last day on which late information still shortens: twelve months from the start day, never rolled."""
    start = ask.consult(start_of_period)
    return start if isinstance(start, Waiting) else start.plus(TWELVE_MONTHS)


@rule(LATE_INFORMATION)
def late_information(ask: Inquiry) -> DayRange | None:
    """Return the day on which complete information was supplied in time on a lasting medium, None when it never was."""
    limit = ask.consult(limit_of_late_information)
    if isinstance(limit, Waiting):
        return None
    first: DayRange | None = None
    for event in ask.events("information_given"):
        day = ask.day(event)
        if ask.detail(event, "withdrawal") != "complete":
            ask.step(Message("The information of {day} was again incomplete: it changes nothing.", day=day), event.id)
            continue
        if ask.detail(event, "medium") == "other" and not ask.reading("O-12", safe=True, arguable=False):
            ask.step(
                Message("The information of {day} was not on a durable medium: it may be ignored.", day=day), event.id
            )
            continue
        if not ask.is_by(day, limit):
            ask.step(
                Message(
                    "The information of {day} came after {limit}: too late to shorten the period.", day=day, limit=limit
                ),
                event.id,
            )
            continue
        ask.step(Message("Complete information was supplied on {day}.", day=day), event.id)
        first = day if first is None else ask.earlier(first, day)
    return first


@rule(LATE_INFORMATION)
def information_window(ask: Inquiry) -> Term | Waiting | None:
    """Return the window in which late information still shortens the period; none where the information was given."""
    if ask.consult(outside_book_vi) is not None or ask.consult(no_right_by_what_is_told):
        return None
    if ask.find(information_on_withdrawal) != OMITTED:
        return None
    start = ask.consult(start_of_period)
    if isinstance(start, Waiting):
        return start
    limit = start.plus(TWELVE_MONTHS)
    supplied = ask.find(late_information)
    ask.step(
        Message(
            "Late information shortens the period until {limit}, twelve months after {start}.", limit=limit, start=start
        )
    )
    return Term(start, limit, limit, ask.timing(limit, supplied))


@rule(LONGER_PROMISE)
def contractual_period(ask: Inquiry) -> Term | Waiting | None:
    """Return the longer period that the trader promised; none without such a promise."""
    promised = ask.stated(CONTRACT_AGREED_WITHDRAWAL_DAYS)
    if promised is None or promised <= FOURTEEN_DAYS.count or ask.consult(outside_book_vi) is not None:
        return None
    start = ask.find(start_of_period)
    if isinstance(start, Waiting):
        return start
    span = Days(promised)
    nominal = start.plus(span)
    rolled, table = rolled_for_consumer(ask, nominal)
    end = rolled
    if ask.fact(CONTRACT_AGREED_WITHDRAWAL_WORDING) == "calendar_days":
        end = ask.reading("R-CMP-01", safe=nominal, arguable=rolled)
        ask.step(
            Message("Promised in calendar days: whether a last day that is not a working day moves is open."),
            CONTRACT_AGREED_WITHDRAWAL_WORDING.key,
            provision=PROMISE_COUNTING,
        )
    text = Message(
        "The trader promised {count} day: until the end of {nominal}.",
        "The trader promised {count} days: until the end of {nominal}.",
        count=promised,
        nominal=nominal,
    )
    count = counted(start, span, end, table if end == rolled else None)
    tell_count(ask, text, count, CONTRACT_AGREED_WITHDRAWAL_DAYS.key)
    statement = ask.consult(first_statement)
    sent = ask.day(statement) if statement else None
    return Term(start, nominal, end, ask.timing(end, sent), statement.id if statement else None, table.id)


@rule(LONGER_PROMISE)
def contractual_period_longer(ask: Inquiry) -> bool:
    """The trader promised more than fourteen days."""
    promised = ask.stated(CONTRACT_AGREED_WITHDRAWAL_DAYS)
    if promised is None or promised <= FOURTEEN_DAYS.count or ask.consult(outside_book_vi) is not None:
        return False
    ask.step(
        Message("The trader promised a longer period than the law: it binds the trader."),
        CONTRACT_AGREED_WITHDRAWAL_DAYS.key,
    )
    return True


FLAGS = (
    FlagRule(
        "contractual_period_longer", "info", contractual_period_longer, needs=(CONTRACT_AGREED_WITHDRAWAL_DAYS.key,)
    ),
)
