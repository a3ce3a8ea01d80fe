import sqlite3

SCHEMA = """
create table station (id integer primary key, name text not null);
create table reading (station_id integer not null, degrees real not null, humidity real);
"""


def connect(path=":memory:"):
    db = sqlite3.connect(path, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.executescript(SCHEMA)
    return db


def station(db, station_id):
    return db.execute("select * from station where id = ?", [station_id]).fetchone()


def stations(db):
    return db.execute("select * from station order by id").fetchall()


def degrees(db, station_id):
    rows = db.execute("select degrees from reading where station_id = ?", [station_id])
    return [row["degrees"] for row in rows]


def humidity(db, station_id):
    rows = db.execute(
        "select humidity from reading where station_id = ? and humidity is not null", [station_id]
    )
    return [row["humidity"] for row in rows]
