import sqlite3

SCHEMA = """
CREATE TABLE alterations (
    ticket TEXT NOT NULL,
    garment TEXT NOT NULL,
    cents INTEGER NOT NULL,
    surcharge INTEGER  -- NULL: no express
)
"""


class Tickets:
    def __init__(self, path=":memory:"):
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.db.row_factory = sqlite3.Row
        self.db.execute(SCHEMA)

    def insert(self, ticket, garment, cents, surcharge=None):
        self.db.execute("INSERT INTO alterations VALUES (?, ?, ?, ?)", (ticket, garment, cents, surcharge))

    def lines(self, ticket):
        return self.db.execute("SELECT * FROM alterations WHERE ticket = ? ORDER BY rowid", (ticket,)).fetchall()
