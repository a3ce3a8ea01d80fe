from datetime import date
from decimal import Decimal, InvalidOperation

from flask import Flask, Response, current_app, request

from heraldry import wire
from heraldry.grants import Grant, tinctures_of
from heraldry.queue import Queue


def answer(body, status=200):
    return Response(wire.dumps(body), status, mimetype="application/json")


def create_app(archive=None):
    app = Flask(__name__)
    app.config.update(ARCHIVE=archive, QUEUE=Queue(), GRANTS=[])

    @app.post("/grants")
    def grant():
        given = request.get_json()
        try:
            fee = Decimal(given["fee"])
        except (KeyError, TypeError, InvalidOperation):
            return answer({"error": "fee must be an amount"}, 400)
        grants = current_app.config["GRANTS"]
        made = Grant(
            len(grants) + 1, given["to"], given["blazon"], date.today(), fee, tinctures_of(given["blazon"])
        )
        grants.append(made)
        if current_app.config["ARCHIVE"]:
            current_app.config["ARCHIVE"].append(made)
        current_app.config["QUEUE"].publish("grants.made", made.as_dict())
        return answer(made.as_dict(), 201)

    @app.post("/grants/<int:number>/reminder")
    def reminder(number):
        current_app.config["QUEUE"].publish("grants.reminder", {"number": number})
        return answer({"queued": len(current_app.config["QUEUE"])}, 202)

    return app
