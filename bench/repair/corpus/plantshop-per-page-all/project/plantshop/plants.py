from flask import Blueprint, jsonify

from plantshop.data import PLANTS
from plantshop.params import int_param

bp = Blueprint("plants", __name__)


@bp.get("/plants")
def plants():
    page = int_param("page", 1)
    per_page = int_param("per_page", 20, most=100)
    start = (page - 1) * per_page
    return jsonify(items=PLANTS[start : start + per_page], total=len(PLANTS))
