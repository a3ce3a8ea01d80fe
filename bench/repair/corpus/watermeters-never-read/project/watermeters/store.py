import sqlite3
from pathlib import Path

SCHEMA = """
create table meters (id text primary key, flat text not null);
create table readings (
    meter text not null references meters(id),
    day text not null,
    litres integer,          -- null: the meter was not reached that day
    primary key (meter, day)
);
"""


def open_memory(script=None):
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA)
    if script:
        connection.executescript(Path(script).read_text())
    return connection


def meters(connection):
    return connection.execute("select id, flat from meters order by flat").fetchall()


def readings(connection, meter, month):
    return connection.execute(
        "select day, litres from readings where meter = ? and substr(day, 1, 7) = ? order by day", (meter, month)
    ).fetchall()
