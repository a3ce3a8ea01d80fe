from flask import Flask

from songbook import songs, storage


def create_app():
    app = Flask(__name__)
    app.config["DB"] = storage.open_database()
    app.register_blueprint(songs.blueprint)
    return app
