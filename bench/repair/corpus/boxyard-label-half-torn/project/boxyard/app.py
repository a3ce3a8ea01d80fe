from flask import Flask, jsonify, request

from boxyard.errors import YardError
from boxyard.numbers import parse_number
from boxyard.yard import Yard


def create_app():
    app = Flask(__name__)
    yard = Yard()

    @app.errorhandler(YardError)
    def refused(error):
        return jsonify(error=str(error)), error.status

    @app.post("/gate/in")
    def gate_in():
        body = request.get_json()
        number = parse_number(body["number"])
        yard.enter(number, body.get("lane", 1))
        return jsonify(number=str(number)), 201

    @app.post("/gate/out")
    def gate_out():
        number = parse_number(request.get_json()["number"])
        box = yard.leave(number)
        return jsonify(number=str(number), since=box["since"].isoformat())

    @app.get("/boxes")
    def boxes():
        return jsonify([str(number) for number in yard])

    return app
