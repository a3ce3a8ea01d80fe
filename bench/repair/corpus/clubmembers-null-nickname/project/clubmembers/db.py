import sqlite3
from contextlib import contextmanager

SCHEMA = """
create table if not exists teams (id integer primary key, name text not null unique);
create table if not exists members (
    id integer primary key,
    name text not null,
    nickname text,
    email text not null unique,
    team integer references teams (id),
    joined text not null,
    active integer not null default 1
);
"""


class Database:
    def __init__(self, path=":memory:"):
        self.connection = sqlite3.connect(path, check_same_thread=False)
        self.connection.row_factory = sqlite3.Row
        self.connection.execute("pragma foreign_keys = on")
        self.connection.executescript(SCHEMA)

    @contextmanager
    def transaction(self):
        try:
            yield self.connection
        except Exception:
            self.connection.rollback()
            raise
        self.connection.commit()

    def one(self, sql, *values):
        row = self.connection.execute(sql, values).fetchone()
        return dict(row) if row else None

    def all(self, sql, *values):
        return [dict(row) for row in self.connection.execute(sql, values)]
