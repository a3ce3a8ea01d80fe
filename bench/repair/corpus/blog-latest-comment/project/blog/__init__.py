from flask import Flask

from blog.posts import bp


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)
    return app
