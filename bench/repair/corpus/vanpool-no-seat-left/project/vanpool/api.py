from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from vanpool.fleet import Fleet, NoVan, Van

app = FastAPI()
fleet = Fleet([Van("V1", ("harbour", "mill"), 6), Van("V2", ("mill", "campus"), 8)])


class Ride(BaseModel):
    rider: str
    stop: str
    seats: int = Field(default=1, ge=1)


@app.exception_handler(NoVan)
def no_van(request: Request, error: NoVan):
    return JSONResponse({"message": str(error)}, status_code=409)


@app.post("/rides", status_code=201)
def book(ride: Ride):
    van = fleet.book(ride.rider, ride.stop, ride.seats)
    return {"van": van.plate, "free": van.free}


@app.post("/vans/{plate}/breakdown")
def breakdown(plate: str, riders: int = 1):
    return {"van": fleet.replace(plate, riders).plate}
