import sqlite3


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.db.execute(
            "create table if not exists rings (id integer primary key, door text, picture blob, at text default current_timestamp)"
        )

    def add(self, door, picture):
        with self.db:
            return self.db.execute("insert into rings (door, picture) values (?, ?)", (door, picture)).lastrowid

    def picture(self, number):
        row = self.db.execute("select picture from rings where id = ?", (number,)).fetchone()
        return row and row[0]

    def prune(self, keep):
        """Keeps the latest rings only. Run every night."""
        with self.db:
            self.db.execute(
                "delete from rings where id not in (select id from rings order by id desc limit ?)", (keep,)
            )
