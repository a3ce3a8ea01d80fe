from flask import Flask, jsonify, request
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from loans.models import Base, Instrument, Player
from loans.repository import Missing, Repository


def seed(session):
    session.add_all([
        Player(number="P1", name="Ilse"),
        Player(number="P2", name="Tom"),
        Instrument(tag="VC-01", kind="cello"),
        Instrument(tag="VA-02", kind="viola", player_number="P2"),
    ])
    session.commit()


def create_app(url):
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        seed(session)
    app = Flask(__name__)

    @app.errorhandler(Missing)
    def missing(error):
        return jsonify(error=f"unknown {error}"), 404

    @app.get("/players/<number>/instruments")
    def of_player(number):
        with Session(engine) as session:
            repository = Repository(session)
            found = repository.instruments_of(repository.player(number))
            return jsonify([{"tag": one.tag, "kind": one.kind} for one in found])

    @app.post("/loans")
    def lend():
        body = request.get_json()
        with Session(engine) as session:
            repository = Repository(session)
            player = repository.player(body["player"])
            instrument = repository.instrument(body["tag"])
            if instrument.player is not None:
                return jsonify(error=f"{instrument.tag} is lent to {instrument.player.name}"), 409
            instrument.player = player
            session.commit()
            return jsonify(tag=instrument.tag, player=player.name), 201

    return app
