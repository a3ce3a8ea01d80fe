from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from crossdock.roads import NoRoad
from crossdock.tours import Tours

app = FastAPI()
tours = Tours()


class Plan(BaseModel):
    stops: list[str]


class Skip(BaseModel):
    stop: str


@app.exception_handler(NoRoad)
async def no_road(request: Request, error: NoRoad):
    return JSONResponse({"detail": f"no road: {error}"}, status_code=422)


def known(key: str):
    tour = tours.get(key)
    if tour is None:
        raise HTTPException(404, "no such tour")
    return tour


@app.put("/tours/{key}")
def put_tour(key: str, plan: Plan):
    return tours.plan(key, plan.stops).summary()


@app.get("/tours/{key}")
def get_tour(key: str):
    return known(key).summary()


@app.post("/tours/{key}/skip")
def skip_stop(key: str, skip: Skip):
    known(key)
    return tours.skip(key, skip.stop).summary()
