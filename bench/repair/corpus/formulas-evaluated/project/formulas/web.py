from flask import Flask, jsonify, request

from formulas.sheet import value

CELLS = {"a1": 3, "a2": 4.5}


def create_app():
    app = Flask(__name__)

    @app.post("/evaluate")
    def evaluate():
        return jsonify(value=value(request.get_json()["formula"], CELLS))

    return app
