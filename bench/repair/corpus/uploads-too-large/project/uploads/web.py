import logging

from flask import Flask, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

log = logging.getLogger("uploads")


def create_app():
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 1000

    @app.errorhandler(RequestEntityTooLarge)
    def too_large(error):
        log.exception("an upload was refused")
        return jsonify(error="too_large", limit=app.config["MAX_CONTENT_LENGTH"]), 413

    @app.post("/uploads")
    def upload():
        return jsonify(size=len(request.get_data())), 201

    return app
