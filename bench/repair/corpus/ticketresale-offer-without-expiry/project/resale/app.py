import datetime

from flask import Flask, jsonify, request

from resale import offers, sorting

app = Flask(__name__)


@app.get("/offers")
def list_offers():
    order = sorting.ORDERS.get(request.args.get("sort", "price"))
    if order is None:
        return jsonify(error="unknown order"), 400
    found = offers.open_on(datetime.date(2026, 3, 1))
    return jsonify([offers.as_json(one) for one in order(found)])
