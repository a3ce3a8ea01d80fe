from datetime import timedelta

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field

from lockers.models import LONGEST, Locker
from lockers.store import wall

app = FastAPI(title="Parcel lockers")


class Deposit(BaseModel):
    tracking: str
    pin: str = Field(pattern=r"^\d{4}$")


class Pin(BaseModel):
    pin: str


class Extension(BaseModel):
    hours: int = Field(gt=0, le=48)


def locker_of(code: str) -> Locker:
    locker = wall.get(code.upper())
    if locker is None:
        raise HTTPException(404, "No such locker")
    return locker


@app.get("/lockers")
def free_lockers(size: str | None = None):
    return [{"code": locker.code, "size": locker.size} for locker in wall.free(size)]


@app.post("/lockers/{code}/deposit", status_code=201)
def deposit(body: Deposit, locker: Locker = Depends(locker_of)):
    if not locker.free:
        raise HTTPException(409, "Locker is taken")
    parcel = wall.deposit(locker.code, body.tracking, body.pin)
    return {"due": parcel.due}


@app.post("/lockers/{code}/collect")
def collect(body: Pin, locker: Locker = Depends(locker_of)):
    if locker.free:
        raise HTTPException(409, "Locker is empty")
    if body.pin != locker.parcel.pin:
        raise HTTPException(403, "Wrong PIN")
    parcel, locker.parcel = locker.parcel, None
    return {"tracking": parcel.tracking}


@app.post("/lockers/{code}/extend")
def extend(body: Extension, locker: Locker = Depends(locker_of)):
    due = locker.parcel.due + timedelta(hours=body.hours)
    if due > locker.parcel.deposited + LONGEST:
        raise HTTPException(422, "A parcel is kept for a week at most")
    locker.parcel.due = due
    return {"due": due}
