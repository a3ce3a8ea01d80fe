from fastapi import FastAPI, HTTPException

from webhooks.payments import payment_of
from webhooks.refunds import refund_of

app = FastAPI()
KINDS = {"payment.settled": payment_of, "payment.refunded": refund_of}


@app.post("/hooks/psp")
def hook(event: dict):
    kind = event.get("type")
    if kind not in KINDS:
        raise HTTPException(422, f"unknown type {kind}")
    return KINDS[kind](event)
