from flask import Flask, abort, jsonify, request

from cavesurvey.data import CAVES, stations
from cavesurvey.params import choice, whole

MOST = 200

app = Flask(__name__)


@app.errorhandler(404)
def not_found(error):
    return jsonify(error="not found"), 404


@app.route("/caves")
def caves():
    return jsonify(caves=sorted(CAVES))


@app.route("/caves/<cave>/stations")
def cave_stations(cave):
    if cave not in CAVES:
        abort(404)
    page = whole("page", 1)
    limit = min(int(request.args.get("limit", 50)), MOST)
    order = choice("order", ("name", "up"))
    rows = sorted(stations(cave), key=lambda row: row[order])
    return jsonify(total=len(rows), stations=rows[(page - 1) * limit : page * limit])
