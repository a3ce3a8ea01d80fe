import sqlite3


def connect(path):
    db = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    db.execute("create table if not exists passage (gate text primary key, number integer not null)")
    return db


def count(db, gate):
    db.execute("begin immediate")
    db.execute(
        "insert into passage values (?, 1) on conflict (gate) do update set number = number + 1", (gate,)
    )
    db.execute("commit")
    return db.execute("select number from passage where gate = ?", (gate,)).fetchone()[0]
