from flask import Flask

from flora.api import bp
from flora.atlas import Atlas


def create_app(atlas=None):
    app = Flask(__name__)
    app.config["ATLAS"] = atlas or Atlas.bundled()
    app.register_blueprint(bp)
    return app
