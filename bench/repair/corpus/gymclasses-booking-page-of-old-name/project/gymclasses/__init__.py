from flask import Flask

from .data import seed


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY="dev")
    app.config.update(config or {})
    seed()

    from .views import classes, reservations

    app.register_blueprint(classes.bp)
    app.register_blueprint(reservations.bp)
    return app
