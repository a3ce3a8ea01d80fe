from flask import Flask

from slam.programme import Programme


def create_app(programme=None):
    app = Flask(__name__)
    app.config["PROGRAMME"] = programme or Programme.of_this_season()

    from slam import admin, public

    app.register_blueprint(public.bp, url_prefix="/slams")
    app.register_blueprint(admin.bp, url_prefix="/admin")
    return app
