from flask import Flask, abort, current_app, request

from quota import landings
from quota.database import connect


def create_app(db=None):
    app = Flask(__name__)
    app.config["DB"] = db or connect()

    def boat_or_404(boat_id):
        boat = current_app.config["DB"].execute("SELECT * FROM boats WHERE id = ?", (boat_id,)).fetchone()
        if boat is None:
            abort(404)
        return boat

    @app.get("/boats/<int:boat_id>/quota/<int:year>")
    def quota(boat_id, year):
        db = current_app.config["DB"]
        boat = boat_or_404(boat_id)
        landed = landings.landed_in(db, boat_id, year)
        return {
            "boat": boat["name"],
            "landed": landed,
            "left": max(boat["quota_kg"] - landed, 0),
            "days": landings.days_in(db, boat_id, year),
        }

    @app.post("/boats/<int:boat_id>/landings")
    def land(boat_id):
        db = current_app.config["DB"]
        boat = boat_or_404(boat_id)
        day, kg = request.json["day"], request.json["kg"]
        landings.add(db, boat_id, day, kg)
        total = landings.landed_in(db, boat_id, day[:4])
        return {"over": total > boat["quota_kg"]}, 201

    return app
