from flask import Flask

from photoalbums import albums, home


def create_app():
    app = Flask(__name__)
    app.config["SERVER_NAME"] = None
    app.register_blueprint(home.bp)
    app.register_blueprint(albums.bp, url_prefix="/albums")
    return app
