import sqlite3


def connect(path):
    db = sqlite3.connect(path, isolation_level=None, timeout=5)
    db.execute("create table if not exists booking (seat text primary key, guest text not null)")
    return db
