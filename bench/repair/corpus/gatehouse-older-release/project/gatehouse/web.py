from flask import Flask, jsonify, request

from gatehouse.permits import normal, zone_of

app = Flask(__name__)


@app.post("/v2/entries")
def enter():
    plate = request.get_json()["plate"]
    zone = zone_of(plate)
    if zone is None:
        return jsonify(error="no permit", plate=normal(plate)), 403
    return jsonify(plate=normal(plate), zone=zone), 201
