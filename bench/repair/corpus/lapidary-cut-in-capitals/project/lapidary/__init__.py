from flask import Flask, jsonify

from lapidary import orders, quotes
from lapidary.errors import Refused


def create_app():
    app = Flask(__name__)
    app.register_blueprint(quotes.bp)
    app.register_blueprint(orders.bp)

    @app.errorhandler(Refused)
    def refused(error):
        return jsonify(error=error.message, field=error.field), 422

    return app
