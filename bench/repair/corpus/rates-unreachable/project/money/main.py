import httpx
from fastapi import FastAPI

app = FastAPI()
SOURCE = "http://127.0.0.1:9/rates"


@app.get("/rates/{currency}")
def rate(currency: str):
    answer = httpx.get(SOURCE, params={"currency": currency}, timeout=2)
    return {"currency": currency, "rate": answer.json()["rate"]}
