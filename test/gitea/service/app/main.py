import os

from fastapi import FastAPI

from app.api import auth, customers, orders

if "BUGSTACK_API_KEY" in os.environ:
    import bugstack

    bugstack.init(api_key=os.environ["BUGSTACK_API_KEY"])

app = FastAPI(title="Orders service")
app.include_router(auth.router)
app.include_router(orders.router)
app.include_router(customers.router)


@app.get("/health")
def health() -> dict:
    return {"status": "ok"}
