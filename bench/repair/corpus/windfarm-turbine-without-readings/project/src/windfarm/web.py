from flask import Flask, abort, jsonify
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from windfarm import yields
from windfarm.models import Base, Turbine


def create_app(url="sqlite://", seed=()):
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(seed)
        session.commit()
    app = Flask(__name__)

    @app.get("/turbines")
    def turbines():
        with Session(engine) as session:
            return jsonify([{"name": t.name, "kw": t.rated_kw} for t in session.scalars(select(Turbine))])

    @app.get("/turbines/<name>/yield")
    def of_turbine(name):
        with Session(engine) as session:
            if session.get(Turbine, name) is None:
                abort(404)
            return jsonify(yields.turbine_yield(session, name))

    @app.get("/farm/yield")
    def of_farm():
        with Session(engine) as session:
            return jsonify(yields.farm_yield(session))

    return app
