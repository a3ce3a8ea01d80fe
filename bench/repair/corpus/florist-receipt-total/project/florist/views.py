from flask import Blueprint, abort, render_template

from florist.orders import ORDERS, total_of

bp = Blueprint("orders", __name__)


def find(number):
    return ORDERS.get(number) or abort(404)


@bp.get("/orders/<int:number>")
def show(number):
    order = find(number)
    return render_template("order.html", number=number, order=order, order_total=total_of(order))


@bp.get("/orders/<int:number>/receipt")
def receipt(number):
    order = find(number)
    if not order["paid"]:
        abort(409)
    return render_template("receipt.html", number=number, order=order, order_total=total_of(order))
