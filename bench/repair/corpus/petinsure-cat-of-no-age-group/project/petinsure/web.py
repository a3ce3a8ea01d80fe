from flask import Flask, jsonify, request

from petinsure.quotes import quote
from petinsure.tariff import BASE, PLANS

app = Flask(__name__)


def problems(body):
    found = []
    if body.get("species") not in BASE:
        found.append("species")
    if body.get("plan") not in PLANS:
        found.append("plan")
    age = body.get("age")
    if not isinstance(age, int) or isinstance(age, bool) or age < 0:
        found.append("age")
    return found


@app.post("/quotes")
def create_quote():
    body = request.get_json(silent=True) or {}
    found = problems(body)
    if found:
        return jsonify(error="invalid", fields=found), 422
    return jsonify(quote(body))
