import os

from flask import Flask, jsonify, request

from fleetlog.store import Store


def create_app(store=None):
    app = Flask(__name__)
    store = store or Store(os.environ.get("FLEETLOG_DB", ":memory:"))

    @app.post("/positions")
    def add():
        data = request.get_json()
        try:
            van, lat, lon, at = data["van"], float(data["lat"]), float(data["lon"]), data["at"]
        except (KeyError, TypeError, ValueError):
            return jsonify(error="van, lat, lon and at are needed"), 400
        return jsonify(id=store.add(van, lat, lon, at)), 201

    @app.get("/vans/<van>")
    def last(van):
        row = store.last(van)
        if row is None:
            return jsonify(error="no position of this van"), 404
        return jsonify(dict(row))

    return app
