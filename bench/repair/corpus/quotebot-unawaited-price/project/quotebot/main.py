from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field

from quotebot.prices import PriceList

app = FastAPI()
VAT = 0.19


class Line(BaseModel):
    sku: str
    quantity: int = Field(gt=0)


class QuoteRequest(BaseModel):
    customer: str
    lines: list[Line]


def price_list():
    return PriceList()


@app.get("/prices/{sku}")
async def price(sku: str, prices: PriceList = Depends(price_list)):
    found = await prices.get(sku)
    if found is None:
        raise HTTPException(404, "not sold")
    return {"sku": sku, **found}


@app.post("/quotes")
async def quote(body: QuoteRequest, prices: PriceList = Depends(price_list)):
    lines = []
    net = 0.0
    for line in body.lines:
        price = prices.get(line.sku)
        if price is None:
            raise HTTPException(422, f"{line.sku} is not sold")
        total = round(price["net"] * line.quantity, 2)
        net += total
        lines.append({"sku": line.sku, "quantity": line.quantity, "unit": price["unit"], "total": total})
    return {
        "customer": body.customer,
        "lines": lines,
        "net": round(net, 2),
        "gross": round(net * (1 + VAT), 2),
    }
