from flask import Flask

from . import auth, deals
from .storage import seed


def create_app():
    app = Flask(__name__)
    app.secret_key = "dev"
    seed()
    app.register_blueprint(auth.bp)
    app.register_blueprint(deals.bp)
    return app
