from fastapi import FastAPI, HTTPException

from kennelstay.db import connect
from kennelstay.models import NewStay, Stay


def create_app():
    app = FastAPI()
    db = connect()

    @app.post("/stays", status_code=201)
    def book(stay: NewStay) -> dict:
        made = db.execute(
            "insert into stays (dog, arrives, leaves, note) values (?, ?, ?, ?)",
            (stay.dog, stay.arrives.isoformat(), stay.leaves and stay.leaves.isoformat(), stay.note),
        )
        return {"id": made.lastrowid}

    @app.get("/stays/{stay_id}", response_model=Stay)
    def show(stay_id: int):
        row = db.execute("select * from stays where id = ?", (stay_id,)).fetchone()
        if row is None:
            raise HTTPException(404)
        return dict(row)

    return app
