from flask import Blueprint, current_app, jsonify

from minutes.resources import full, summary

bp = Blueprint("minutes", __name__)


def archive():
    return current_app.extensions["archive"]


@bp.get("/minutes/<int:year>")
def of_year(year):
    return jsonify([summary(record) for record in archive().of_year(year)])


@bp.get("/minutes/<int:year>/<int:number>")
def show(year, number):
    return jsonify(full(archive().get(year, number)))


@bp.get("/committees/<name>/minutes")
def of_committee(name):
    return jsonify([summary(record) for record in archive().of_committee(name)])
