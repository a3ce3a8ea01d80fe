from fastapi import FastAPI
from fastapi.responses import JSONResponse

from yurts.repository import Repository
from yurts.service import Bookings, NotFound

app = FastAPI()
bookings = Bookings(Repository())


@app.exception_handler(NotFound)
async def not_found(request, error):
    return JSONResponse({"error": "not_found", "key": str(error)}, 404)


@app.get("/guests/{guest_id}/stays")
async def stays(guest_id: str):
    return await bookings.stays(guest_id)


@app.post("/bookings/{booking_id}/confirmation")
async def confirm(booking_id: str):
    return {"letter": await bookings.confirm(booking_id)}
