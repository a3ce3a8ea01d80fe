import logging

from flask import Flask, request

from herbalist.checks import Refused, check

log = logging.getLogger("herbalist")


def create_app():
    app = Flask(__name__)

    @app.errorhandler(Refused)
    def refused(error):
        log.error("order refused: %s", error, exc_info=error)
        return {"error": str(error)}, 422

    @app.post("/orders")
    def order():
        herbs = check(request.get_json(silent=True))
        return {"grams": round(sum(herbs.values()), 2)}, 201

    return app
