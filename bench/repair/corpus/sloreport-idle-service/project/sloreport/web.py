from flask import Flask, Response, jsonify

from sloreport.report import figures, text
from sloreport.window import Window


def create_app(measured):
    app = Flask(__name__)

    def rows():
        return [figures(Window(name, samples)) for name, samples in sorted(measured.items())]

    @app.get("/slo.txt")
    def page():
        return Response(text(rows()), mimetype="text/plain")

    @app.get("/slo.json")
    def data():
        return jsonify(rows())

    return app
