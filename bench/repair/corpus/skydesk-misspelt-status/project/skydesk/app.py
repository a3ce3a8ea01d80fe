from flask import Flask, abort, jsonify, request

from skydesk.requests import REQUESTS, Conflict

app = Flask(__name__)


@app.errorhandler(Conflict)
def conflict(error):
    return jsonify(error=str(error)), 409


def found(request_id):
    return REQUESTS.get(request_id) or abort(404)


@app.post("/requests/<request_id>/observe")
def observe(request_id):
    one = found(request_id)
    one.observe(request.get_json()["notes"])
    return jsonify(status=one.status.value, notes=one.notes)


@app.post("/requests/<request_id>/cancel")
def cancel(request_id):
    one = found(request_id)
    one.cancel()
    return jsonify(status=one.status.value)
