from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

from hotel import stays
from hotel.book import Book


class Move(BaseModel):
    room: int


class Extension(BaseModel):
    nights: int = Field(gt=0, le=14)


def shown(stay):
    return {"id": stay.id, "room": stay.room, "leaves": stay.leaves, "nights": stay.nights}


def create_app(book=None):
    app = FastAPI()
    book = book or Book()

    def find(id):
        stay = book.get(id)
        if stay is None:
            raise HTTPException(404, "Stay not found")
        return stay

    @app.post("/stays/{id}/move")
    def move(id: str, body: Move):
        return shown(book.put(stays.moved(find(id), body.room)))

    @app.post("/stays/{id}/extend")
    def extend(id: str, body: Extension):
        return shown(book.put(stays.extended(find(id), body.nights)))

    @app.get("/stays/{id}")
    def show(id: str):
        return shown(find(id))

    return app
