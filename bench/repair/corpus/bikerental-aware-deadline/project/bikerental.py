from datetime import datetime, timedelta, timezone

from flask import Flask, jsonify, request

app = Flask(__name__)

RENTALS = {}
FEE_PER_HALF_HOUR = 250
BIKES = {"b1": "City", "b2": "Cargo", "b3": "Child"}


def now():
    return datetime.now(timezone.utc)


def parse(text):
    """The app sends 2026-05-01T10:00:00Z, the desk's terminal a time of UTC without a mark."""
    return datetime.fromisoformat(text)


@app.post("/rentals")
def rent():
    data = request.get_json()
    bike = data.get("bike")
    if bike not in BIKES:
        return jsonify(error="no such bike"), 404
    if bike in RENTALS:
        return jsonify(error="the bike is out"), 409
    try:
        until = parse(data["until"])
    except (KeyError, ValueError):
        return jsonify(error="until must be a time"), 400
    RENTALS[bike] = {"customer": data.get("customer"), "until": until}
    return jsonify(bike=bike, until=until.isoformat()), 201


def late_fee(until, at):
    if at <= until:
        return 0
    late = at - until
    return -(-late // timedelta(minutes=30)) * FEE_PER_HALF_HOUR


@app.post("/rentals/<bike>/return")
def give_back(bike):
    rental = RENTALS.get(bike)
    if rental is None:
        return jsonify(error="the bike is not out"), 404
    fee = late_fee(rental["until"], now())
    del RENTALS[bike]
    return jsonify(bike=bike, customer=rental["customer"], fee_cents=fee)


@app.get("/rentals")
def rentals():
    return jsonify(
        [
            {"bike": bike, "kind": BIKES[bike], "customer": rental["customer"], "until": rental["until"].isoformat()}
            for bike, rental in sorted(RENTALS.items())
        ]
    )
