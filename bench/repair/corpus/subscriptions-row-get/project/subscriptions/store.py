import sqlite3

SCHEMA = """
create table subscriptions (id integer primary key, customer text not null, plan text not null,
                            renews_on text not null, discount integer);
insert into subscriptions values (1, 'Acme', 'team', '2026-05-01', null), (2, 'Bolt', 'solo', '2026-05-01', 20),
                                 (3, 'Cask', 'team', '2026-06-01', null);
"""


def connect(path=":memory:"):
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA)
    return connection


def due(connection, day):
    return connection.execute("select * from subscriptions where renews_on <= ? order by id", (day,)).fetchall()
