from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from bridgeopenings.log import Log
from bridgeopenings.openings import Impossible, Opening, Passage

app = FastAPI()
log = Log()


class NewOpening(BaseModel):
    bridge: str
    starts: str
    ends: str
    ships: int = 1


class NewPassage(BaseModel):
    ship: str
    at: str


@app.post("/openings", status_code=201)
def add_opening(new: NewOpening):
    try:
        opening = Opening.from_feed(new.model_dump())
    except Impossible as error:
        raise HTTPException(422, str(error))
    log.openings.append(opening)
    return {"bridge": opening.bridge, "minutes": opening.length}


@app.post("/passages", status_code=201)
def add_passage(new: NewPassage):
    passage = Passage.from_feed(new.model_dump())
    log.passages.append(passage)
    return {"ship": passage.ship, "at": passage.at.isoformat()}


@app.get("/totals")
def totals():
    return log.totals()
