from flask import Flask, render_template

from photoclub.data import counts


def create_app():
    app = Flask(__name__)

    @app.get("/")
    def home():
        return render_template("home.html", **counts())

    @app.errorhandler(404)
    def missing(error):
        return render_template("missing.html"), 404

    from photoclub.albums import bp

    app.register_blueprint(bp)
    return app
