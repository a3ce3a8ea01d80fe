import sqlite3
from pathlib import Path

SCHEMA = Path(__file__).parent.parent / "schema.sql"


def connect(path):
    db = sqlite3.connect(path, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.executescript(SCHEMA.read_text())
    return db


class Store:
    def __init__(self, db):
        self.db = db

    def add_child(self, name):
        with self.db:
            return self.db.execute("insert into children (name) values (?)", (name,)).lastrowid

    def child(self, name):
        return self.db.execute("select * from children where name = ?", (name,)).fetchone()

    def book(self, child_id, cents, note=""):
        with self.db:
            self.db.execute(
                "insert into movements (child_id, cents, note) values (?, ?, ?)", (child_id, cents, note)
            )

    def balance(self, child_id):
        """Cents on the account."""
        row = self.db.execute("select sum(cents) from movements where child_id = ?", (child_id,)).fetchone()
        return row[0]

    def spent_since(self, child_id, day):
        row = self.db.execute(
            "select coalesce(sum(-cents), 0) from movements where child_id = ? and cents < 0 and day >= ?",
            (child_id, day),
        ).fetchone()
        return row[0]

    def add_goal(self, child_id, title, cents):
        with self.db:
            self.db.execute("insert into goals (child_id, title, cents) values (?, ?, ?)", (child_id, title, cents))

    def goals(self, child_id):
        return self.db.execute("select * from goals where child_id = ? order by cents", (child_id,)).fetchall()
