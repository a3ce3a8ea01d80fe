import logging

from flask import Flask, request

from roster.errors import RosterError
from roster.parsing import rows_of
from roster.players import Players

log = logging.getLogger(__name__)


def create_app():
    app = Flask(__name__)
    app.players = Players()

    @app.errorhandler(RosterError)
    def refused(error):
        log.info("refused: %s", error)
        return {"reason": error.reason, "line": error.line}, error.status

    @app.put("/players")
    def upload():
        return {"count": app.players.replace(rows_of(request.get_data()))}

    @app.get("/players/<int:number>")
    def show(number):
        name = app.players.by_number.get(number)
        if name is None:
            return {"reason": "unknown number", "line": None}, 404
        return {"number": number, "name": name}

    return app
