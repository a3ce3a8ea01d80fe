from flask import Flask

from choreboard.board import Board
from choreboard.routes import routes


def create_app() -> Flask:
    app = Flask("choreboard")
    app.extensions["board"] = Board()
    app.register_blueprint(routes)
    return app
