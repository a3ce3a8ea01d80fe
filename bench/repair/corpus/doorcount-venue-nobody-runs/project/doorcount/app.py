from flask import Flask, jsonify, request

from doorcount import venues
from doorcount.models import Base, engine, session


def problem(status, text):
    return jsonify(problem=text), status


def create_app():
    app = Flask(__name__)
    Base.metadata.create_all(engine)

    @app.get("/venues")
    def index():
        with session() as db:
            return jsonify([{"slug": venue.slug, "name": venue.name} for venue in venues.all_venues(db)])

    @app.post("/venues/<slug>/count")
    def count(slug):
        change = request.get_json().get("change")
        if change not in (1, -1):
            return problem(422, "change must be 1 or -1")
        with session() as db:
            venue = venues.find_venue(db, slug)
            if venue is None:
                return problem(404, f"no venue {slug}")
            venues.count(db, venue, change)
            return jsonify(inside=venue.inside())

    @app.get("/venues/<slug>/state")
    def state(slug):
        with session() as db:
            return jsonify(venues.state(db, slug))

    return app
