from flask import Flask, jsonify, request

from supportbot.triage import triage


def create_app():
    app = Flask(__name__)

    @app.post("/mails")
    def receive():
        return jsonify(triage(request.get_json()))

    return app
