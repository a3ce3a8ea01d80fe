from datetime import datetime

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from cellar.tastings import Calendar

app = FastAPI()
calendar = Calendar()


class NewTasting(BaseModel):
    title: str
    starts: datetime


@app.post("/tastings", status_code=201)
def add(body: NewTasting):
    if not calendar.add(body.title, body.starts):
        raise HTTPException(422, "a tasting cannot lie in the past")
    return {"title": body.title}


@app.get("/tastings")
def upcoming():
    return [{"title": one.title, "starts": one.starts.isoformat()} for one in calendar.upcoming()]
