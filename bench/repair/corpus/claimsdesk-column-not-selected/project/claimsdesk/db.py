import sqlite3

SCHEMA = """
create table claims (
    id integer primary key,
    policy text not null,
    holder text not null,
    cents integer not null,
    state text not null default 'open',
    filed text not null,
    clerk text
);
create table notes (
    id integer primary key,
    claim integer not null references claims (id),
    text text not null
);
"""


def connect(path=":memory:"):
    connection = sqlite3.connect(path, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA)
    return connection
