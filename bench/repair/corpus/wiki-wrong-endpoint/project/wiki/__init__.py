from flask import Flask

from wiki.pages import Pages
from wiki.views import articles, history


def create_app():
    app = Flask(__name__)
    app.extensions["pages"] = Pages()
    app.register_blueprint(articles, url_prefix="/wiki")
    app.register_blueprint(history, url_prefix="/history")
    return app
