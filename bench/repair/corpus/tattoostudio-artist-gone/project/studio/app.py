from flask import Flask, abort, g, jsonify, request
from sqlalchemy import select

from studio.database import connect
from studio.models import Artist, Work


def create_app(url):
    app = Flask(__name__)
    app.sessions = connect(url)

    @app.before_request
    def open_session():
        g.db = app.sessions()

    @app.teardown_request
    def close_session(_error):
        g.pop("db").close()

    @app.errorhandler(404)
    def missing(error):
        return jsonify(error=error.description), 404

    @app.get("/artists")
    def artists():
        found = g.db.scalars(select(Artist).order_by(Artist.name))
        return jsonify([{"id": artist.id, "name": artist.name} for artist in found])

    @app.get("/artists/<int:number>/portfolio")
    def portfolio(number):
        artist = g.db.scalars(select(Artist).where(Artist.id == number)).first()
        return jsonify(
            name=artist.name,
            style=artist.style,
            works=[{"id": work.id, "title": work.title} for work in artist.works],
        )

    @app.get("/works/<int:number>")
    def work(number):
        found = g.db.get(Work, number)
        if found is None:
            abort(404, description="no such work")
        return jsonify(title=found.title, hours=found.hours, artist=found.artist.name)

    @app.post("/works")
    def add_work():
        body = request.get_json()
        artist = g.db.get(Artist, body["artist"])
        if artist is None:
            abort(404, description="no such artist")
        fresh = Work(artist=artist, title=body["title"], hours=body["hours"])
        g.db.add(fresh)
        g.db.commit()
        return jsonify(id=fresh.id), 201

    return app
