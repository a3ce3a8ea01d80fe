import os

from flask import Flask, jsonify, session


def create_app(settings=None):
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ.get("DASHBOARD_SECRET")
    app.config.update(settings or {})

    @app.post("/sessions/<name>")
    def enter(name):
        session["name"] = name
        return jsonify(name=name), 201

    @app.get("/me")
    def me():
        return jsonify(name=session.get("name"))

    return app
