"""The till's database, which we only read."""

import sqlite3

SCHEMA = """
CREATE TABLE IF NOT EXISTS tickets (
    sold TEXT NOT NULL,       -- YYYY-MM-DD
    kind TEXT NOT NULL,       -- adult, child, season
    cents INTEGER NOT NULL
)
"""


def connect(path):
    connection = sqlite3.connect(path)
    connection.execute(SCHEMA)
    return connection


def visitors(connection, month):
    query = "SELECT count(*) FROM tickets WHERE substr(sold, 1, 7) = ?"
    return connection.execute(query, (month,)).fetchone()[0]


def children(connection, month):
    query = "SELECT count(*) FROM tickets WHERE substr(sold, 1, 7) = ? AND kind = 'child'"
    return connection.execute(query, (month,)).fetchone()[0]


def takings(connection, month):
    query = "SELECT coalesce(sum(cents), 0) FROM tickets WHERE substr(sold, 1, 7) = ?"
    return connection.execute(query, (month,)).fetchone()[0]
