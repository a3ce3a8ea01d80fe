from flask import Flask, jsonify

from starparty import errors, queries
from starparty.slots import TELESCOPES, free_places, hours


def create_app():
    app = Flask(__name__)
    errors.register(app)

    @app.get("/slots")
    def slots():
        day = queries.day("day")
        telescope = queries.one_of("telescope", list(TELESCOPES))
        people = queries.whole_number("people", 1, 1, 20)
        free = free_places(day, telescope)
        return jsonify(day=day.isoformat(), hours=hours(day), free=free, fits=people <= free)

    @app.get("/telescopes")
    def telescopes():
        return jsonify(TELESCOPES)

    return app
