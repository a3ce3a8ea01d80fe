from fastapi import FastAPI, HTTPException

from app import store
from app.serializers import order_detail, order_row

app = FastAPI(title="Work orders")


@app.get("/orders")
def list_orders(overdue: bool | None = None):
    orders = store.all_orders()
    if overdue is not None:
        orders = [o for o in orders if o.is_overdue == overdue]
    return [order_row(o) for o in orders]


@app.get("/orders/{number}")
def show_order(number: str):
    order = store.get_order(number)
    if order is None:
        raise HTTPException(status_code=404, detail="No such work order")
    return order_detail(order)
