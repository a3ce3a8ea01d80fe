from flask import Flask

from courier.views import bp


def create_app(**settings):
    app = Flask(__name__)
    app.config.update(SENDER="post@example.org", DELIVERED=[], **settings)
    app.register_blueprint(bp)
    return app
