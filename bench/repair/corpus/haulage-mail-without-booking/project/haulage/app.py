from flask import Flask, jsonify, request

from haulage.inbox import Inbox


def create_app():
    app = Flask(__name__)
    inbox = Inbox()
    app.extensions["inbox"] = inbox

    @app.post("/hooks/mail")
    def mail():
        return jsonify(inbox.file(request.get_json()))

    @app.get("/bookings/<number>/mails")
    def mails(number):
        return jsonify(inbox.by_booking.get(number, []))

    @app.get("/unassigned")
    def unassigned():
        return jsonify(inbox.unassigned)

    return app
