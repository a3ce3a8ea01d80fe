import logging

from flask import Flask, jsonify, request

from .programmes import PROGRAMMES
from .validation import InvalidApplication, check

log = logging.getLogger(__name__)


def create_app():
    app = Flask(__name__)
    applications = []

    @app.errorhandler(InvalidApplication)
    def invalid(error):
        # The office wants to see what applicants stumble over.
        log.error("application refused", exc_info=error)
        return jsonify(field=error.field, message=str(error)), 422

    @app.get("/programmes")
    def programmes():
        return jsonify([{"key": key, "limit": p.limit} for key, p in PROGRAMMES.items()])

    @app.post("/applications")
    def submit():
        application = check(request.get_json())
        applications.append(application)
        return jsonify(id=len(applications), programme=application.programme), 201

    return app
