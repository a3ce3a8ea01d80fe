import sqlite3

SCHEMA = """
create table if not exists piece (id integer primary key, title text not null, room text);
create table if not exists loan (id integer primary key, piece integer not null, borrower text not null, until text not null);
"""


def connect(path=":memory:"):
    connection = sqlite3.connect(path, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA)
    return connection


class Missing(LookupError):
    pass


def one(connection, what, sql, *values):
    """The row that a query is for; it must be there."""
    row = connection.execute(sql, values).fetchone()
    if row is None:
        raise Missing(what)
    return row
