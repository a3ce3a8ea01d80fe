from flask import Blueprint, abort, jsonify, request

from helpdesk import background

bp = Blueprint("tickets", __name__)
TICKETS = {}
EXPORTS = []


@bp.post("/tickets")
def open_ticket():
    data = request.get_json()
    ticket = {
        "id": len(TICKETS) + 1,
        "subject": data["subject"],
        "requester": data["requester"],
        "status": "open",
    }
    TICKETS[ticket["id"]] = ticket
    return jsonify(ticket), 201


@bp.post("/tickets/<int:ticket_id>/close")
def close_ticket(ticket_id):
    ticket = TICKETS.get(ticket_id)
    if ticket is None:
        abort(404)
    ticket["status"] = "closed"
    background.notify_later(ticket, "Your ticket has been closed.")
    return jsonify(ticket)


@bp.post("/exports")
def start_export():
    background.export_later(TICKETS.values(), EXPORTS.append)
    return "", 202
