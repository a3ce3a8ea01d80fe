import csv
import io

from flask import Blueprint, Response, abort, g, jsonify, request

from .auth import login_required
from .storage import deals_of_team

bp = Blueprint("deals", __name__, url_prefix="/deals")


@bp.route("/")
@login_required
def index():
    return jsonify(deals_of_team(g.user.team_id, request.args.get("stage")))


@bp.route("/<int:deal_id>")
@login_required
def show(deal_id):
    for deal in deals_of_team(g.user.team_id):
        if deal["id"] == deal_id:
            return jsonify(deal)
    abort(404)


@bp.route("/export.csv")
def export():
    deals = deals_of_team(g.user.team_id, request.args.get("stage"))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "customer", "value", "stage"])
    for deal in deals:
        writer.writerow([deal["id"], deal["customer"], deal["value"], deal["stage"]])
    return Response(out.getvalue(), mimetype="text/csv")


@bp.route("/pipeline")
@login_required
def pipeline():
    totals = {}
    for deal in deals_of_team(g.user.team_id):
        totals[deal["stage"]] = totals.get(deal["stage"], 0) + deal["value"]
    return jsonify(totals)
