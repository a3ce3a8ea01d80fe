from flask import Flask

from helpdesk.api import api
from helpdesk.queues import Desk


def create_app(desk: Desk | None = None) -> Flask:
    app = Flask("helpdesk")
    app.extensions["desk"] = desk or Desk.with_examples()
    app.register_blueprint(api, url_prefix="/api")
    return app
