from fastapi import FastAPI, HTTPException

from boatsales import store
from boatsales.schemas import Brief, Detail, NewBoat

app = FastAPI()


@app.get("/boats", response_model=list[Brief])
def boats(most: int | None = None):
    found = sorted(store.BOATS.values(), key=lambda boat: boat.name)
    if most is not None:
        found = [boat for boat in found if boat.price is not None and boat.price <= most]
    return found


@app.get("/boats/{number}", response_model=Detail)
def boat(number: int):
    if number not in store.BOATS:
        raise HTTPException(404, "no such boat")
    return store.BOATS[number]


@app.post("/boats", response_model=Brief, status_code=201)
def add(new: NewBoat):
    return store.add(new.name, new.metres, new.price)
