import sqlite3


class ChangedMeanwhile(Exception):
    """Somebody else has changed the row since it was read."""


class Store:
    def __init__(self):
        self.db = sqlite3.connect(":memory:", check_same_thread=False)
        self.db.row_factory = sqlite3.Row
        self.db.execute("create table lots (name text primary key, grams integer, version integer)")
        self.db.execute("insert into lots values ('rye', 500, 1)")

    def read(self, name):
        return dict(self.db.execute("select * from lots where name = ?", (name,)).fetchone())

    def write(self, lot):
        with self.db:
            done = self.db.execute(
                "update lots set grams = ?, version = version + 1 where name = ? and version = ?",
                (lot["grams"], lot["name"], lot["version"]),
            )
        if done.rowcount == 0:
            raise ChangedMeanwhile(f"{lot['name']} is no longer at version {lot['version']}")
