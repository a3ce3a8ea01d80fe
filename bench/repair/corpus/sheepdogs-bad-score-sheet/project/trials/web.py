import logging

from flask import Flask, jsonify, request

from trials.sheets import SheetError, read

log = logging.getLogger("trials")


def create_app():
    app = Flask(__name__)
    results = {}

    @app.post("/trials/<trial>/sheet")
    def upload(trial):
        try:
            rows = read(request.get_data(as_text=True))
        except SheetError as error:
            log.exception("sheet refused for %s", trial)
            return jsonify(error=str(error)), 422
        results[trial] = sorted(rows, key=lambda row: -row["total"])
        return jsonify(dogs=len(rows)), 201

    @app.get("/trials/<trial>")
    def show(trial):
        return jsonify(results.get(trial, []))

    return app
