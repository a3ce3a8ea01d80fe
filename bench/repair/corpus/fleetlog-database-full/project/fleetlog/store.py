import sqlite3

SCHEMA = """
create table if not exists positions (
    id integer primary key,
    van text not null,
    lat real not null,
    lon real not null,
    at text not null
);
create index if not exists positions_van on positions (van, at);
"""


class Store:
    def __init__(self, path):
        self.connection = sqlite3.connect(path, check_same_thread=False)
        self.connection.row_factory = sqlite3.Row
        self.connection.executescript(SCHEMA)

    def add(self, van, lat, lon, at):
        with self.connection:
            cursor = self.connection.execute(
                "insert into positions (van, lat, lon, at) values (?, ?, ?, ?)", (van, lat, lon, at)
            )
        return cursor.lastrowid

    def last(self, van):
        return self.connection.execute(
            "select * from positions where van = ? order by at desc limit 1", (van,)
        ).fetchone()
