from flask import Flask, request

from clubhouse.hooks import HANDLERS
from clubhouse.ledger import Ledger


def create(ledger=None):
    server = Flask("clubhouse")
    ledger = ledger or Ledger()

    @server.route("/hooks/payments", methods=["POST"])
    def payments():
        event = request.get_json()
        handler = HANDLERS.get(event.get("type"))
        if handler is None:
            return {"ignored": True}
        handler(ledger, event["data"])
        return {"booked": len(ledger.entries)}

    @server.route("/balance")
    def balance():
        return {"cents": ledger.balance()}

    return server
