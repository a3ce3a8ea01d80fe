import os
from datetime import date, timedelta

from flask import Flask, Response, abort, jsonify, request
from sqlalchemy import select

from permits.export import as_csv
from permits.models import Permit, connect

DAYS = 90


def create_app(sessions=None):
    app = Flask(__name__)
    sessions = sessions or connect(os.environ.get("DATABASE_URL", "sqlite://"))

    @app.post("/permits")
    def ask():
        body = request.get_json()
        if not body.get("performer") or not body.get("act"):
            return jsonify(error="performer and act are needed"), 422
        with sessions.begin() as session:
            permit = Permit(performer=body["performer"], act=body["act"], asked_on=date.today())
            session.add(permit)
            session.flush()
            return jsonify(id=permit.id), 201

    @app.post("/permits/<int:number>/granted")
    def grant(number):
        with sessions.begin() as session:
            permit = session.get(Permit, number) or abort(404)
            permit.valid_until = date.today() + timedelta(days=DAYS)
            permit.fee = float(request.get_json().get("fee", 15))
            return jsonify(valid_until=permit.valid_until.isoformat())

    @app.post("/permits/<int:number>/paid")
    def paid(number):
        with sessions.begin() as session:
            permit = session.get(Permit, number) or abort(404)
            permit.paid_on = date.today()
            return jsonify(paid=True)

    @app.get("/permits.csv")
    def export():
        with sessions() as session:
            permits = session.scalars(select(Permit).order_by(Permit.id)).all()
            return Response(as_csv(permits), content_type="text/csv; charset=utf-8")

    return app
