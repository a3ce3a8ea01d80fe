import sqlite3

SCHEMA = """
create table stays (id integer primary key, dog text not null, arrives text not null, leaves text, note text);
"""


def connect():
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.executescript(SCHEMA)
    return connection
