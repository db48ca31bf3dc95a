"""The tables of a desk, as the sequence of changes that made them.

To change them: write the next function below with the next number, raise :data:`SCHEMA`, and keep a file of the schema
that it leaves behind in ``tests/db/files`` (``make_schema_files.py`` there). A released function is never edited: desks
made by it exist.
"""

from __future__ import annotations

from db.driver import Database, Migrations

#: The schema that this program writes. A file with a higher number is refused, not guessed at.
SCHEMA = 1
#: Tells a desk from any other database that the same key would open ("Qz14").
APPLICATION_ID = int.from_bytes(b"Qz14", "big")

migrations = Migrations("quatorze")

_TABLES = (
    # What the list of files shows, narrow, so that 100,000 lines are few pages.
    """
    CREATE TABLE cases (
        id INTEGER PRIMARY KEY,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        reference TEXT NOT NULL,
        title TEXT NOT NULL,
        consumer TEXT NOT NULL,
        trader TEXT NOT NULL,
        trader_country TEXT NOT NULL,
        closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
        state TEXT NOT NULL,
        next_safe TEXT CHECK (next_safe IS date(next_safe)),
        next_deadline TEXT
    ) STRICT
    """,
    # The order of the list; no date sorts after every date.
    "CREATE INDEX cases_in_order ON cases (closed, next_safe IS NULL, next_safe, reference, id)",
    # The case itself: the canonical text of the interchange format.
    """
    CREATE TABLE case_files (
        case_id INTEGER PRIMARY KEY REFERENCES cases (id),
        content TEXT NOT NULL
    ) STRICT
    """,
    # What the search looks through. The index below keeps no text of its own; the triggers keep the two equal.
    """
    CREATE TABLE case_words (
        case_id INTEGER PRIMARY KEY REFERENCES cases (id),
        reference TEXT NOT NULL,
        title TEXT NOT NULL,
        parties TEXT NOT NULL,
        words TEXT NOT NULL,
        documents TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE case_search USING fts5 (
        reference, title, parties, words, documents,
        content = 'case_words', content_rowid = 'case_id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    )
    """,
    """
    CREATE TRIGGER case_words_added AFTER INSERT ON case_words BEGIN
        INSERT INTO case_search (rowid, reference, title, parties, words, documents)
        VALUES (new.case_id, new.reference, new.title, new.parties, new.words, new.documents);
    END
    """,
    """
    CREATE TRIGGER case_words_changed AFTER UPDATE ON case_words BEGIN
        INSERT INTO case_search (case_search, rowid, reference, title, parties, words, documents)
        VALUES ('delete', old.case_id, old.reference, old.title, old.parties, old.words, old.documents);
        INSERT INTO case_search (rowid, reference, title, parties, words, documents)
        VALUES (new.case_id, new.reference, new.title, new.parties, new.words, new.documents);
    END
    """,
    """
    CREATE TRIGGER case_words_removed AFTER DELETE ON case_words BEGIN
        INSERT INTO case_search (case_search, rowid, reference, title, parties, words, documents)
        VALUES ('delete', old.case_id, old.reference, old.title, old.parties, old.words, old.documents);
    END
    """,
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES cases (id),
        revision INTEGER NOT NULL,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        action TEXT NOT NULL,
        change TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX journal_of_case ON journal (case_id, id)",
    """
    CREATE TABLE letters (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES cases (id),
        issued_at TEXT NOT NULL,
        language TEXT NOT NULL,
        content TEXT NOT NULL,
        law_release TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        pdf BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX letters_of_case ON letters (case_id, id)",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
_APPEND_ONLY = ("journal", "letters")


@migrations()
def schema_001(database: Database) -> None:
    """Make the tables of the first release."""
    for statement in _TABLES:
        database.execute(statement)
    for table in _APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            database.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")
