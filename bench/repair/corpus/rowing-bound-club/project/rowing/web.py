from flask import Flask, jsonify

from rowing import boats


def create_app(db=None):
    app = Flask(__name__)
    db = db or boats.open_db()

    @app.get("/clubs/<club>/boats")
    def club(club):
        return jsonify(boats.of_club(db, club))

    @app.get("/boats/<int:seats>")
    def seats(seats):
        return jsonify(boats.with_seats(db, seats))

    return app
