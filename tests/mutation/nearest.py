"""A plugin of pytest for runs on mutants: the table of the changed module first, and nothing drawn at random.

The first halves the time until a mutant is found. A failing example ends its test and is not made smaller.
"""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings

settings.register_profile(
    "mutation",
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    report_multiple_bugs=False,
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the name of a table: ``--nearest period_start``."""
    parser.addoption("--nearest", default="", help="run the rows of this table of cases first")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Move the rows of that table to the front; all else stays in its order."""
    items.sort(key=lambda item: f"[{config.getoption('--nearest')}: " not in item.nodeid)
