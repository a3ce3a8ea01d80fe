import sqlite3


class Conflict(Exception):
    """Something that must be unique is not; the application answers 409."""


class Accounts:
    def __init__(self, connection):
        self._db = connection

    def register(self, mail, name):
        with self._db:
            made = self._db.execute("insert into accounts (mail, name) values (?, ?)", (mail.lower(), name))
        return self.by_id(made.lastrowid)

    def change_mail(self, account_id, mail):
        try:
            with self._db:
                self._db.execute("update accounts set mail = ? where id = ?", (mail.lower(), account_id))
        except sqlite3.IntegrityError as error:
            raise Conflict("mail_taken") from error
        return self.by_id(account_id)

    def by_id(self, account_id):
        row = self._db.execute("select * from accounts where id = ?", (account_id,)).fetchone()
        return dict(row) if row else None
