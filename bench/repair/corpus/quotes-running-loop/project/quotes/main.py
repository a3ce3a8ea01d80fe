from decimal import Decimal

from fastapi import FastAPI, HTTPException

from quotes.convert import converted, inverse
from quotes.feed import UnknownPair

app = FastAPI()


@app.get("/convert/{pair}")
async def convert(pair: str, amount: Decimal, back: bool = False):
    try:
        result = await (inverse if back else converted)(amount, pair)
    except UnknownPair:
        raise HTTPException(404, f"no rate for {pair}")
    return {"pair": pair, "amount": str(result)}
