from fastapi import FastAPI, HTTPException

from . import store
from .schemas import AnimalIn, AnimalOut, VisitOut

app = FastAPI(title="vetrecords")


@app.get("/animals/{number}", response_model=AnimalOut)
def show(number: int):
    found = store.animal(number)
    if found is None:
        raise HTTPException(404, "no such animal")
    return found


@app.post("/animals", response_model=AnimalOut, status_code=201)
def add(animal: AnimalIn):
    return store.add(animal.model_dump())


@app.get("/animals/{number}/visits", response_model=list[VisitOut])
def visits(number: int):
    return store.visits(number)
