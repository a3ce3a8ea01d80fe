from flask import Flask, jsonify, request

from ecopoints.points import PER_KILO
from ecopoints.tasks import book

app = Flask(__name__)


def refuse(text):
    return jsonify(error=text), 422


@app.post("/visits")
def visit():
    body = request.get_json(silent=True)
    if not isinstance(body, dict) or not body.get("citizen"):
        return refuse("whose visit is it?")
    if body.get("material") not in PER_KILO:
        return refuse("unknown material")
    kilos = body.get("kilos")
    if not isinstance(kilos, (int, float)) or kilos <= 0:
        return refuse("kilos must be more than 0")
    book.delay(body["citizen"], body["material"], kilos)
    return jsonify(queued=True), 202


@app.get("/materials")
def materials():
    return jsonify(PER_KILO)
