from flask import Flask, jsonify, request

from .errors import BadReference
from .moves import Moves


def create_app(moves=None):
    app = Flask(__name__)
    moves = moves or Moves()

    @app.errorhandler(BadReference)
    def refuse(error):
        return jsonify(error=str(error)), 400

    @app.post("/moves")
    def put():
        body = request.get_json()
        number, place = moves.put(body["container"], body["slot"])
        return jsonify(container=number, slot=str(place)), 201

    @app.get("/containers/<number>")
    def where(number):
        place = moves.where(number)
        if place is None:
            return jsonify(error="not in the yard"), 404
        return jsonify(slot=str(place))

    return app
