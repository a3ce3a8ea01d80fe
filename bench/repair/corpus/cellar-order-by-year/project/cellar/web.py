from flask import Flask, jsonify, request

from cellar import bottles, ordering


def create_app(stock=None):
    app = Flask("cellar")
    stock = bottles.example() if stock is None else stock

    @app.get("/bottles")
    def index():
        order = request.args.get("sort", "name")
        if order not in ordering.ORDERS:
            return jsonify(error="unknown order", known=sorted(ordering.ORDERS)), 400
        return jsonify([bottles.line(one) for one in ordering.ORDERS[order](stock)])

    return app
