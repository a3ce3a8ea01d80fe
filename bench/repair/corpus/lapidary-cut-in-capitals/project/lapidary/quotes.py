from flask import Blueprint, request

from lapidary.fields import carats, choice
from lapidary.kinds import Cut, Stone
from lapidary.pricing import price

bp = Blueprint("quotes", __name__)


@bp.get("/quote")
def quote():
    stone = choice(Stone, request.args, "stone")
    cut = Cut(request.args.get("cut"))
    return {"price": price(stone, cut, carats(request.args))}
