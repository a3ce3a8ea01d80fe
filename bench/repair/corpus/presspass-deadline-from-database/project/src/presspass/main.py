from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from presspass import clock, deadlines
from presspass.storage import Application, Event, get_db

app = FastAPI()


class Wanted(BaseModel):
    outlet: str


@app.get("/events/{number}")
def show(number: int, db: Session = Depends(get_db)):
    event = db.get(Event, number)
    if event is None:
        raise HTTPException(404, "no such event")
    left = None
    if event.deadline is not None:
        left = deadlines.hours_left(clock.as_utc(event.deadline), clock.now())
    return {"title": event.title, "hours_left": left, "outlets": [one.outlet for one in event.applications]}


@app.post("/events/{number}/applications", status_code=201)
def apply(number: int, wanted: Wanted, db: Session = Depends(get_db)):
    event = db.get(Event, number)
    if event is None:
        raise HTTPException(404, "no such event")
    if deadlines.has_passed(event.deadline, clock.now()):
        raise HTTPException(409, "the deadline has passed")
    db.add(Application(event=event, outlet=wanted.outlet))
    db.commit()
    return {"outlet": wanted.outlet}
