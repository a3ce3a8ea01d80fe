import logging

from fastapi import FastAPI

from freightduty import errors, tariff
from freightduty.quotes import QuoteIn, quote

logging.basicConfig(level=logging.INFO)
app = FastAPI()
errors.install(app)


@app.get("/goods")
def goods():
    return sorted(tariff.GOODS)


@app.post("/quotes")
def quotes(order: QuoteIn):
    return quote(order)
