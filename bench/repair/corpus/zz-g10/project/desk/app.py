from datetime import date

from flask import Flask, jsonify, request

app = Flask(__name__)

BOOKINGS = []


def error(message, status=400):
    return jsonify(error=message), status


def parse_day(text):
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


@app.post("/bookings")
def book():
    body = request.get_json()
    day = parse_day(body.get("day"))
    if day is None:
        return error("day must be YYYY-MM-DD")
    if "desk" not in body:
        return error("desk is required")
    BOOKINGS.append({"day": day, "desk": body["desk"]})
    return jsonify(id=len(BOOKINGS)), 201


@app.get("/bookings")
def bookings():
    day = date.fromisoformat(request.args["day"])
    return jsonify([b["desk"] for b in BOOKINGS if b["day"] == day])


@app.get("/free")
def free():
    day = parse_day(request.args.get("day"))
    if day is None:
        return error("day must be YYYY-MM-DD")
    taken = {b["desk"] for b in BOOKINGS if b["day"] == day}
    return jsonify([d for d in range(1, 5) if d not in taken])
