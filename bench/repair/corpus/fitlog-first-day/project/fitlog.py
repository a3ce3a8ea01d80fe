import datetime
from collections import defaultdict

from flask import Flask, abort, jsonify, request

app = Flask(__name__)

MEMBERS = {1: "Ola", 2: "Ruben", 3: "Hanne"}
WORKOUTS = defaultdict(list)
KINDS = {"run": 10.2, "bike": 7.5, "row": 8.1, "swim": 9.0}


def calories(kind, minutes):
    return round(KINDS[kind] * minutes)


@app.post("/members/<int:member>/workouts")
def add(member):
    if member not in MEMBERS:
        abort(404)
    data = request.get_json()
    if data.get("kind") not in KINDS:
        abort(400, "unknown kind")
    minutes = data.get("minutes")
    if not isinstance(minutes, int) or minutes <= 0:
        abort(400, "minutes must be a positive number")
    entry = {
        "kind": data["kind"],
        "minutes": minutes,
        "calories": calories(data["kind"], minutes),
        "day": data.get("day") or datetime.date.today().isoformat(),
    }
    WORKOUTS[member].append(entry)
    return jsonify(entry), 201


@app.get("/members/<int:member>/workouts")
def listing(member):
    if member not in MEMBERS:
        abort(404)
    return jsonify(WORKOUTS[member])


@app.get("/members/<int:member>/overview")
def overview(member):
    if member not in MEMBERS:
        abort(404)
    entries = WORKOUTS[member]
    minutes = sum(entry["minutes"] for entry in entries)
    days = {entry["day"] for entry in entries}
    return jsonify(
        name=MEMBERS[member],
        workouts=len(entries),
        minutes=minutes,
        calories=sum(entry["calories"] for entry in entries),
        average_minutes=round(minutes / len(entries), 1),
        days=len(days),
    )


@app.get("/ranking")
def ranking():
    totals = {name: sum(entry["minutes"] for entry in WORKOUTS[member]) for member, name in MEMBERS.items()}
    ordered = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
    return jsonify([{"name": name, "minutes": minutes} for name, minutes in ordered])


if __name__ == "__main__":
    app.run()
