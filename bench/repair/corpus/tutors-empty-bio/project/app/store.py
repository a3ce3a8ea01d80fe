import sqlite3

SCHEMA = """
create table tutor (id integer primary key, name text not null, city text, bio text);
create table subject (tutor integer not null references tutor, slug text not null, title text not null, level text);
"""

ROWS = """
insert into tutor values (1, 'Nele Fuchs', 'Kiel', 'Physics for twenty years.');
insert into tutor values (2, 'Idris Bah', null, null);
insert into subject values (1, 'physics', 'Physics', 'A');
insert into subject values (2, 'french', 'French', null);
"""


def connect():
    db = sqlite3.connect(":memory:", check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.executescript(SCHEMA + ROWS)
    return db


def tutors(db):
    return [dict(row) for row in db.execute("select id, name, city from tutor order by id")]


def tutor(db, number):
    row = db.execute("select * from tutor where id = ?", (number,)).fetchone()
    if row is None:
        return None
    subjects = db.execute("select slug, title, level from subject where tutor = ? order by slug", (number,))
    return {**dict(row), "subjects": [dict(one) for one in subjects]}
