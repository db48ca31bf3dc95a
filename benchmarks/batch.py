"""``quatorze assess --batch`` as a whole process: against parsing the same lines, and whether it grows in line.

Promised: a case among 100 000 takes at most 1.15 times as long as one among 1 000, the start of the process not
counted. That run takes over a minute: ``python -m benchmarks.batch`` makes it, the table stops at 10 000.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.rows import Row

FEW, MANY, MOST = 1_000, 10_000, 100_000
PROMISED = 1.15
_PARSE = "import json, sys\nfor line in open(sys.argv[1], encoding='utf-8'): json.loads(line)"
_NAMES = ("c-681-17", "c-97-22", "sofa-lille")


def measure(most: int = MANY) -> list[Row]:
    """Return a line against parsing, and one for each size up to *most* against the cost of a case among 1 000."""
    texts = [(files("resources") / "cases" / f"{name}.quatorze.json").read_text(encoding="utf-8") for name in _NAMES]
    lines = [json.dumps(json.loads(text)) for text in texts]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cases.ndjson"
        start = min(_batch(path, lines, 1) for _ in range(3))
        few = min(_batch(path, lines, FEW) for _ in range(3))
        whole = {size: _batch(path, lines, size) for size in (MANY, MOST) if size <= most}
        _write(path, lines, MANY)
        parsing = _wall([sys.executable, "-c", _PARSE, str(path)])
    note = f"{MANY / whole[MANY] * 1000:.0f} cases a second, read, assessed and written as JSON"
    rows = [Row("batch of 10 000", whole[MANY], "a process that parses the lines", parsing, None, note)]
    a_case = (few - start) / (FEW - 1)
    for size, took in whole.items():
        name = f"a case among {size:,}".replace(",", " ")
        rows.append(Row(name, (took - start) / (size - 1), "a case among 1 000", a_case, PROMISED))
    return rows


def _batch(path: Path, lines: list[str], size: int) -> float:
    """Return the milliseconds of a process that assesses *size* cases."""
    _write(path, lines, size)
    return _wall([sys.executable, "-m", "desktop", "assess", "--batch", str(path), "--today", "2026-11-20"])


def _write(path: Path, lines: list[str], size: int) -> None:
    path.write_text("\n".join(lines[number % len(lines)] for number in range(size)), encoding="utf-8")


def _wall(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    for row in measure(MOST):
        sys.stdout.write(f"{row.name}: {row.ours:.2f} ms, {row.against}: {row.theirs:.2f} ms, {row.ratio:.2f}\n")
