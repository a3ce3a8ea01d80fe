from flask import Flask, abort, jsonify

from tower import chimes, config


def create_app(environ=None):
    app = Flask(__name__)
    settings = config.from_environ(environ)

    @app.get("/hours/<int:hour>")
    def hour(hour):
        if hour > 23:
            abort(404)
        return jsonify(bell=settings["bell"], strokes=chimes.strokes(hour, settings))

    @app.get("/plan")
    def plan():
        return jsonify(chimes.plan(settings))

    return app
