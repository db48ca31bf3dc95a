"""The rule book: one HTML page for each rule of law, and an index, for the review by the legal lead."""

from __future__ import annotations

from desktop.rulebook.cases import folder_of_tables
from desktop.rulebook.files import rulebook, write_rulebook

__all__ = ["folder_of_tables", "rulebook", "write_rulebook"]
