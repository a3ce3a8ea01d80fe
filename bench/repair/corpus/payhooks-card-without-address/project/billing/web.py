from flask import Flask, jsonify, request

from billing.charges import to_row
from billing.ledger import Ledger


def create_app():
    app = Flask(__name__)
    ledger = Ledger()

    @app.post("/hooks/charges")
    def charges():
        event = request.get_json()
        if event["type"] != "charge.succeeded":
            return jsonify(ignored=event["type"])
        fresh = ledger.record(to_row(event["data"]["object"]))
        return jsonify(recorded=fresh)

    @app.get("/ledger")
    def rows():
        return jsonify(ledger.rows())

    @app.get("/ledger/countries")
    def countries():
        return jsonify(ledger.by_country())

    return app
