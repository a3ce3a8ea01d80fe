from typing import Optional

from fastapi import FastAPI, HTTPException, Query

from herbgarden.herbs import in_bed, load
from herbgarden.paging import page_of

app = FastAPI()


@app.get("/herbs")
def herbs(bed: Optional[str] = None, start: int = Query(0, ge=0), count: Optional[int] = Query(None, ge=1)):
    return page_of(in_bed(load(), bed), start, count)


@app.get("/herbs/{name}")
def herb(name: str):
    for one in load():
        if one["name"] == name.lower():
            return one
    raise HTTPException(404, "no such herb")
