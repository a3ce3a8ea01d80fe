import logging

from flask import Flask, jsonify, request

from vat.validation import ValidationError, vat_number

log = logging.getLogger("vat")


def create_app():
    app = Flask(__name__)

    @app.errorhandler(ValidationError)
    def refused(error):
        log.exception("refused a form")
        return jsonify(field=error.field, message=error.message), 422

    @app.post("/companies")
    def add():
        return jsonify(vat=vat_number(request.get_json())), 201

    return app
