from flask import Blueprint, abort, current_app, jsonify

bp = Blueprint("api", __name__)


def atlas():
    return current_app.config["ATLAS"]


@bp.get("/regions")
def regions():
    return jsonify([{"name": name, "species": len(keys)} for name, keys in sorted(atlas().by_region.items())])


@bp.get("/regions/<name>")
def region(name):
    if name not in atlas().by_region:
        abort(404)
    return jsonify(name=name, species=sorted(atlas().by_region[name]))


@bp.get("/species/<key>")
def species(key):
    found = atlas().species.get(key)
    if found is None:
        abort(404)
    return jsonify(
        key=found.key,
        name=found.name,
        regions=found.regions,
        sightings=len(found.seen),
        last=max(found.seen).isoformat(),
    )
