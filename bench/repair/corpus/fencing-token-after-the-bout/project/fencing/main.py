from fastapi import Depends, FastAPI
from pydantic import BaseModel

from fencing import auth

app = FastAPI()
hits: list[dict] = []
cards: list[dict] = []


class Card(BaseModel):
    fencer: str
    colour: str


@app.post("/hits/{side}", status_code=201)
def hit(side: str, device: str = Depends(auth.device)):
    hits.append({"side": side, "device": device})
    return {"hits": len(hits)}


@app.post("/cards", status_code=201)
def card(given: Card, referee: str = Depends(auth.referee)):
    cards.append({**given.model_dump(), "by": referee})
    return cards[-1]
