import sqlite3

from fastapi import FastAPI, HTTPException, Query as Param

from listings.query import Query

app = FastAPI()
connection = sqlite3.connect(":memory:", check_same_thread=False)
connection.row_factory = sqlite3.Row
connection.executescript(
    """
    create table flats (id integer primary key, city text, rooms integer, rent integer, balcony integer);
    insert into flats (city, rooms, rent, balcony) values
        ('Graz', 2, 690, 1), ('Graz', 3, 980, 0), ('Linz', 2, 610, 0), ('Linz', 4, 1240, 1), ('Wien', 1, 720, 0);
    """
)
PAGE = 20


@app.get("/flats")
def flats(city: list[str] = Param(default=[]), page: int = 1):
    query = Query("flats").among("city", city).order_by("rent").limit(PAGE, (max(page, 1) - 1) * PAGE)
    return query.run(connection)


@app.get("/flats/search")
def search(low: int | None = None, high: int | None = None, rooms: int | None = None):
    query = Query("flats").between("rent", low, high).order_by("rent")
    if rooms is not None:
        query.where("rooms >= ?", rooms)
    return query.run(connection)


@app.get("/flats/{ident}")
def flat(ident: int):
    found = Query("flats").where("id = ?", ident).run(connection)
    if not found:
        raise HTTPException(404, "no such flat")
    return found[0]
