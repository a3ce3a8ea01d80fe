from fastapi import FastAPI, HTTPException

from app import crud
from app.schemas import Zine, ZineIn, ZinePatch

app = FastAPI()


@app.post("/zines", response_model=Zine, status_code=201)
def create_zine(data: ZineIn):
    return crud.create(data)


@app.get("/zines", response_model=list[Zine])
def list_zines(tag: str):
    return crud.with_tag(tag)


@app.patch("/zines/{zine_id}", response_model=Zine)
def edit_zine(zine_id: int, data: ZinePatch):
    zine = crud.get(zine_id)
    if zine is None:
        raise HTTPException(status_code=404, detail="Zine not found")
    return crud.update(zine, data)
