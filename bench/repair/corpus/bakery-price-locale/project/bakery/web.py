from flask import Flask, abort, g, jsonify, request

from bakery.goods import GOODS
from bakery.money import price


def create_app():
    app = Flask(__name__)

    @app.before_request
    def negotiate():
        g.locale = request.accept_languages.best_match(["de-DE", "en-IE"]) or "de-DE"

    @app.get("/goods")
    def index():
        return jsonify([{"name": one["name"], "price": price(one["cents"], g.locale)} for one in GOODS.values()])

    @app.get("/goods/<key>")
    def show(key):
        one = GOODS.get(key) or abort(404)
        shown = {"name": one["name"], "price": price(one["cents"], g.locale)}
        if "day_old" in one and request.args.get("when") == "evening":
            shown["yesterday"] = price(one["day_old"])
        return jsonify(shown)

    return app
