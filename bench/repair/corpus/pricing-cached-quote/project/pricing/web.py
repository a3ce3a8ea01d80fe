from flask import Flask, jsonify

from pricing.cache import JsonCache
from pricing.service import Pricing


def create_app(source):
    app = Flask(__name__)
    pricing = Pricing(source, JsonCache())

    @app.get("/quotes/<sku>")
    def quote(sku):
        found = pricing.quote(sku)
        return jsonify(sku=found.sku, price=f"{found.cents / 100:.2f} {found.currency}")

    return app
