from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from archive import store
from archive.paging import page_of, slice_of, year_of
from archive.problems import Missing, Problem

app = FastAPI(title="archive")


@app.exception_handler(Problem)
async def on_problem(request: Request, problem: Problem):
    return JSONResponse({"detail": problem.detail, **problem.fields}, status_code=problem.status)


@app.get("/photos")
async def photos(request: Request):
    params = request.query_params
    found = store.between(year_of(params, "from", 0), year_of(params, "to", 9999))
    return slice_of(found, page_of(params))


@app.get("/photos/{photo_id}")
async def photo(photo_id: int):
    found = store.by_id(photo_id)
    if found is None:
        raise Missing("No such photo", id=photo_id)
    return found
