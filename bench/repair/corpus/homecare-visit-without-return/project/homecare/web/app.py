from datetime import date

from flask import Flask, abort, jsonify, request

from homecare.repository import sample

app = Flask(__name__)
visits = sample()


def day_of(text):
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        abort(400, "day must be YYYY-MM-DD")


def known(visit_id):
    if visits.get(visit_id) is None:
        abort(404)
    return visit_id


@app.get("/days/<day>")
def on(day):
    return jsonify([visit.as_json() for visit in visits.on(day_of(day))])


@app.post("/visits/<visit_id>/nurse")
def assign(visit_id):
    return jsonify(visits.assign(known(visit_id), request.json["nurse"]).as_json())


@app.post("/visits/<visit_id>/move")
def move(visit_id):
    return jsonify(visits.move(known(visit_id), day_of(request.json.get("day"))).as_json())
