from fastapi import FastAPI, HTTPException

from shipping.customers import find_customer
from shipping.labels import invoice_head, parcel_label

app = FastAPI(title="shipping")


@app.get("/customers/{customer_id}/label")
def label(customer_id: int):
    customer = find_customer(customer_id)
    if customer is None:
        raise HTTPException(404, "customer not found")
    return {"lines": parcel_label(customer)}


@app.get("/customers/{customer_id}/invoice-head")
def head(customer_id: int):
    customer = find_customer(customer_id)
    if customer is None:
        raise HTTPException(404, "customer not found")
    return {"head": invoice_head(customer)}
