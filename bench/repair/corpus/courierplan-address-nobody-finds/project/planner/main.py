from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from planner.geocoding import GeocodingError, Position, address_of, geocode
from planner.routing import shortest

app = FastAPI()


class RouteRequest(BaseModel):
    stops: list[str]


@app.exception_handler(GeocodingError)
async def geocoding_failed(request: Request, error: GeocodingError):
    return JSONResponse({"error": "geocoding", "message": str(error)}, status_code=422)


@app.post("/routes")
def plan(body: RouteRequest):
    located = [(stop, geocode(stop)) for stop in body.stops]
    return {"order": shortest(located)}


@app.get("/address")
def address(lat: float, lon: float):
    return {"address": address_of(Position(lat, lon))}
