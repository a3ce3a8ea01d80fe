import logging

from flask import Flask, jsonify, request

from fares import tariff
from fares.terminal import CardRefused, CardUnreadable, Terminal

log = logging.getLogger(__name__)


def create_app(terminal=None):
    app = Flask(__name__)
    terminal = terminal or Terminal("https://pay.example/charges")

    @app.get("/prices")
    def prices():
        return jsonify({zone: {"adult": tariff.price(zone), "child": tariff.price(zone, True)} for zone in tariff.ZONES})

    @app.post("/tickets")
    def buy():
        sent = request.get_json()
        if sent.get("zone") not in tariff.ZONES:
            return jsonify(error="unknown_zone"), 400
        cents = tariff.price(sent["zone"], sent.get("child", False))
        try:
            payment = terminal.charge(sent["card"], cents)
        except CardUnreadable as unreadable:
            log.info("card not readable: %s", unreadable)
            return jsonify(error="card_unreadable"), 400
        except CardRefused as refusal:
            log.warning("%s", refusal)
            return jsonify(error="card_refused", code=error.code), 402
        return jsonify(payment=payment, cents=cents), 201

    return app
