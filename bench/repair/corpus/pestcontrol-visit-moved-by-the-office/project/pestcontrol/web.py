from datetime import datetime

from flask import Flask, abort, jsonify, request

from pestcontrol import letters
from pestcontrol.visits import Calendar


def create_app(calendar=None, post=None):
    app = Flask(__name__)
    calendar = calendar or Calendar()
    post = post or letters.Letters()

    def time_of(body):
        try:
            return datetime.fromisoformat(body["at"])
        except (KeyError, TypeError, ValueError):
            abort(400, "at must be a time")

    def found(number):
        visit = calendar.get(number)
        if visit is None or visit.cancelled:
            abort(404, "there is no such visit")
        return visit

    @app.post("/visits")
    def plan():
        body = request.get_json()
        visit = calendar.plan(body.get("customer", "?"), body.get("language", "en"), time_of(body))
        letters.planned(post, visit)
        return jsonify(number=visit.number), 201

    @app.put("/visits/<int:number>")
    def move(number):
        visit = found(number)
        visit.at = time_of(request.get_json())
        letters.moved(post, visit)
        return jsonify(number=number, at=visit.at.isoformat())

    @app.delete("/visits/<int:number>")
    def cancel(number):
        visit = found(number)
        visit.cancelled = True
        letters.cancelled(post, visit)
        return "", 204

    return app
