from flask import Blueprint, request

from lapidary.fields import carats, choice
from lapidary.kinds import Cut, Finish, Stone
from lapidary.pricing import price

bp = Blueprint("orders", __name__, url_prefix="/orders")


@bp.post("")
def order():
    given = request.get_json()
    stone = choice(Stone, given, "stone")
    cut = choice(Cut, given, "cut")
    finish = choice(Finish, given, "finish") if given.get("finish") else Finish.POLISHED
    return {"price": price(stone, cut, carats(given), finish), "state": "received"}, 201
