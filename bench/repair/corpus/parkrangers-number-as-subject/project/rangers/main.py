from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

from rangers import people, tokens
from rangers.guard import current_ranger

app = FastAPI()


class Login(BaseModel):
    name: str
    pin: str


@app.post("/login")
def login(sent: Login):
    ranger = people.by_login(sent.name, sent.pin)
    if ranger is None:
        raise HTTPException(401, "wrong name or pin")
    return {"token": tokens.issue(ranger)}


@app.get("/patrols")
def patrols(ranger: people.Ranger = Depends(current_ranger)):
    return {"district": ranger.district, "patrols": people.PATROLS[ranger.district]}


@app.get("/me")
def me(ranger: people.Ranger = Depends(current_ranger)):
    return {"id": ranger.id, "name": ranger.name}
