from flask import Blueprint, current_app, request

from courier import background
from courier.delivery import deliver

bp = Blueprint("courier", __name__)


@bp.post("/messages")
def send():
    form = request.get_json()
    return deliver(form["to"], form["text"]), 201


@bp.post("/messages/later")
def later():
    form = request.get_json()
    background.start(deliver, form["to"], form["text"])
    return {"accepted": 1}, 202


@bp.post("/messages/all")
def to_all():
    form = request.get_json()
    app = current_app._get_current_object()
    for address in form["to"]:
        background.start_with_app(app, deliver, address, form["text"])
    return {"accepted": len(form["to"])}, 202
