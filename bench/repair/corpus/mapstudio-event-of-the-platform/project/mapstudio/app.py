from collections import defaultdict

from flask import Flask, jsonify, request

from mapstudio.lines import WORDS, line_of


def create_app():
    app = Flask(__name__)
    activity = defaultdict(list)

    @app.post("/events")
    def receive():
        event = request.get_json()
        if event["type"] not in WORDS:
            return "", 202
        activity[event["project"]["key"]].insert(0, line_of(event))
        return "", 204

    @app.get("/projects/<key>/activity")
    def show(key):
        return jsonify(activity[key])

    return app
