from datetime import datetime

from fastapi import FastAPI, HTTPException
from pydantic import AwareDatetime, BaseModel

from saddlery import clock
from saddlery.repairs import Repair, due_soon

app = FastAPI()
repairs: dict[int, Repair] = {}


class NewRepair(BaseModel):
    item: str
    promised: AwareDatetime


@app.post("/repairs", status_code=201)
def take_in(body: NewRepair):
    number = len(repairs) + 1
    repairs[number] = Repair(number, body.item, body.promised)
    return {"number": number}


@app.get("/repairs/due-soon")
def soon():
    return [one.number for one in due_soon(list(repairs.values()))]


@app.get("/repairs/late")
def late():
    return [{"number": one.number, "item": one.item} for one in repairs.values() if one.is_late]


@app.post("/repairs/{number}/finish")
def finish(number: int):
    if number not in repairs:
        raise HTTPException(404, "no such repair")
    repairs[number].finished = clock.now()
    return {"kept": repairs[number].was_kept}
