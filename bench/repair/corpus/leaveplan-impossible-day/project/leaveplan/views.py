from datetime import date, timedelta

from flask import Blueprint, jsonify, request

from leaveplan import store

bp = Blueprint("leaveplan", __name__)


def shown(leave):
    return {
        "who": leave["who"],
        "first": leave["first"].isoformat(),
        "last": leave["last"].isoformat(),
        "kind": leave["kind"],
    }


@bp.get("/absent")
def absent():
    day = date.fromisoformat(request.args.get("day", date.today().isoformat()))
    return jsonify(day=day.isoformat(), absent=[shown(leave) for leave in store.on(day)])


@bp.get("/people/<who>/leaves")
def leaves(who):
    found = store.of(who)
    if not found:
        return jsonify(error="nobody of that name has leaves"), 404
    return jsonify([shown(leave) for leave in found])


@bp.get("/people/<who>/days")
def days(who):
    count = 0
    for leave in store.of(who):
        day = leave["first"]
        while day <= leave["last"]:
            if day.weekday() < 5 and leave["kind"] == "holiday":
                count += 1
            day += timedelta(days=1)
    return jsonify(who=who, days=count)
