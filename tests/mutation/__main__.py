"""Mutation testing: ``python -m tests.mutation [MODULE …]`` changes the law in many small ways and runs its tests.

MODULE is a file or folder; without one, what ``cosmic-ray.toml`` names. The changes are made in a copy of its own,
below ``build/mutation``, never in the working tree: two runs do not disturb each other. The exit status is 1 when some
change survived.
"""

from __future__ import annotations

import compileall
import os
import re
import shlex
import shutil
import sys
import tempfile
import time
import tomllib
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import cosmic_ray.plugins
from cosmic_ray.commands import execute, init
from cosmic_ray.config import ConfigDict
from cosmic_ray.modules import find_modules
from cosmic_ray.testing import run_tests
from cosmic_ray.tools.filters.operators_filter import OperatorsFilter
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import TestOutcome, WorkerOutcome, WorkResult

from tests.mutation.operators import Provider
from tests.mutation.report import Mutant, equivalents, mutant, report

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "mutation"
SETTINGS = Path(__file__).with_name("cosmic-ray.toml")
COPIED = ("desktop", "db", "packaging", "resources", "tests")
#: Tests that take so many times as long as on the unchanged module are taken to run for ever.
ENDLESS = 3


def main(arguments: Sequence[str]) -> int:
    """Make the mutants, run the tests on each, and print what survived."""
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    chosen = [Path(one) for one in arguments or settings["cosmic-ray"]["module-path"]]
    places: dict[str, list[str]] = settings["tests"]
    unknown = [one for one in chosen if not (ROOT / one).exists() or not any(map(one.is_relative_to, places))]
    if unknown:
        print(f"{unknown[0]}: not a file or folder of {' or '.join(places)}", file=sys.stderr)
        return 2
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    cosmic_ray.plugins.OPERATOR_PROVIDERS["law"] = Provider()
    found: list[Mutant] = []
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tree-", dir=BUILD) as tree:
        _copy(Path(tree))
        os.chdir(tree)
        for file in sorted(find_modules(chosen)):
            tests = next(tests for place, tests in places.items() if file.is_relative_to(place))
            found += _judged(file, settings, tests)
        os.chdir(ROOT)
    for line in report(found, equivalents()):
        print(line)
    return 1 if any(one.fate == "survived" and one.change not in equivalents() for one in found) else 0


def _copy(tree: Path) -> None:
    for name in COPIED:
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", tree)
    # Compiled once here: the runs below write nothing, so that no mutant is mistaken for another.
    compileall.compile_dir(tree, quiet=2)


def _judged(file: Path, settings: dict[str, Any], tests: Sequence[str]) -> list[Mutant]:
    """Return every mutant of a module, judged by *tests*."""
    name = "_".join(file.with_suffix("").parts[1:])
    session = BUILD / f"{name}.sqlite"
    session.unlink(missing_ok=True)
    command = shlex.split(settings["cosmic-ray"]["test-command"])[1:]
    nearest = ("--nearest", name.removeprefix("law_"))
    config = ConfigDict(
        settings["cosmic-ray"], **{"test-command": shlex.join([sys.executable, *command, *nearest, *tests])}
    )
    with use_db(session) as work:
        init([file], work, {})
        OperatorsFilter().filter(work, Namespace(config=SETTINGS))
        _leave_out(work, file, re.compile(settings["lines"]["leave-out"]))
        number = len(work.pending_work_items)
        if not number:
            return []
        config["timeout"] = ENDLESS * _seconds_unchanged(config)
        begun = time.monotonic()
        execute(work, config)
        spent = time.monotonic() - begun
        print(f"== {file}: {number} mutants, {spent:.0f} s, {spent / number:.2f} s each", file=sys.stderr)
        return list(_mutants(work))


def _leave_out(work: WorkDB, file: Path, lines: re.Pattern[str]) -> None:
    """Skip the mutants that begin on such *lines* of the module."""
    numbers = {number for number, text in enumerate(file.read_text("utf-8").splitlines(), 1) if lines.match(text)}
    skipped = [item.job_id for item in work.pending_work_items if item.mutations[0].start_pos[0] in numbers]
    work.set_multiple_results(skipped, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))


def _seconds_unchanged(config: ConfigDict) -> float:
    """Return how long the tests take on the module as it is; they must pass."""
    begun = time.monotonic()
    outcome, output = run_tests(config.test_command, config.timeout)
    if outcome != TestOutcome.SURVIVED:
        sys.exit(f"The tests fail without any change:\n{output}")
    return time.monotonic() - begun


def _mutants(work: WorkDB) -> Iterator[Mutant]:
    for item, result in work.completed_work_items:
        if result.worker_outcome == WorkerOutcome.SKIPPED:
            continue
        if result.worker_outcome != WorkerOutcome.NORMAL:
            raise RuntimeError(result.output)
        (spec,) = item.mutations
        survived = result.test_outcome == TestOutcome.SURVIVED
        yield mutant(
            spec.module_path.as_posix(),
            spec.start_pos[0],
            spec.operator_name,
            result.diff,
            result.output,
            survived=survived,
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
