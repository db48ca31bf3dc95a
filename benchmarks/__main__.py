"""Measures what is promised about speed and prints one table: ``python -m benchmarks [--markdown] [NAME …]``.

Ratios are measured in one run on one machine; absolute figures are for orientation. The exit status is 1 when a
promise is not kept.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence

from benchmarks.rows import Row

NAMES = ("assessment", "open_cases", "batch", "start", "editing", "letter", "vault")
_HEADER = ("what", "ms", "against", "ms", "ratio", "promised", "")


def main(arguments: Sequence[str]) -> int:
    """Print the table of the named benchmarks (default: all)."""
    chosen = [name for name in arguments if not name.startswith("-")] or NAMES
    rows = [row for name in chosen for row in importlib.import_module(f"benchmarks.{name}").measure()]
    for line in _lines(rows, markdown="--markdown" in arguments):
        print(line)
    return 0 if all(row.kept for row in rows) else 1


def _lines(rows: Sequence[Row], *, markdown: bool) -> Iterator[str]:
    table = [_HEADER, *map(_cells, rows)]
    if markdown:
        yield "| " + " | ".join(_HEADER) + " |"
        yield "|" + "---|" * len(_HEADER)
        yield from ("| " + " | ".join(cells) + " |" for cells in table[1:])
        return
    widths = [max(len(cells[place]) for cells in table) for place in range(len(_HEADER))]
    for cells in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    promised = "" if row.promised is None else f"≤ {row.promised:.2f} {'kept' if row.kept else 'MISSED'}"
    return (row.name, f"{row.ours:.2f}", row.against, f"{row.theirs:.2f}", f"{row.ratio:.2f}", promised, row.note)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
