from flask import Flask, jsonify

from skipass.provider import Provider, ProviderRefused


def create_app(provider=None):
    app = Flask(__name__)
    provider = provider or Provider()

    @app.errorhandler(ProviderRefused)
    def refused(error):
        return jsonify(error=error.code), 422

    @app.post("/passes/<resort>/<int:days>")
    def buy(resort, days):
        return jsonify(number=provider.buy(resort, days)), 201

    @app.get("/prices/<resort>/<int:days>")
    def price(resort, days):
        return jsonify(cents=provider.price(resort, days))

    return app
