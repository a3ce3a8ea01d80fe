import os
from datetime import date

from flask import Flask, jsonify, request

from moorhens.counts import Counts


def create_app(path=None):
    app = Flask(__name__)
    counts = Counts(path or os.environ["MOORHENS_DB"])

    @app.post("/ponds/<pond>/counts")
    def add(pond):
        birds = (request.get_json(silent=True) or {}).get("birds")
        if not isinstance(birds, int) or birds < 0:
            return jsonify(error="how many birds?"), 422
        counts.add(pond, date.today().isoformat(), birds)
        return jsonify(birds=birds), 201

    @app.get("/ponds/<pond>/counts")
    def listed(pond):
        return jsonify([{"day": day, "birds": birds} for day, birds in counts.of(pond)])

    return app
