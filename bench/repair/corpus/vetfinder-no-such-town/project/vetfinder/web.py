from flask import Flask, jsonify, request

from vetfinder import gazetteer
from vetfinder.errors import Unlocated
from vetfinder.vets import nearest

app = Flask(__name__)


@app.errorhandler(Unlocated)
def unlocated(error):
    return jsonify(error=str(error), place=error.place), 404


@app.get("/vets")
def vets():
    if "postcode" in request.args:
        here = gazetteer.by_postcode(request.args["postcode"])
    elif "town" in request.args:
        here = gazetteer.by_town(request.args["town"])
    else:
        return jsonify(error="town or postcode is needed"), 400
    return jsonify(nearest(here, request.args.get("emergency") == "1"))


@app.get("/towns")
def towns():
    return jsonify([f"{place.name}, {place.county}" for place in gazetteer.search(request.args.get("q", ""))])
