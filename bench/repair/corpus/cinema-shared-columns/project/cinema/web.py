from flask import Flask, jsonify, request

from cinema.columns import chosen
from cinema.table import table

SCREENINGS = [
    {"film": "Alcarràs", "starts": "18:00", "hall": 1, "free": 34},
    {"film": "Playtime", "starts": "20:30", "hall": 2, "free": 0},
]
KNOWN = {"hall", "free"}


def create_app():
    app = Flask(__name__)

    @app.get("/screenings")
    def screenings():
        extra = request.args.getlist("with")
        unknown = set(extra) - KNOWN
        if unknown or len(set(extra)) < len(extra):
            return jsonify(error="unknown or repeated columns"), 400
        return jsonify(table(chosen(extra), SCREENINGS))

    return app
