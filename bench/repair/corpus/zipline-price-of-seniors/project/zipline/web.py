from flask import Flask, jsonify, request

from zipline.prices import bill
from zipline.rules import Refused, instructor_minutes

app = Flask(__name__)


@app.errorhandler(Refused)
def refused(error):
    return jsonify(error=str(error)), 422


@app.post("/prices")
def prices():
    body = request.get_json()
    return jsonify(bill(body["visitors"], body.get("weekend", False)))


@app.get("/briefing/<kind>")
def briefing(kind):
    return jsonify(minutes=instructor_minutes(kind))
