from flask import Blueprint, g, jsonify

from labbooking.roles import ROLES, requires

bp = Blueprint("people", __name__)


@bp.get("/me")
@requires("user")
def me():
    return jsonify(name=g.user, roles=sorted(ROLES[g.user]))
