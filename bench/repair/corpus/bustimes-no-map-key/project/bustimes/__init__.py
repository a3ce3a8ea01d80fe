from flask import Flask, abort, jsonify

from bustimes.maps import map_url
from bustimes.stops import STOPS, departures


def create_app():
    app = Flask(__name__)

    @app.get("/stops")
    def stops():
        return jsonify([{"id": stop.id, "name": stop.name} for stop in STOPS.values()])

    @app.get("/stops/<int:number>")
    def stop(number):
        found = STOPS.get(number)
        if found is None:
            abort(404)
        return jsonify(name=found.name, departures=departures(number), map=map_url(found.lat, found.lon))

    return app
