from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

from kioskpass import holders, tokens

app = FastAPI()


class Login(BaseModel):
    card: str
    pin: str


def current_holder(authorization: str = Header("")) -> holders.Holder:
    try:
        number = tokens.holder_id(authorization.removeprefix("Bearer "))
    except tokens.TokenRefused as error:
        raise HTTPException(401, str(error)) from error
    if number not in holders.HOLDERS:
        raise HTTPException(401, "nobody has this pass")
    return holders.HOLDERS[number]


@app.post("/sessions", status_code=201)
def log_in(login: Login):
    holder = holders.by_card(login.card, login.pin)
    if holder is None:
        raise HTTPException(401, "card or PIN is wrong")
    return {"token": tokens.issue(holder)}


@app.get("/me")
def me(holder: holders.Holder = Depends(current_holder)):
    return {"id": holder.id, "name": holder.name, "visits": holder.visits}


@app.post("/visits", status_code=201)
def visit(holder: holders.Holder = Depends(current_holder)):
    holder.visits += 1
    return {"visits": holder.visits}
