from flask import Blueprint, abort, jsonify, request

from plantshop.data import ORDERS
from plantshop.params import int_param

bp = Blueprint("orders", __name__)

PER_PAGE = 25


@bp.get("/orders")
def orders():
    found = ORDERS
    if state := request.args.get("state"):
        found = [order for order in ORDERS if order["state"] == state]
    page = int_param("page", 1)
    per_page = int(request.args.get("per_page", PER_PAGE))
    start = (page - 1) * per_page
    return jsonify(items=found[start : start + per_page], total=len(found), page=page)


@bp.get("/orders/<int:number>")
def order(number):
    for one in ORDERS:
        if one["id"] == number:
            return jsonify(one)
    abort(404)
