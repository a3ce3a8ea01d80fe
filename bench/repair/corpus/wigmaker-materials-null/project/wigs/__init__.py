from flask import Flask

from . import catalogue, feed


def create_app():
    app = Flask(__name__)
    app.config["CATALOGUE"] = catalogue.Catalogue()
    app.register_blueprint(feed.bp)
    return app
