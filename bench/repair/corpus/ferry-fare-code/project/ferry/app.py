from flask import Flask, request

from ferry import tickets
from ferry.failures import Failure


def create_app():
    app = Flask(__name__)

    @app.errorhandler(Failure)
    def fail(failure):
        return {"code": failure.code, "subject": failure.subject}, failure.status

    @app.get("/quotes/<start>/<end>")
    def quote(start, end):
        return tickets.quote(start, end)

    @app.get("/passes")
    def passes():
        return tickets.quote_pass(request.args.get("ports", ""))

    return app
