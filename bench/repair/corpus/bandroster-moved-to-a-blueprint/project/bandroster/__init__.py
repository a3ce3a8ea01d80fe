from flask import Flask, redirect, render_template, url_for

from bandroster.store import Store


def create_app(players=()):
    app = Flask(__name__)
    app.store = Store(players)

    from bandroster import players as players_pages

    app.register_blueprint(players_pages.bp)

    @app.route("/")
    def home():
        return redirect(url_for("players.index"))

    @app.errorhandler(404)
    def missing(error):
        return render_template("missing.html"), 404

    return app
