from flask import Flask

from app.store import seed
from app.views import projects, tasks


def create_app(config=None):
    app = Flask(__name__)
    app.config.update(config or {})
    app.extensions["store"] = seed()
    app.register_blueprint(projects.bp)
    app.register_blueprint(tasks.bp)
    return app
