from flask import Flask, jsonify, request

from orchids.plans import plan


def create_app():
    app = Flask(__name__)

    @app.post("/plans")
    def plans():
        return jsonify([plan(name) for name in request.get_json()["plants"]])

    return app
