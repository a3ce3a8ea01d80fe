from dataclasses import asdict

from flask import Flask, jsonify, request

from bookfair import booking

app = Flask(__name__)
taken = {}
LONGEST = 5


@app.post("/stands/<stand>/bookings")
def book(stand):
    body = request.get_json()
    days = body.get("days", 1)
    if not 1 <= days <= LONGEST:
        return jsonify(error="1 to 5 days"), 400
    made = booking.book(taken, stand, body["publisher"], days, body.get("power", False), body.get("discount"))
    if made is None:
        return jsonify(error="taken"), 409
    return jsonify(asdict(made)), 201


@app.get("/quote")
def quote():
    power = request.args.get("power") == "1"
    return jsonify(booking.quote(request.args.get("days", 1, int), power, request.args.get("discount")))
