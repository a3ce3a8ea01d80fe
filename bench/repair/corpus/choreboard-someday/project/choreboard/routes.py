from datetime import date

from flask import Blueprint, current_app, jsonify, request

routes = Blueprint("routes", __name__)


def board():
    return current_app.extensions["board"]


@routes.post("/chores")
def add():
    body = request.get_json()
    due = date.fromisoformat(body["due"]) if body.get("due") else None
    return jsonify(board().add(body["title"], body["who"], due).to_dict()), 201


@routes.get("/chores")
def waiting():
    return jsonify([chore.to_dict() for chore in board().open()])


@routes.post("/chores/<int:number>/done")
def done(number):
    chore = board().finish(number)
    if chore is None:
        return jsonify(error="no such chore"), 404
    return jsonify(chore.to_dict())


@routes.get("/people/<who>/next")
def next_of(who):
    own = board().of(who)
    return jsonify(next=own[0].to_dict() if own else None, more=max(0, len(own) - 1))
