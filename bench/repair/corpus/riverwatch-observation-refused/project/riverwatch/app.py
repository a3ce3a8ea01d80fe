import logging

from flask import Flask, jsonify, request
from pydantic import ValidationError

from riverwatch.journal import Journal
from riverwatch.schema import Observation

log = logging.getLogger(__name__)


def create_app():
    app = Flask(__name__)
    journal = app.extensions["journal"] = Journal()

    @app.errorhandler(ValidationError)
    def refused(error):
        # The coordinators look through these to see which volunteers need help with the form.
        log.error("observation refused", exc_info=error)
        details = [{"field": ".".join(map(str, one["loc"])), "reason": one["msg"]} for one in error.errors()]
        return jsonify(error="invalid", details=details), 422

    @app.post("/observations")
    def observe():
        observation = Observation.model_validate(request.get_json())
        return jsonify(number=journal.add(observation)), 201

    @app.get("/rivers/<river>/species")
    def species(river):
        return jsonify(journal.species(river))

    return app
