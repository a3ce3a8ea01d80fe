from fastapi import FastAPI, HTTPException

from .labels import label, short
from .schemas import Customer

app = FastAPI()
customers: dict[int, Customer] = {}


@app.put("/customers/{number}")
def put(number: int, customer: Customer):
    customers[number] = customer
    return {"short": short(customer)}


@app.get("/customers/{number}/label")
def get_label(number: int):
    if number not in customers:
        raise HTTPException(404, "no such customer")
    return {"label": label(customers[number])}
