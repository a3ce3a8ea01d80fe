from flask import Blueprint, abort, jsonify

from tapestries import labels, repository

bp = Blueprint("tapestries", __name__)


@bp.get("/tapestries")
def listed():
    return jsonify([labels.short(one) for one in repository.listed()])


@bp.get("/tapestries/<int:tapestry_id>")
def shown(tapestry_id):
    found = repository.find(tapestry_id)
    if found is None:
        abort(404)
    return labels.full(found)


@bp.get("/workshops/<city>")
def workshop(city):
    found = repository.workshop(city)
    if found is None:
        abort(404)
    return {"city": found.city, "titles": sorted(one.title for one in found.tapestries)}
