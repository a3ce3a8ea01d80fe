from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse

from flights import codes, timetable
from flights.errors import Malformed

app = FastAPI(title="flights")


@app.exception_handler(Malformed)
async def malformed(request: Request, error: Malformed):
    return JSONResponse({"error": "malformed", "field": error.field}, status_code=422)


@app.get("/seats/{seat}")
def seat(seat: str):
    row, letter = codes.parse_seat(seat)
    return {"row": row, "window": letter in "AK"}


@app.get("/departures/{designator}")
def departure(designator: str):
    airline, number = codes.parse_designator(designator)
    time = timetable.departure(airline, number)
    if time is None:
        raise HTTPException(404, "No such flight")
    return {"airline": airline, "number": number, "departs": time}
