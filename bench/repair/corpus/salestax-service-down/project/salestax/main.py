import os

import httpx
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from salestax.rates import Rates

REGIONS = {"CA", "NY", "TX", "WA"}


class Sale(BaseModel):
    region: str
    cents: int


def create_app(client=None):
    app = FastAPI()
    base = os.environ.get("TAX_SERVICE", "http://tax.internal.example")
    rates = Rates(client or httpx.Client(base_url=base, timeout=3))

    @app.post("/sales/tax")
    def tax(sale: Sale):
        if sale.region not in REGIONS:
            raise HTTPException(422, "unknown region")
        rate = rates.of(sale.region)
        return {"region": sale.region, "rate": rate, "tax": round(sale.cents * rate)}

    @app.get("/regions")
    def regions():
        return sorted(REGIONS)

    return app
