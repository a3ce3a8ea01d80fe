import sqlite3


class Writer:
    def __init__(self, connection=None):
        self.db = connection or sqlite3.connect(":memory:")
        self.db.execute("create table metrics (name text, value real)")
        self.db.execute("create table events (kind text, at integer, detail text)")

    def metrics(self, rows):
        """Writes metrics; answers how many."""
        if not rows:
            return 0
        places = ", ".join(["(?, ?)"] * len(rows))
        self.db.execute(f"insert into metrics values {places}", [part for one in rows for part in (one["name"], one["value"])])
        return len(rows)

    def events(self, rows):
        """Writes events; answers how many."""
        places = ", ".join(["(?, ?, ?)"] * len(rows))
        values = [part for one in rows for part in (one["kind"], one["at"], one.get("detail"))]
        self.db.execute(f"insert into events values {places}", values)
        return len(rows)
