import jwt
from fastapi import FastAPI
from pydantic import BaseModel, Field

from labelstation import labels, tokens
from labelstation.auth import Station, unauthorized

app = FastAPI()


class NewLabel(BaseModel):
    text: str
    copies: int = Field(1, ge=1, le=50)


class Refresh(BaseModel):
    token: str


@app.get("/labels")
def list_labels(station: Station):
    return labels.of(station)


@app.post("/labels", status_code=201)
def add_label(label: NewLabel, station: Station):
    return labels.add(station, label.text, label.copies)


@app.post("/refresh")
def refresh(body: Refresh):
    try:
        claims = tokens.read(body.token)
    except jwt.InvalidTokenError:
        raise unauthorized("bad token")
    if claims.get("use") != "refresh":
        raise unauthorized("bad token")
    return {"token": tokens.issue(claims["sub"])}
