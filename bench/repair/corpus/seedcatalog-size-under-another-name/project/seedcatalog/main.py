from typing import Annotated

from fastapi import FastAPI, HTTPException, Query

from seedcatalog.data import VARIETIES
from seedcatalog.models import Page, Variety
from seedcatalog.paging import paginate

app = FastAPI()
PageNumber = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]


@app.get("/varieties")
def varieties(page: PageNumber = 1, size: PageSize = 20) -> Page[Variety]:
    return paginate(VARIETIES, page, size)


@app.get("/varieties/search")
def search(q: str = "", species: str | None = None, page: PageNumber = 1, size: PageSize = 20) -> Page[Variety]:
    words = q.lower().split()
    found = [
        variety
        for variety in VARIETIES
        if (species is None or variety.species == species)
        and all(word in f"{variety.name} {variety.species}".lower() for word in words)
    ]
    return paginate(found, page=page, per_page=size)


@app.get("/varieties/{number}")
def variety(number: int) -> Variety:
    for one in VARIETIES:
        if one.id == number:
            return one
    raise HTTPException(404, "no such variety")
