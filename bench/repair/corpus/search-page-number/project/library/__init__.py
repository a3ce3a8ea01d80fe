from flask import Flask

from library.catalogue import bp


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp, url_prefix="/books")
    return app
