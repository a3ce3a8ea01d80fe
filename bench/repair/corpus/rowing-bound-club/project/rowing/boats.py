import sqlite3


def open_db(path=":memory:"):
    db = sqlite3.connect(path, check_same_thread=False)
    db.executescript(
        """
        create table boat (name text, club text, seats integer);
        insert into boat values ('Swift', 'A', 4), ('Heron', 'A', 8), ('Eel', 'Leander', 1), ('Otter', 'Leander', 2);
        """
    )
    return db


def with_seats(db, seats):
    return [name for (name,) in db.execute("select name from boat where seats = ? order by name", (seats,))]


def of_club(db, club):
    return [name for (name,) in db.execute("select name from boat where club = ? order by name", (club))]
