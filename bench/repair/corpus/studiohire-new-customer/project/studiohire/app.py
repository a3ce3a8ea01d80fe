from flask import Flask, jsonify, request

from studiohire.bookings import book
from studiohire.customers import Customers
from studiohire.rooms import RATES


def create_app(customers=None):
    app = Flask(__name__)
    if customers is None:
        customers = Customers()
        customers.add("band@example.org")

    @app.post("/bookings")
    def create():
        body = request.get_json()
        if body.get("room") not in RATES:
            return jsonify(error="no such room"), 404
        if not body.get("mail"):
            return jsonify(error="mail is missing"), 400
        return jsonify(book(customers, body["mail"], body["room"], int(body.get("hours", 1)))), 201

    @app.get("/customers/<mail>")
    def customer(mail):
        found = customers.get(mail)
        if found is None:
            return jsonify(error="no such customer"), 404
        return jsonify(id=found.id, bookings=found.bookings)

    return app
