"""``quatorze assess --batch`` over 10 000 lines as a whole process, against parsing the same lines."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.rows import Row

LINES = 10_000
_PARSE = "import json, sys\nfor line in open(sys.argv[1], encoding='utf-8'): json.loads(line)"


def measure() -> list[Row]:
    """Return one line; nothing is promised but the figure."""
    names = ("c-681-17", "c-97-22", "sofa-lille")
    texts = [(files("resources") / "cases" / f"{name}.quatorze.json").read_text(encoding="utf-8") for name in names]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cases.ndjson"
        path.write_text("\n".join(json.dumps(json.loads(texts[n % 3])) for n in range(LINES)), encoding="utf-8")
        ours = _wall([sys.executable, "-m", "desktop", "assess", "--batch", str(path), "--today", "2026-11-20"])
        theirs = _wall([sys.executable, "-c", _PARSE, str(path)])
    note = f"{LINES / ours * 1000:.0f} cases a second, read, assessed and written as JSON"
    return [Row("batch of 10 000", ours, "a process that parses the lines", theirs, None, note)]


def _wall(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return (time.perf_counter() - begun) * 1000
