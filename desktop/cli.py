"""The commands without a window: ``quatorze assess``, ``letter``, ``rules``. Errors are one line on standard error."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from desktop.application.assessment import assess
from desktop.application.interchange import case_from_json, read_case, read_json
from desktop.application.languages import LANGUAGES, SOURCE
from desktop.application.report import assessment_to_json, assessment_to_text
from desktop.application.wording import Wording
from desktop.domain.case import CaseFile
from desktop.domain.dates import read_day
from desktop.domain.errors import CaseworkError, GapInLawError, RefusedInput
from desktop.domain.messages import Message
from desktop.law import load_law

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; a command stands in ``command``, None for the window."""
    top = argparse.ArgumentParser(prog="quatorze", description="May this consumer still withdraw, and until when?")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    one = commands.add_parser("assess", help="print the assessment of a case file")
    one.add_argument("case", nargs="?", metavar="CASE", help="a case file; - reads standard input")
    one.add_argument(
        "--batch", metavar="FILE", help="one case a line in, one assessment a line out; - reads standard input"
    )
    one.add_argument("--today", type=_day, metavar="DAY", help="assess as of this day (default: today)")
    one.add_argument("--language", choices=LANGUAGES, help="language of the sentences (default: the case's)")
    one.add_argument("--text", action="store_true", help="readable lines instead of JSON")
    letter = commands.add_parser("letter", help="write the legal opinion as a PDF")
    letter.add_argument("case", metavar="CASE", help="a case file; - reads standard input")
    letter.add_argument("--output", required=True, type=Path, metavar="FILE", help="the PDF to write")
    letter.add_argument("--language", choices=LANGUAGES, help="language of the letter (default: the case's)")
    letter.add_argument("--today", type=_day, metavar="DAY", help="the day of the letter (default: today)")
    rules = commands.add_parser("rules", help="write one page per rule of law, for review")
    rules.add_argument("--output", required=True, type=Path, metavar="DIR", help="the folder for the pages")
    return top


def _day(text: str) -> date:
    try:
        return _written_today(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-11-20") from None


def _written_today(text: str) -> date:
    """Read a single day in the form of the case file; raises ``ValueError``, ``TypeError`` for what is no text."""
    written = read_day(text)
    if written.earliest is None or str(written) != written.earliest.isoformat():
        raise ValueError(text)
    return written.earliest


def run(arguments: argparse.Namespace, today: date) -> int:
    """Do what the parsed command line asks, *today* being the present day; return the exit status."""
    try:
        if arguments.command == "letter":
            return _letter(arguments, arguments.today or today)
        if arguments.command == "rules":
            return _rules(arguments)
        if (arguments.case is None) == (arguments.batch is None):
            print("quatorze assess: give a case file, or --batch FILE", file=sys.stderr)
            return WRONG_USAGE
        if arguments.batch is not None:
            return _batch(arguments, arguments.today or today)
        return _assess(arguments, arguments.today or today)
    except (CaseworkError, GapInLawError, OSError, UnicodeDecodeError) as problem:
        print(f"quatorze: {_subject(arguments)}: {_told(problem)}", file=sys.stderr)
        return REFUSED


def _subject(arguments: argparse.Namespace) -> str:
    """Return what a refusal is about: the case file, the batch, or the folder of the rules."""
    return str(arguments.output if arguments.command == "rules" else arguments.case or arguments.batch)


def _told(problem: Exception) -> str:
    if isinstance(problem, OSError):
        return problem.strerror or "cannot be read"
    if isinstance(problem, UnicodeDecodeError):
        return "is not UTF-8 text"
    return " ".join(str(problem).split())


def _read(name: str) -> CaseFile:
    return read_case(sys.stdin.buffer.read().decode() if name == "-" else Path(name).read_bytes().decode())


def _wording(chosen: str | None, case: CaseFile) -> Wording:
    """Return the words of the chosen language, else of the case's; English where neither is named."""
    return Wording(chosen or case.language or SOURCE)


def _assess(arguments: argparse.Namespace, today: date) -> int:
    case = _read(arguments.case)
    assessment = assess(case, load_law(), today)
    wording = _wording(arguments.language, case)
    if arguments.text:
        _print(assessment_to_text(assessment, wording))
    else:
        _print([json.dumps(assessment_to_json(assessment, wording), ensure_ascii=False, indent=2)])
    return DONE


def _batch(arguments: argparse.Namespace, today: date) -> int:
    if arguments.batch == "-":
        _print(_answers(sys.stdin.buffer, arguments.language, today))
        return DONE
    with Path(arguments.batch).open("rb") as lines:
        _print(_answers(lines, arguments.language, today))
    return DONE


def _answers(lines: Iterable[bytes], language: str | None, today: date) -> Iterator[str]:
    """Yield one line of JSON for each line: the assessment, or why the line was refused."""
    wordings: dict[str, Wording] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            case, day = _case_of_line(line, today)
            wording = _wording(language, case)
            wording = wordings.setdefault(wording.language, wording)
            answer: dict[str, Any] = assessment_to_json(assess(case, load_law(), day), wording)
        except (CaseworkError, GapInLawError, UnicodeDecodeError) as problem:
            answer = {"error": _told(problem), "line": number}
        yield json.dumps(answer, ensure_ascii=False)


def _case_of_line(line: bytes, today: date) -> tuple[CaseFile, date]:
    """Read a line of a batch: a case file, or ``{"today": DAY, "case": {…}}``."""
    data = read_json(line.decode())
    if not isinstance(data, dict) or set(data) - {"today", "case"} or "case" not in data:
        return case_from_json(data), today
    try:
        day = _written_today(data["today"]) if "today" in data else today
    except (TypeError, ValueError):
        raise RefusedInput("/today", Message("Expected a day such as “2026-11-20”.")) from None
    return case_from_json(data["case"]), day


def _letter(arguments: argparse.Namespace, today: date) -> int:
    from desktop.letters import Sender, branches, opinion, write_pdf  # noqa: PLC0415 - slow to load

    case = _read(arguments.case)
    wording = _wording(arguments.language, case)
    law = load_law()
    sides = branches(case, lambda one: assess(one, law, today))
    letter = opinion(case, assess(case, law, today), wording, Sender(), today, branches=sides)
    write_pdf(letter, arguments.output)
    print(arguments.output)
    return DONE


def _rules(arguments: argparse.Namespace) -> int:
    from desktop.rulebook import folder_of_tables, write_rulebook  # noqa: PLC0415 - no other command needs it

    print(write_rulebook(load_law(), arguments.output, folder_of_tables()))
    return DONE


def _print(lines: Iterable[str]) -> None:
    """Print lines as UTF-8, whatever the terminal's own encoding."""
    for line in lines:
        sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()
