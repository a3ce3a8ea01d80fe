"""Keeps the state of the text messages that were sent, as the gateway's receipts tell it."""
import logging

from flask import Flask, jsonify, request

log = logging.getLogger(__name__)
app = Flask(__name__)

MESSAGES = {}
FINAL = {"delivered", "failed", "expired"}


def normalise(receipt):
    return {
        "id": str(receipt["messageId"]),
        "state": receipt["status"].lower(),
        "error": receipt.get("errorText") or None,
        "price": float(receipt.get("price", 0)),
    }


def apply(receipt):
    message = MESSAGES.setdefault(receipt["id"], {"id": receipt["id"], "state": "sent", "price": 0.0, "error": None})
    if message["state"] in FINAL:
        log.info("late receipt for %s", receipt["id"])
        return False
    message.update(receipt)
    return True


@app.post("/hooks/receipts")
def receipts():
    payload = request.get_json()
    applied = 0
    for receipt in payload["receipts"]:
        if apply(normalise(receipt)):
            applied += 1
    return jsonify(applied=applied)


@app.get("/messages/<ident>")
def message(ident):
    found = MESSAGES.get(ident)
    if found is None:
        return jsonify(error="unknown message"), 404
    return jsonify(found)


@app.get("/stats")
def stats():
    counts = {}
    for one in MESSAGES.values():
        counts[one["state"]] = counts.get(one["state"], 0) + 1
    return jsonify(states=counts, cost=round(sum(one["price"] for one in MESSAGES.values()), 4))
