from flask import Flask, jsonify, request

from fleetkeys.routes import ROUTES
from fleetkeys.tokens import Unauthorized, issue, vehicle_of

app = Flask(__name__)
SECRETS = {"van-12": "s-12", "van-14": "s-14"}


@app.errorhandler(Unauthorized)
def unauthorized(error):
    return jsonify(error=str(error)), 401, {"WWW-Authenticate": "Bearer"}


@app.post("/tokens")
def token():
    body = request.get_json()
    if SECRETS.get(body.get("vehicle")) != body.get("secret") or body.get("secret") is None:
        raise Unauthorized("wrong secret")
    return jsonify(token=issue(body["vehicle"]))


@app.get("/vehicles/<vehicle>/route")
def route(vehicle):
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind != "Bearer" or vehicle_of(token) != vehicle:
        raise Unauthorized("not your route")
    return jsonify(ROUTES.get(vehicle, []))
