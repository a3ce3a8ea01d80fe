from fastapi import FastAPI

from shop.api import customers, orders

app = FastAPI(title="Orders")
app.include_router(customers.router)
app.include_router(orders.router)


@app.get("/health")
def health() -> dict:
    return {"status": "ok"}
