from flask import Flask, jsonify, request
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from tapwatch import errors
from tapwatch.models import Base, Keg, Tap


def create_app(url):
    app = Flask(__name__)
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    Base.metadata.create_all(engine)
    app.engine = engine
    errors.register(app)

    @app.get("/taps/<int:number>")
    def tap(number):
        with Session(engine) as session:
            found = session.get(Tap, number)
            if found is None:
                raise errors.NotFound("tap", number)
            return jsonify(number=number, beer=found.keg.beer if found.keg else None)

    @app.get("/kegs/<code>")
    def keg(code):
        with Session(engine) as session:
            found = session.scalars(select(Keg).where(Keg.code == code)).one()
            return jsonify(
                code=found.code,
                beer=found.beer,
                litres=found.litres,
                taps=sorted(tap.number for tap in found.taps),
            )

    @app.post("/kegs")
    def add_keg():
        body = request.get_json()
        with Session(engine) as session, session.begin():
            session.add(Keg(code=body["code"], beer=body["beer"], litres=body.get("litres", 50)))
        return jsonify(code=body["code"]), 201

    return app
