from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

from giftcards import cards
from giftcards.db import Card, connect


class NewCard(BaseModel):
    code: str
    cents: int = Field(gt=0)


class Payment(BaseModel):
    cents: int = Field(gt=0)


def create_app(url: str = "sqlite:///giftcards.db") -> FastAPI:
    app = FastAPI()
    sessions = connect(url)

    @app.post("/cards", status_code=201)
    def issue(body: NewCard):
        with sessions() as session:
            if cards.by_code(session, body.code):
                raise HTTPException(409, "Code already issued")
            session.add(Card(code=body.code.strip().upper(), cents=body.cents))
            session.commit()
        return {"code": body.code.strip().upper()}

    @app.get("/cards/{code}/balance")
    def balance(code: str):
        with sessions() as session:
            return {"balance": cards.balance(session, code)}

    @app.post("/cards/{code}/redemptions", status_code=201)
    def redeem(code: str, body: Payment):
        with sessions() as session:
            card = cards.by_code(session, code)
            if card is None:
                raise HTTPException(404, "Unknown gift card")
            left = cards.balance(session, code)
            if left < body.cents:
                raise HTTPException(422, f"Only {left} left")
            cards.redeem(session, card, body.cents)
            return {"balance": left - body.cents}

    return app
