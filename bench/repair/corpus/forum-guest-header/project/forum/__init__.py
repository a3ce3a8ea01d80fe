from flask import Flask

from forum import pages, session


def create_app():
    app = Flask(__name__)
    app.before_request(session.load_user)
    app.register_blueprint(pages.bp)
    return app
