from fastapi import FastAPI

from stock.ledger import ledger

app = FastAPI()


@app.get("/stock/{sku}")
def read_stock(sku: str):
    return {"sku": sku, "level": ledger.level(sku)}
