from flask import Flask, jsonify, request

from dive import divers


def create_app():
    app = Flask(__name__)
    known = []

    @app.errorhandler(divers.Invalid)
    def invalid(error):
        return jsonify(error=str(error)), 400

    @app.post("/divers")
    def add():
        diver = divers.diver_from(request.get_json())
        known.append(diver)
        return jsonify(id=len(known), max_depth=divers.max_depth(diver), **diver), 201

    @app.get("/divers/count")
    def count():
        return jsonify(count=len(known))

    return app
