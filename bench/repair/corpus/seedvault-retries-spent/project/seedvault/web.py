from flask import Flask, jsonify

from seedvault.store import ChangedMeanwhile, Store
from seedvault.withdrawals import withdraw


def create_app(store=None):
    app = Flask(__name__)
    store = store or Store()

    @app.post("/lots/<name>/withdrawals/<int:grams>")
    def take(name, grams):
        try:
            left = withdraw(store, name, grams)
        except ChangedMeanwhile:
            app.logger.exception("gave up on %s", name)
            return jsonify(error="busy"), 503, {"Retry-After": "1"}
        return (jsonify(error="too_little"), 409) if left is None else jsonify(left=left)

    return app
