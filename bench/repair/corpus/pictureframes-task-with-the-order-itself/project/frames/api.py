from flask import Flask, abort, request

from frames import tasks
from frames.orders import orders

app = Flask(__name__)


@app.post("/orders")
def make():
    given = request.get_json()
    extras = given.get("extras", [])
    if not set(extras) <= set(tasks.PRICES):
        abort(400)
    order = orders.make(given["customer"], given["width"], given["height"], extras)
    tasks.cutting_list.delay(order.number)
    return {"number": order.number}, 201


@app.post("/orders/<int:number>/collected")
def collected(number):
    order = orders.find(number)
    if order is None:
        abort(404)
    tasks.receipt.delay(order)
    return {"customer": order.customer}, 202
