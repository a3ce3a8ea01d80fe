from flask import Flask, jsonify, request

from tankfarm.receipts import is_genuine, receipt_of

app = Flask(__name__)


@app.post("/deliveries/<delivery>/receipt")
def receipt(delivery):
    body = request.get_json()
    if not isinstance(body.get("litres"), int) or body["litres"] <= 0:
        return jsonify(error="litres must be a positive whole number"), 422
    return jsonify(receipt_of(delivery, str(body.get("tank", "")), body["litres"])), 201


@app.post("/receipts/check")
def check():
    return jsonify(genuine=is_genuine(request.get_json()))
