from flask import Blueprint, jsonify, request

from cashbox import outbox, texts, visits

bp = Blueprint("visits", __name__, url_prefix="/visits")


def _missing():
    return jsonify({"error": "no such visit"}), 404


@bp.post("/<int:visit_id>/payment")
def pay(visit_id):
    visit = visits.get(visit_id)
    if visit is None:
        return _missing()
    if visit.paid:
        return jsonify({"error": "paid already"}), 409
    visit.paid = True
    outbox.send(visit.guest.email, texts.receipt(visit.cents, visit.guest.language))
    return jsonify({"paid": visit.cents}), 201


@bp.post("/<int:visit_id>/refund")
def refund(visit_id):
    visit = visits.get(visit_id)
    if visit is None:
        return _missing()
    if not visit.paid:
        return jsonify({"error": "not paid"}), 409
    if not (request.get_json(silent=True) or {}).get("reason"):
        return jsonify({"error": "reason is required"}), 422
    note = texts.refund_note(visit.cents)
    visit.paid = False
    outbox.send(visit.guest.email, note)
    return jsonify({"refunded": visit.cents})
