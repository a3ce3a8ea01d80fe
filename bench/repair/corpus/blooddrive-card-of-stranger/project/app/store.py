import sqlite3
from typing import Optional

SCHEMA = """
create table donors (id integer primary key, name text not null, blood_group text not null);
create table donations (donor_id integer not null, given_on text not null, millilitres integer not null);
"""


class Store:
    def __init__(self, path: str = ":memory:") -> None:
        self.connection = sqlite3.connect(path, check_same_thread=False)
        self.connection.row_factory = sqlite3.Row
        self.connection.executescript(SCHEMA)

    def add_donor(self, name: str, blood_group: str) -> int:
        cursor = self.connection.execute(
            "insert into donors (name, blood_group) values (?, ?)", (name, blood_group)
        )
        return cursor.lastrowid

    def donor(self, donor_id: int) -> Optional[sqlite3.Row]:
        return self.connection.execute("select * from donors where id = ?", (donor_id,)).fetchone()

    def add_donation(self, donor_id: int, given_on: str, millilitres: int) -> None:
        self.connection.execute("insert into donations values (?, ?, ?)", (donor_id, given_on, millilitres))

    def donations(self, donor_id: int) -> list[sqlite3.Row]:
        return self.connection.execute(
            "select * from donations where donor_id = ? order by given_on", (donor_id,)
        ).fetchall()
