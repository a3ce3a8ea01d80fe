class Claims:
    def __init__(self, connection):
        self.connection = connection

    def add(self, policy, holder, cents, filed, clerk=None, state="open"):
        cursor = self.connection.execute(
            "insert into claims (policy, holder, cents, filed, clerk, state) values (?, ?, ?, ?, ?, ?)",
            (policy, holder, cents, filed, clerk, state),
        )
        return cursor.lastrowid

    def get(self, ident):
        return self.connection.execute("select * from claims where id = ?", (ident,)).fetchone()

    def open_ones(self):
        return self.connection.execute(
            "select id, policy, holder, cents, filed from claims where state != 'closed' order by filed, id"
        ).fetchall()

    def of_clerk(self, clerk):
        return self.connection.execute(
            "select id, policy, holder, cents, filed, state from claims where clerk = ? order by filed, id", (clerk,)
        ).fetchall()

    def note(self, ident, text):
        self.connection.execute("insert into notes (claim, text) values (?, ?)", (ident, text))

    def notes(self, ident):
        rows = self.connection.execute("select text from notes where claim = ? order by id", (ident,)).fetchall()
        return [row["text"] for row in rows]
