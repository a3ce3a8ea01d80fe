from flask import Blueprint, jsonify, request

from .query import limit_of, price_of
from .samples import matching

bp = Blueprint("market", __name__)


@bp.get("/samples")
def samples():
    found = matching(request.args.get("element"), price_of(request.args), limit_of(request.args))
    return jsonify(count=len(found), samples=found)
