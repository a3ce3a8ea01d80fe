from datetime import datetime, timezone

from fastapi import FastAPI, HTTPException

from .book import Book
from .stamps import read_stamp, second_dose, write_stamp

app = FastAPI()
book = Book()


@app.post("/patients/{patient}/bookings", status_code=201)
def add(patient: str, at: str):
    try:
        book.add(patient, at)
    except ValueError:
        raise HTTPException(422, "not a time")
    return {"patient": patient}


@app.get("/patients/{patient}/next")
def next_booking(patient: str, at: str | None = None):
    now = read_stamp(at) if at else datetime.now(timezone.utc)
    found = book.next_of(patient, now)
    if found is None:
        raise HTTPException(404, "nothing booked")
    return {"at": write_stamp(found), "second": write_stamp(second_dose(found))}
