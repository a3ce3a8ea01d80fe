from flask import Blueprint, Response, current_app, jsonify

from helpdesk import exports

api = Blueprint("api", __name__)


def tickets_of(queue: str):
    return current_app.extensions["desk"].tickets(queue)


def not_found(what: str):
    return jsonify({"error": f"{what} not found"}), 404


@api.get("/queues/<queue>")
def show(queue):
    tickets = tickets_of(queue)
    if tickets is None:
        return not_found("Queue")
    return jsonify(
        [
            {
                "number": ticket.number,
                "subject": ticket.subject,
                "agent": ticket.agent.name if ticket.agent else "Unassigned",
            }
            for ticket in tickets
        ]
    )


@api.get("/queues/<queue>/export.csv")
def export(queue):
    tickets = tickets_of(queue)
    if tickets is None:
        return not_found("Queue")
    return Response(exports.export_queue(tickets), mimetype="text/csv")


@api.get("/queues/<queue>/load.csv")
def load(queue):
    tickets = tickets_of(queue)
    if tickets is None:
        return not_found("Queue")
    return Response(exports.export_load(tickets), mimetype="text/csv")
