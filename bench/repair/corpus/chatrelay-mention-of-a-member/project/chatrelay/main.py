from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

from chatrelay.directory import directory
from chatrelay.mentions import expand

app = FastAPI()
rooms: dict[str, list[dict]] = {"garden": [], "kitchen": []}


class Message(BaseModel):
    author: str
    text: str = Field(min_length=1, max_length=500)


@app.post("/rooms/{room}/messages", status_code=201)
async def post(room: str, message: Message):
    if room not in rooms:
        raise HTTPException(404, "no such room")
    author = await directory.find(message.author)
    if author is None:
        raise HTTPException(403, "not a member")
    entry = {"author": author.display, "html": expand(message.text)}
    rooms[room].append(entry)
    return entry


@app.post("/preview")
async def preview(message: Message):
    return {"html": expand(message.text)}


@app.get("/rooms/{room}/messages")
async def messages(room: str):
    if room not in rooms:
        raise HTTPException(404, "no such room")
    return rooms[room][-50:]
