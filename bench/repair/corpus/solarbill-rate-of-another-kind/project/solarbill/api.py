from decimal import Decimal

from fastapi import FastAPI, HTTPException, Query

from solarbill.billing import bill
from solarbill.plants import PLANTS
from solarbill.rates import rate_of

app = FastAPI()


@app.get("/plants/{plant}/bill")
def get_bill(plant: str, kwh: Decimal = Query(ge=0)):
    if plant not in PLANTS:
        raise HTTPException(404, "no such plant")
    return bill(kwh, rate_of(PLANTS[plant]["kind"]))


@app.get("/plants/{plant}")
def show(plant: str):
    if plant not in PLANTS:
        raise HTTPException(404, "no such plant")
    return PLANTS[plant]
