from datetime import datetime

from fastapi import FastAPI, Path
from pydantic import BaseModel, Field

from shakelog import store

app = FastAPI()


class Reading(BaseModel):
    at: datetime
    peak: float = Field(ge=0)


@app.post("/stations/{station}/readings", status_code=201)
def add(reading: Reading, station: str = Path(pattern="^[A-Z]{3,5}$")):
    store.append(station, reading.model_dump(mode="json"))
    return {"kept": True}


@app.get("/stations/{station}/readings")
def latest(station: str = Path(pattern="^[A-Z]{3,5}$"), count: int = 10):
    return store.latest(station, count)
