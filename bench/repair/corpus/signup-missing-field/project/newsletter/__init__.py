from flask import Flask

from newsletter import campaigns, subscribers


def create_app():
    app = Flask("newsletter")
    app.register_blueprint(campaigns.bp)
    app.register_blueprint(subscribers.bp)
    return app
