from flask import Flask, jsonify, request

from prices.lookup import TooHeavy, letter_price, parcel_price
from prices.tables import PARCELS


def create_app():
    app = Flask(__name__)

    @app.errorhandler(TooHeavy)
    def too_heavy(error):
        return jsonify(error=str(error)), 422

    def grams():
        value = request.args.get("grams", type=int)
        return value if value and value > 0 else None

    @app.get("/letter")
    def letter():
        weight = grams()
        if weight is None:
            return jsonify(error="grams is required"), 400
        return jsonify(cents=letter_price(weight))

    @app.get("/price")
    def parcel():
        weight, zone = grams(), request.args.get("zone", "home")
        if weight is None or zone not in PARCELS:
            return jsonify(error="grams and a known zone are required"), 400
        return jsonify(cents=parcel_price(zone, weight))

    return app
