from flask import Flask

from coursecritics.data import seeded
from coursecritics.views import bp


def create_app(courses=None):
    app = Flask(__name__)
    app.config["COURSES"] = seeded() if courses is None else courses
    app.register_blueprint(bp)
    return app
