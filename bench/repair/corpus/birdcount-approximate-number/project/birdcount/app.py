from flask import Flask, jsonify, request

from . import fields

KNOWN = {"teal", "coot", "smew"}


def create_app():
    app = Flask("birdcount")
    sightings = []

    @app.errorhandler(fields.FieldError)
    def field_error(error):
        return jsonify(field=error.field, message=error.message), 422

    @app.post("/sightings")
    def add():
        row = {
            "species": fields.species(request.form, KNOWN),
            "count": fields.count(request.form),
            "hours": fields.hours(request.form),
        }
        sightings.append(row)
        return jsonify(row), 201

    @app.get("/sightings")
    def all_of_them():
        return jsonify(sightings)

    return app
