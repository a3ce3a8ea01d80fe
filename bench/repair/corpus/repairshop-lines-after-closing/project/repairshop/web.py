from flask import Flask, abort, jsonify

from repairshop.db import fill, open_database
from repairshop.invoices import Invoices, total


def create_app(url="sqlite:///shop.db", filled=True):
    app = Flask(__name__)
    make_session = open_database(url)
    if filled:
        fill(make_session)
    invoices = Invoices(make_session)

    @app.get("/invoices/<int:number>")
    def show(number):
        invoice = invoices.get(number) or abort(404)
        return jsonify(id=invoice.id, customer=invoice.customer, paid=invoice.paid)

    @app.get("/invoices/<int:number>/total")
    def show_total(number):
        invoice = invoices.get(number) or abort(404)
        return jsonify(id=invoice.id, cents=total(invoice))

    @app.get("/unpaid")
    def unpaid():
        return jsonify([{"id": i.id, "cents": total(i)} for i in invoices.unpaid()])

    @app.post("/invoices/<int:number>/payment")
    def pay(number):
        if not invoices.pay(number):
            abort(404)
        return "", 204

    return app
