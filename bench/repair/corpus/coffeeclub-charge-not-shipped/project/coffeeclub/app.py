import logging

from flask import Flask, jsonify, request

from . import charges
from .ledger import Ledger

log = logging.getLogger(__name__)


def create_app(ledger=None):
    app = Flask(__name__)
    app.ledger = ledger if ledger is not None else Ledger()

    handlers = {
        "charge.succeeded": charges.succeeded,
        "charge.refunded": charges.refunded,
    }

    @app.route("/hooks/payments", methods=["POST"])
    def payments():
        event = request.get_json()
        handler = handlers.get(event["type"])
        if handler is None:
            log.info("ignored %s", event["type"])
            return jsonify(ignored=True)
        handler(app.ledger, event["data"]["object"])
        return jsonify(ok=True)

    @app.route("/ledger")
    def ledger_lines():
        return jsonify(app.ledger.lines)

    return app
