import sqlite3
from contextlib import closing


class Counts:
    def __init__(self, path):
        self._path = path
        with closing(self._connect()) as db, db:
            db.execute("CREATE TABLE IF NOT EXISTS counts (pond TEXT, day TEXT, birds INTEGER, PRIMARY KEY (pond, day))")

    def _connect(self):
        return sqlite3.connect(self._path)

    def add(self, pond, day, birds):
        with closing(self._connect()) as db, db:
            db.execute("INSERT OR REPLACE INTO counts VALUES (?, ?, ?)", (pond, day, birds))

    def of(self, pond):
        with closing(self._connect()) as db:
            return db.execute("SELECT day, birds FROM counts WHERE pond = ? ORDER BY day", (pond,)).fetchall()
