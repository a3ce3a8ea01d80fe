import logging

from flask import Flask, jsonify, request

from surveys.reader import InvalidFile, read_scores

log = logging.getLogger(__name__)


def create_app():
    app = Flask(__name__)
    kept = []

    @app.post("/imports")
    def import_scores():
        try:
            scores = read_scores(request.get_data(as_text=True))
        except InvalidFile as error:
            log.exception("an import was refused")
            return jsonify(error=str(error)), 422
        kept.extend(scores)
        return jsonify(imported=len(scores)), 201

    @app.get("/scores")
    def scores():
        return jsonify([{"participant": p, "score": s} for p, s in kept])

    return app
