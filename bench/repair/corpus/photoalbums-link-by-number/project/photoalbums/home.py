from flask import Blueprint, jsonify, url_for

from photoalbums.model import ALBUMS

bp = Blueprint("home", __name__)


@bp.get("/")
def index():
    return jsonify(
        [{"title": album.title, "url": url_for("albums.show", slug=album.slug)} for album in ALBUMS.values()]
    )
