from flask import Blueprint, current_app, jsonify, request

from .normalise import article_of

bp = Blueprint("feed", __name__, url_prefix="/feed")


@bp.post("")
def receive():
    items = request.get_json()
    if not isinstance(items, list) or not all(isinstance(i, dict) and i.get("sku") for i in items):
        return jsonify(error="a list of items with a sku is expected"), 400
    catalogue = current_app.config["CATALOGUE"]
    added = [catalogue.put(article_of(item)) for item in items]
    return jsonify(added=sum(added), changed=len(added) - sum(added))


@bp.get("/materials/<material>")
def by_material(material):
    return jsonify(current_app.config["CATALOGUE"].made_of(material))
