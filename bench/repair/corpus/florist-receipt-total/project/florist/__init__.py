from flask import Flask
from jinja2 import StrictUndefined

from florist import views


def create_app():
    app = Flask(__name__)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.filters["money"] = lambda cents: f"{cents / 100:.2f}"
    app.register_blueprint(views.bp)
    return app
