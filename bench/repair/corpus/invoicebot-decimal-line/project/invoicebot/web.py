from datetime import date

from flask import Flask, request

from invoicebot.outbox import Outbox


def create_app():
    app = Flask(__name__)
    app.outbox = Outbox()

    @app.post("/invoices/<number>/announcement")
    def announce(number):
        app.outbox.announce(number, request.get_json()["lines"])
        return "", 202

    @app.post("/invoices/<number>/reminder")
    def remind(number):
        body = request.get_json()
        app.outbox.remind(number, body["lines"], date.fromisoformat(body["due"]))
        return "", 202

    return app
