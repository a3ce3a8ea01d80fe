import os
import sqlite3

PATH = os.environ.get("POTHOLES_DB", ":memory:")

SCHEMA = """
CREATE TABLE IF NOT EXISTS reports (
    id INTEGER PRIMARY KEY,
    street TEXT NOT NULL,
    text TEXT NOT NULL,
    mended_by TEXT
);
"""

_connection = None


def connection() -> sqlite3.Connection:
    global _connection
    if _connection is None:
        _connection = sqlite3.connect(PATH, check_same_thread=False, isolation_level=None)
        _connection.row_factory = sqlite3.Row
        _connection.executescript(SCHEMA)
    return _connection
