"""Compiles the catalogues whenever the program is built or installed: ``.mo`` files are never committed."""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Runs ``resources.locale.catalogues`` before the files are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface of the hook
        """Write the ``.mo`` files and name them for the build, which leaves out what git ignores."""
        sys.path.insert(0, self.root)
        from resources.locale import catalogues  # noqa: PLC0415 - not importable before the line above

        build_data["artifacts"] += [path.relative_to(self.root).as_posix() for path in catalogues.compile_all()]
