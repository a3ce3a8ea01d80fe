import sqlite3
from pathlib import Path

SCHEMA = Path(__file__).parent.parent / "schema.sql"


def connect(path=":memory:"):
    connection = sqlite3.connect(path, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA.read_text())
    return connection
