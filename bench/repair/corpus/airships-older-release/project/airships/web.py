from flask import Flask, jsonify

from airships.fleet import SHIPS, position


def create_app():
    app = Flask(__name__)

    @app.get("/ships/<id>")
    def ship(id):
        found = SHIPS.get(id)
        if found is None:
            return jsonify(error="no such ship"), 404
        return jsonify(name=found["name"], position=position(found))

    return app
