import sqlite3

SCHEMA = """
create table songs (
    id integer primary key,
    title text not null,
    chords text not null,
    owner text not null,
    copied_from integer references songs
);
"""


def open_database():
    db = sqlite3.connect(":memory:", check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.executescript(SCHEMA)
    return db


def insert(db, table, values):
    columns = ", ".join(values)
    marks = ", ".join("?" for _ in values)
    with db:
        made = db.execute(f"insert into {table} ({columns}) values ({marks})", tuple(values.values()))
    return made.lastrowid


def one(db, song_id):
    row = db.execute("select * from songs where id = ?", (song_id,)).fetchone()
    return dict(row) if row else None
