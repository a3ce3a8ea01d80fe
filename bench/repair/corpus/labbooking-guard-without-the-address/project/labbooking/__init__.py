from flask import Flask

from labbooking import devices, people


def create_app():
    app = Flask(__name__)
    app.register_blueprint(people.bp)
    app.register_blueprint(devices.bp)
    return app
