from flask import Flask

from snippets.store import Store, seed
from snippets.views import bp


def create_app(store: Store | None = None) -> Flask:
    app = Flask(__name__)
    app.extensions["snippets"] = store or seed(Store())
    app.register_blueprint(bp)
    return app
