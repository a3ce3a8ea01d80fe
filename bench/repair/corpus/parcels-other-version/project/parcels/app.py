from flask import Flask, abort, jsonify

from parcels.tracking import describe

PARCELS = {"p1": {"id": "p1", "state": "t", "weight": 1200}, "p2": {"id": "p2", "state": "d"}}


def create_app():
    app = Flask(__name__)

    @app.get("/parcels/<name>")
    def show(name):
        if name not in PARCELS:
            abort(404)
        return jsonify(describe(PARCELS[name]))

    return app
