from dataclasses import asdict

from flask import Flask, jsonify, request
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from market.importer import import_traders
from market.models import Base
from market.repository import Repository


def create_app(url="sqlite://"):
    app = Flask(__name__)
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    Base.metadata.create_all(engine)
    sessions = sessionmaker(engine)

    @app.post("/pitches")
    def add_pitch():
        body = request.get_json()
        with sessions() as session:
            pitch = Repository(session).add_pitch(body["row"], body["number"])
            session.commit()
            return jsonify(label=pitch.label), 201

    @app.post("/traders/import")
    def import_list():
        with sessions() as session:
            outcome = import_traders(Repository(session), request.get_data(as_text=True))
            session.commit()
        return jsonify(asdict(outcome))

    @app.get("/traders")
    def traders():
        with sessions() as session:
            return jsonify(
                [
                    {"name": trader.name, "mail": trader.mail, "pitch": trader.pitch and trader.pitch.label}
                    for trader in Repository(session).traders()
                ]
            )

    return app
