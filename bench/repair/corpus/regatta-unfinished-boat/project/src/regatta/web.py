from flask import Flask, abort, jsonify

from regatta.results import ranking, speeds
from regatta.store import RACES


def create_app():
    app = Flask(__name__)

    def runs_of(race):
        if race not in RACES:
            abort(404)
        return RACES[race]

    @app.get("/races/<race>/ranking")
    def show_ranking(race):
        return jsonify(ranking(runs_of(race)))

    @app.get("/races/<race>/speeds")
    def show_speeds(race):
        return jsonify(speeds(runs_of(race)))

    return app
