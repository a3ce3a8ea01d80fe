import sqlite3
import tempfile
from pathlib import Path


class StaleVersion(Exception):
    pass


class Wallets:
    def __init__(self, path=None):
        self.path = path or Path(tempfile.mkdtemp()) / "wallets.db"
        with self._connect() as db:
            db.execute("create table if not exists wallets (id integer primary key, cents integer, version integer)")

    def _connect(self):
        return sqlite3.connect(self.path)

    def open(self, wallet_id, cents):
        with self._connect() as db:
            db.execute("insert into wallets values (?, ?, 1)", (wallet_id, cents))

    def read(self, wallet_id):
        with self._connect() as db:
            return db.execute("select cents, version from wallets where id = ?", (wallet_id,)).fetchone()

    def write(self, wallet_id, cents, version):
        with self._connect() as db:
            done = db.execute(
                "update wallets set cents = ?, version = version + 1 where id = ? and version = ?",
                (cents, wallet_id, version),
            )
            if done.rowcount != 1:
                raise StaleVersion(f"wallet {wallet_id} was changed meanwhile")
