from flask import Flask, jsonify, request

from soapshop.delivery import CHOICES, TooHeavy, postage
from soapshop.products import GRAMS, PRICES

app = Flask(__name__)


class Invalid(Exception):
    pass


@app.errorhandler(Invalid)
@app.errorhandler(TooHeavy)
def invalid(error):
    return jsonify(error=str(error)), 422


@app.get("/delivery")
def delivery():
    return jsonify(CHOICES)


@app.post("/orders")
def order():
    body = request.get_json()
    choice = body.get("delivery", "parcel")
    if choice not in CHOICES:
        raise Invalid(f"no such delivery: {choice}")
    goods, grams = 0, 0
    for line in body["lines"]:
        if line["sku"] not in PRICES:
            raise Invalid(f"no such product: {line['sku']}")
        goods += PRICES[line["sku"]] * line["quantity"]
        grams += GRAMS[line["sku"]] * line["quantity"]
    fee = postage(choice, goods, grams)
    return jsonify(goods=str(goods), postage=str(fee), total=str(goods + fee)), 201
