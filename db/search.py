"""Finding files: what was typed as a search expression, and the SQL of the list.

The list has one order: by next safe date, those without one last, then by reference. The index ``cases_in_order`` holds
that order, so a page of it is read without sorting.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence

from db.driver import Database

Row = Mapping[str, object]

_ALL = """
    SELECT id, reference, title, consumer, trader, trader_country, closed, state, next_safe, next_deadline,
        '' AS snippet
    FROM cases
    WHERE closed = :closed
    ORDER BY next_safe IS NULL, next_safe, reference, id
    LIMIT :limit OFFSET :offset
"""
# The plus makes the list be read in its order, each line asked whether it matches: the page is full long before the end
# when nearly all match, and when few do, passing 100,000 lines of the index costs some milliseconds.
_MATCHING = """
    SELECT id, reference, title, consumer, trader, trader_country, closed, state, next_safe, next_deadline
    FROM cases
    WHERE closed = :closed AND +id IN (SELECT rowid FROM case_search WHERE case_search MATCH :terms)
    ORDER BY next_safe IS NULL, next_safe, reference, id
    LIMIT :limit OFFSET :offset
"""
# The plus makes the expression be evaluated once, not once for each line of the page.
_SNIPPETS = """
    SELECT rowid AS id, snippet(case_search, -1, '[', ']', '…', 12) AS snippet
    FROM case_search
    WHERE case_search MATCH :terms AND +rowid IN (SELECT value FROM json_each(:ids))
"""
_COUNT_ALL = "SELECT count(*) AS lines FROM cases WHERE closed = :closed"
_COUNT_MATCHING = """
    SELECT count(*) AS lines FROM cases
    WHERE closed = :closed AND +id IN (SELECT rowid FROM case_search WHERE case_search MATCH :terms)
"""


def terms(words: str) -> str:
    """Return the FTS5 expression for "every one of *words*, each of them or the beginning of it"; ``""`` for none.

    Each word goes between quotation marks, so nothing typed is ever read as an operator. A word without a letter or a
    digit holds nothing to look for and is left out.
    """
    return " ".join('"' + word.replace('"', '""') + '"*' for word in _clean(words).split() if _has_a_letter(word))


def find(database: Database, words: str, *, closed: bool, limit: int, offset: int) -> Sequence[Row]:
    """Return the lines of the list, each with a ``snippet``, empty where no words were given."""
    page = {"closed": int(closed), "limit": limit, "offset": offset}
    wanted = terms(words)
    if not wanted:
        return list(database.query(_ALL, page))
    lines = list(database.query(_MATCHING, {**page, "terms": wanted}))
    ids = json.dumps([line["id"] for line in lines])
    snippets = {row["id"]: row["snippet"] for row in database.query(_SNIPPETS, {"terms": wanted, "ids": ids})}
    return [{**line, "snippet": snippets.get(line["id"], "")} for line in lines]


def count(database: Database, words: str, *, closed: bool) -> int:
    """Return how many lines the list has."""
    wanted = terms(words)
    values = {"closed": int(closed), "terms": wanted} if wanted else {"closed": int(closed)}
    (answer,) = database.query(_COUNT_MATCHING if wanted else _COUNT_ALL, values)
    return int(answer["lines"])


def _clean(words: str) -> str:
    """Return *words* without what no text of a desk can hold: half surrogates, and NUL, where FTS5 stops reading."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def _has_a_letter(word: str) -> bool:
    return any(unicodedata.category(character)[0] in "LN" for character in word)
