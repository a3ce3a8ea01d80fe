from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from planetarium.seats import Seat
from planetarium.shows import Show


class Wish(BaseModel):
    seats: list[str]


def create_app():
    app = FastAPI()
    show = Show("Saturn")

    @app.post("/bookings", status_code=201)
    def book(wish: Wish):
        if not show.take([Seat.parse(text) for text in wish.seats]):
            raise HTTPException(409, "taken")
        return {"seats": wish.seats}

    @app.get("/free")
    def free():
        return [str(seat) for seat in show.free()]

    return app
