from flask import Blueprint, abort, current_app, jsonify, request

from fleet.stats import summarize

bp = Blueprint("vehicles", __name__, url_prefix="/vehicles")


@bp.get("/<vehicle>/stats")
def stats(vehicle):
    log = current_app.extensions["trips"]
    if not log.exists(vehicle):
        abort(404, "unknown vehicle")
    trips = log.of(vehicle, request.args.get("month"))
    return jsonify(vehicle=vehicle, **summarize(trips))
